import { useSyncExternalStore } from 'react';

const phone = '(max-width: 640px)';

/** True at widths where the rail is a bottom bar: 640 px and below. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(phone);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(phone).matches,
  );
}
