// The work and parts of a booking, found by typing, with what they come to for this customer.
import type { appointments } from '@bayline/contract/appointments';
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Button } from 'antd';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { SearchPicker } from '../../app/search-picker.tsx';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { ChosenJob, FormProps } from './booking-form.ts';

const mostChosen = 20;

export function WorkPickers({ form, set }: FormProps) {
  const format = useFormat();
  const language = useLanguage();
  const isNew = (id: string) => form.jobs.length < mostChosen && form.jobs.every((job) => job.id !== id);
  const choose = (job: ChosenJob) => set({ jobs: [...form.jobs, job], startsAt: null });
  return (
    <>
      <SearchPicker
        label={m.appointments_canned_pick()}
        endpoint={catalogue.listCannedJobs}
        topics={['catalogue']}
        optionOf={(row) =>
          [row.code, nameOf(row, language), row.fixedPriceFen === null ? null : format.money(row.fixedPriceFen)].filter(Boolean).join(' ')
        }
        isOffered={(row) => row.isActive && isNew(row.id)}
        onPick={(row) => choose({ kind: 'canned', id: row.id, words: nameOf(row) })}
      />
      <SearchPicker
        label={m.appointments_operation_pick()}
        endpoint={catalogue.listOperations}
        topics={['catalogue']}
        optionOf={(row) => `${row.code} ${nameOf(row, language)}`}
        isOffered={(row) => row.isActive && isNew(row.id)}
        onPick={(row) => choose({ kind: 'operation', id: row.id, words: nameOf(row) })}
      />
      <SearchPicker
        label={m.appointments_part_pick()}
        endpoint={catalogue.listParts}
        topics={['catalogue']}
        optionOf={(row) => `${row.number} ${nameOf(row, language)}`}
        isOffered={(row) => row.isActive && form.parts.length < mostChosen && form.parts.every((part) => part.partId !== row.id)}
        onPick={(row) =>
          set({ parts: [...form.parts, { partId: row.id, words: `${row.number} ${nameOf(row)}`, unit: row.unit, quantity: 1000 }] })
        }
      />
    </>
  );
}

function TakeOut({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return <Button type="text" icon={<Icon name="close" />} aria-label={m.appointments_take_out({ name })} onClick={onPress} />;
}

export function ChosenWork({ form, set }: FormProps) {
  if (form.jobs.length + form.parts.length === 0) return null;
  return (
    <ul className="appointments-chosen" aria-label={m.appointments_chosen()}>
      {form.jobs.map((job) => (
        <li key={job.id}>
          <span>{job.words}</span>
          <TakeOut name={job.words} onPress={() => set({ jobs: form.jobs.filter((each) => each !== job), startsAt: null })} />
        </li>
      ))}
      {form.parts.map((part) => (
        <li key={part.partId}>
          <span>{part.words}</span>
          <NumberField
            unit="pieces"
            suffix={part.unit}
            aria-label={m.appointments_quantity_of({ name: part.words })}
            value={part.quantity}
            onChange={(quantity) => set({ parts: form.parts.map((each) => (each === part ? { ...each, quantity } : each)) })}
          />
          <TakeOut name={part.words} onPress={() => set({ parts: form.parts.filter((each) => each !== part) })} />
        </li>
      ))}
    </ul>
  );
}

type Estimate = ReplyOf<typeof appointments.estimate>;

/** What is told on the telephone: price, time, and whether the parts are there. */
export function EstimatePanel({ estimate }: { readonly estimate: Estimate }) {
  const format = useFormat();
  const short = estimate.parts.filter((part) => part.availableQuantity < part.quantity);
  return (
    <section className="appointments-estimate" aria-label={m.appointments_estimate()} aria-live="polite">
      <strong>
        {estimate.estimateFen === null
          ? m.appointments_estimate_none()
          : m.appointments_estimate_is({ sum: format.money(estimate.estimateFen), minutes: estimate.plannedMinutes })}
      </strong>
      {estimate.className !== null && <span>{m.appointments_estimate_class({ name: estimate.className })}</span>}
      {estimate.parts.length > 0 && (
        <ul aria-label={m.appointments_parts()}>
          {estimate.parts.map((part) => (
            <li key={part.partId} data-short={part.availableQuantity < part.quantity}>
              <span>{`${part.number} ${nameOf(part)}`}</span>
              <span>{format.quantity(part.quantity, part.unit)}</span>
              <span>
                {part.availableQuantity >= part.quantity
                  ? m.appointments_part_there()
                  : m.appointments_part_short({ quantity: format.quantity(Math.max(0, part.availableQuantity), part.unit) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {short.length > 0 && <p>{m.appointments_short_advice()}</p>}
    </section>
  );
}
