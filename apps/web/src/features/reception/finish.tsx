// The end of the sheet: the car is in.
import { lazy, Suspense } from 'react';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import type { FinishProps } from './promised.tsx';
import { hasWork } from './sheet.ts';

const Promised = lazy(async () => ({ default: (await import('./promised.tsx')).Promised }));

export function Finish(props: FinishProps) {
  const isPriced = hasWork(props.sheet);
  return (
    <>
      {isPriced && (
        <Suspense fallback={<SkeletonRows rows={2} />}>
          <Promised {...props} />
        </Suspense>
      )}
      {isPriced && <p className="bl-reception-hint">{m.reception_submit_unquoted()}</p>}
      <ActionButton
        kind={isPriced ? 'default' : 'primary'}
        size="large"
        isBlock
        isPending={props.isPending}
        onPress={() => props.onFinish(null)}
      >
        {m.reception_submit()}
      </ActionButton>
    </>
  );
}
