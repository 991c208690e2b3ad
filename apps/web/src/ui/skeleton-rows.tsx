import { m } from '../paraglide/messages.js';
import './skeleton-rows.css';

/** Grey lines in the shape of what is coming; never a spinner. */
export function SkeletonRows({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div className="bl-skeleton" role="status" aria-label={m.ui_loading()}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity.
        <span key={index} style={{ '--row': index }} />
      ))}
    </div>
  );
}
