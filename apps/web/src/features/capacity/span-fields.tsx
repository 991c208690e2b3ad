// From and until, and a remark: what an absence and an outage have in common.
import { plusDays } from '@bayline/domain/kernel';
import { instantOf } from '../../app/local-time.ts';
import { m } from '../../paraglide/messages.js';
import { TextField } from '../../ui/text-field.tsx';
import { MomentField } from './time-fields.tsx';

export interface SpanForm {
  readonly from: string;
  readonly until: string;
  readonly remark: string;
}

/** The working day of tomorrow. */
export function emptySpan(today: string): SpanForm {
  const day = plusDays(today, 1);
  return { from: `${day}T08:00`, until: `${day}T18:00`, remark: '' };
}

export function spanOf({ from, until, remark }: SpanForm, timeZone: string) {
  const [startsAt, endsAt] = [instantOf(from, timeZone), instantOf(until, timeZone)];
  return startsAt === null || endsAt === null ? null : { startsAt, endsAt, remark: remark.trim() };
}

interface SpanFieldsProps {
  readonly form: SpanForm;
  readonly isTried: boolean;
  readonly onChange: (change: Partial<SpanForm>) => void;
}

export function SpanFields({ form, isTried, onChange }: SpanFieldsProps) {
  const missing = (value: string) => (isTried && value === '' ? m.ui_text_missing() : null);
  return (
    <>
      <MomentField
        label={m.capacity_from()}
        isRequired
        value={form.from}
        fault={missing(form.from)}
        onChange={(from) => onChange({ from })}
      />
      <MomentField
        label={m.capacity_until()}
        isRequired
        value={form.until}
        fault={missing(form.until)}
        onChange={(until) => onChange({ until })}
      />
      <TextField label={m.capacity_remark()} maxLength={200} value={form.remark} onChange={(remark) => onChange({ remark })} />
    </>
  );
}
