// A repair that may have come back within its guarantee: which order, what it was for, until when it is answered for.
import { useFormat } from '../../app/format.ts';
import { PageLink } from '../../app/navigation.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Prefill, StepProps } from './sheet.ts';

export function RepeatRepair({ sheet, change, guarantees }: Pick<StepProps, 'sheet' | 'change'> & Pick<Prefill, 'guarantees'>) {
  const format = useFormat();
  const covered = guarantees.filter((guarantee) => sheet.mileageKm === null || sheet.mileageKm <= guarantee.untilKm);
  if (covered.length === 0 && sheet.repeatsOrderId === null) return null;
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_repeat()}>
      <h2>{m.reception_repeat()}</h2>
      <ul className="bl-list bl-reception-repeats">
        {covered.map((guarantee) => {
          const isChosen = sheet.repeatsOrderId === guarantee.workOrderId;
          return (
            <li key={guarantee.workOrderId} data-chosen={isChosen}>
              <div>
                <PageLink to="/work-orders/$id" params={{ id: guarantee.workOrderId }} className="bl-link">
                  {guarantee.workOrderNumber}
                </PageLink>
                <p>{guarantee.concerns.join(' · ')}</p>
                <p>{m.reception_repeat_until({ day: guarantee.untilDay, mileage: format.mileage(guarantee.untilKm) })}</p>
              </div>
              <ActionButton
                size="large"
                onPress={() =>
                  change(isChosen ? { repeatsOrderId: null } : { repeatsOrderId: guarantee.workOrderId, businessType: 'return' })
                }
              >
                {isChosen ? m.reception_repeat_not() : m.reception_repeat_this()}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
