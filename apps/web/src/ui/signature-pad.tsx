// Signing on the page. The drawing code is fetched when a signature is first asked for.
import { lazy, Suspense } from 'react';
import type { SignaturePadProps } from './signature-surface.tsx';
import { SkeletonRows } from './skeleton-rows.tsx';

const Surface = lazy(() => import('./signature-surface.tsx').then((surface) => ({ default: surface.SignatureSurface })));

export function SignaturePad(props: SignaturePadProps) {
  return (
    <Suspense fallback={<SkeletonRows rows={3} />}>
      <Surface {...props} />
    </Suspense>
  );
}
