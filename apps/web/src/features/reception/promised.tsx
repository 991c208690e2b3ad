// Where it is known what will be done, the car is promised, and the work quoted and printed, with the last press.
import { planning } from '@bayline/contract/planning';
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { instantOf, likelyPromise, wallClock } from '../../app/local-time.ts';
import { ReadyTimes } from '../../app/ready-times.tsx';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Prefill, StepProps } from './sheet.ts';

/** What may be asked for a time. */
const leastMinutes = 5;
const mostMinutes = 1440;

export interface FinishProps extends Pick<StepProps, 'sheet' | 'change'> {
  readonly offered: Prefill['cannedJobs'];
  readonly bookedApart: Prefill['bookedApart'];
  readonly appointmentId: string | null;
  readonly isPending: boolean;
  /** With the time of hand-over where the work is to be quoted at once. */
  readonly onFinish: (promisedAt: string | null) => void;
}

/** By when the car is ready as the shop stands, if it stays for what is chosen; asked from the hour in which its sheet got so far. */
function useReady({ sheet, offered, bookedApart, appointmentId }: FinishProps) {
  const now = useNow();
  const [startsAt] = useState(() => new Date(now).toISOString());
  const chosen = offered.filter(({ id }) => sheet.jobs.some((job) => job.cannedJobId === id));
  const booked = sheet.bookedJobId === null ? null : bookedApart;
  const planned = chosen.reduce((sum, job) => sum + job.plannedMinutes, booked?.plannedMinutes ?? 0);
  const asked = {
    ...(chosen.length === 0 ? {} : { cannedJobIds: chosen.map(({ id }) => id).join(',') }),
    ...(booked === null || booked.operationIds.length === 0 ? {} : { operationIds: booked.operationIds.join(',') }),
    ...(appointmentId === null ? {} : { appointmentId }),
  };
  const plannedMinutes = Math.min(Math.max(planned, leastMinutes), mostMinutes);
  const query = { startsAt, bayType: 'maintenance' as const, plannedMinutes, ...asked };
  const isEnabled = useSession().permissions.includes('appointments.edit');
  const view = useView(planning.ofBooking, { query }, { topics: [], keepsPrevious: true, isEnabled });
  return { view: isEnabled ? view : null, likely: view.data?.times?.at80 ?? likelyPromise(planned, now) };
}

/** The time that was written or chosen, else the one that four chances in five keep, else the likely one for so much work. */
export function Promised(props: FinishProps) {
  const { sheet, change, isPending, onFinish } = props;
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const { view, likely } = useReady(props);
  const text = sheet.promisedAt ?? wallClock(likely, format);
  const instant = instantOf(text, timeZone);
  return (
    // What is promised goes with the quote, and with nothing else that stands here.
    <section className="bl-reception-quote" aria-label={m.reception_quote_part()}>
      <h3>{m.reception_quote_part()}</h3>
      {view !== null && (
        <ReadyTimes view={view} choice={{ value: instant, onChoose: (at) => change({ promisedAt: wallClock(at, format) }) }} />
      )}
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
    </section>
  );
}
