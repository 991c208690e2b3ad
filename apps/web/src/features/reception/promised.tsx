// Where it is known what will be done, the car is promised, and the work quoted and printed, with the last press.
import { useFormat } from '../../app/format.ts';
import { instantOf, likelyPromise, wallClock } from '../../app/local-time.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Prefill, StepProps } from './sheet.ts';

export interface FinishProps extends Pick<StepProps, 'sheet' | 'change'> {
  readonly offered: Prefill['cannedJobs'];
  readonly bookedApart: Prefill['bookedApart'];
  readonly isPending: boolean;
  /** With the time of hand-over where the work is to be quoted at once. */
  readonly onFinish: (promisedAt: string | null) => void;
}

/** The time that was written, else the likely one for what is to be done. */
export function Promised({ sheet, change, offered, bookedApart, isPending, onFinish }: FinishProps) {
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const now = useNow();
  const chosen = offered.filter(({ id }) => sheet.jobs.some((job) => job.cannedJobId === id));
  const bookedMinutes = sheet.bookedJobId === null ? 0 : (bookedApart?.plannedMinutes ?? 0);
  const planned = chosen.reduce((sum, job) => sum + job.plannedMinutes, bookedMinutes);
  const text = sheet.promisedAt ?? wallClock(likelyPromise(planned, now), format);
  const instant = instantOf(text, timeZone);
  return (
    <>
      <FormField
        label={m.reception_promised_at()}
        hint={m.reception_promised_hint()}
        fault={instant === null ? m.reception_promise_needed() : null}
      >
        {(field) => (
          <input
            {...field}
            type="datetime-local"
            className="bl-input"
            value={text}
            onChange={(event) => change({ promisedAt: event.target.value })}
          />
        )}
      </FormField>
      <ActionButton
        kind="primary"
        size="large"
        isBlock
        isPending={isPending}
        reason={instant === null ? m.reception_promise_needed() : null}
        onPress={() => onFinish(instant)}
      >
        {m.reception_submit_quoted()}
      </ActionButton>
    </>
  );
}
