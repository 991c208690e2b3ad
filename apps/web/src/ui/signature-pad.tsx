// Signing on the page. The drawing code is fetched when a signature is first asked for.
import { lazy, Suspense } from 'react';
import { SkeletonRows } from './skeleton-rows.tsx';

export interface SignaturePadProps {
  /** PNG data URL, or null when cleared. */
  readonly onChange: (png: string | null) => void;
  /** Whose signature: names the pad and is offered as typed name. */
  readonly label: string;
}

const Surface = lazy(() => import('./signature-surface.tsx').then((surface) => ({ default: surface.SignatureSurface })));

export function SignaturePad(props: SignaturePadProps) {
  return (
    <Suspense fallback={<SkeletonRows rows={3} />}>
      <Surface {...props} />
    </Suspense>
  );
}
