// What the live plan has moved today by itself, with the reason: the dispatcher may want it otherwise.

import type { ReplyOf } from '@bayline/contract/endpoint';
import { planning } from '@bayline/contract/planning';
import { useView, viewOf } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { Dotted } from '../../ui/dotted.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';

type Move = ReplyOf<typeof planning.moves>['rows'][number];

const causes: Readonly<Record<Move['cause'], (plate: string) => string>> = {
  'technician-absent': () => m.workshop_moved_absent(),
  'bay-closed': () => m.workshop_moved_bay_closed(),
  'parts-later': () => m.workshop_moved_parts(),
  'predecessor-not-ended': () => m.workshop_moved_predecessor(),
  'bay-occupied': (plate) => m.workshop_moved_bay_occupied({ plate }),
  'technician-occupied': (plate) => m.workshop_moved_technician_occupied({ plate }),
  'not-begun': () => m.workshop_moved_not_begun(),
  'sooner-again': () => m.workshop_moved_sooner(),
  'better-so': () => m.workshop_moved_better(),
};

function MoveRow({ move }: { readonly move: Move }) {
  const format = useFormat();
  const isSameDay = format.day(move.wasStartsAt) === format.day(move.startsAt);
  const { plate, bayName, technicianNames, wasStartsAt, startsAt, cause, inTheWayPlate } = move;
  return (
    <li className="bl-workshop-row">
      <PlateChip plate={plate} />
      <span className="bl-workshop-proposed">
        <strong>{nameOf(move)}</strong>
        <small>
          <Dotted
            parts={[
              m.workshop_moved_times({
                was: format.dateTime(wasStartsAt),
                is: isSameDay ? format.time(startsAt) : format.dateTime(startsAt),
              }),
              bayName,
              technicianNames.join(' · '),
              m.workshop_moved_at({ time: format.time(move.movedAt) }),
            ]}
          />
        </small>
      </span>
      <StatusTag tone={cause === 'sooner-again' ? 'ready' : 'waiting'}>{causes[cause](inTheWayPlate ?? '')}</StatusTag>
    </li>
  );
}

export const todaysMoves = viewOf(planning.moves, {}, { topics: ['operation', 'plan'] });

/** Nothing while nothing was moved. */
export function LiveMoves() {
  const { data } = useView(...todaysMoves);
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <details className="bl-panel bl-workshop-proposal">
      <summary>{m.workshop_moved_count({ count: data.rows.length })}</summary>
      <ul className="bl-workshop-proposals">
        {data.rows.map((move) => (
          <MoveRow key={move.id} move={move} />
        ))}
      </ul>
    </details>
  );
}
