// The end of the sheet: the car is in.
import { lazy, Suspense } from 'react';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import type { FinishProps } from './promised.tsx';

const Promised = lazy(async () => ({ default: (await import('./promised.tsx')).Promised }));

export function Finish(props: FinishProps) {
  const hasWork = props.sheet.jobs.length > 0;
  return (
    <>
      {hasWork && (
        <Suspense fallback={<SkeletonRows rows={2} />}>
          <Promised {...props} />
        </Suspense>
      )}
      <ActionButton
        kind={hasWork ? 'default' : 'primary'}
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
