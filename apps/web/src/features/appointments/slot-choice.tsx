import { capacity } from '@bayline/contract/capacity';
import type { BayType } from '@bayline/domain/capacity';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { m } from '../../paraglide/messages.js';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useArrowWalk } from '../../ui/use-arrow-walk.ts';

export interface SlotChoiceProps {
  readonly day: string;
  readonly bayType: BayType;
  readonly minutes: number;
  readonly value: string | null;
  readonly onChange: (startsAt: string) => void;
}

/** The times of a day at which a bay is free for that long. */
export function SlotChoice({ day, bayType, minutes, value, onChange }: SlotChoiceProps) {
  const format = useFormat();
  const view = useView(
    capacity.freeSlots,
    { query: { day, bayType, minutes } },
    { topics: ['appointment', 'operation', 'capacity'], isEnabled: day !== '', keepsPrevious: true },
  );
  const rows = (view.data?.rows ?? []).filter((row) => row.freeBays > 0);
  const chosen = rows.findIndex((row) => row.startsAt === value);
  const { walk, buttonOf } = useArrowWalk(rows.length, Math.max(0, chosen));
  if (view.data === undefined && view.error !== null) return <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  if (view.data === undefined) return <SkeletonRows rows={2} />;
  return (
    <fieldset className="appointments-slots" {...walk}>
      <legend>{m.appointments_slots()}</legend>
      {rows.length === 0 && <p>{m.appointments_no_slots()}</p>}
      {rows.map((row, at) => (
        <button
          key={row.startsAt}
          {...buttonOf(at)}
          type="button"
          aria-pressed={value === row.startsAt}
          aria-label={m.appointments_slot_label({ time: format.time(row.startsAt), count: row.freeBays })}
          onClick={() => onChange(row.startsAt)}
        >
          {format.time(row.startsAt)}
        </button>
      ))}
    </fieldset>
  );
}
