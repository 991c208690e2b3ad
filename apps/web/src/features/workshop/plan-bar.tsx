// One bar of the plan: whose car, what is done, by whom or where, by when it is promised. What has no room is in the title.

import { memo } from 'react';
import type { Format } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { operationStatuses } from '../../app/words/operation-status.ts';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.tsx';
import { StatusShape, type StatusTone } from '../../ui/status-tag.tsx';
import { type Axis, shareOf } from './plan-axis.ts';
import { type Bar, isLate, isMovable, type RowKind } from './plan-rows.ts';
import type { DispatchOperation } from './views.ts';

export const percent = (share: number): string => `${(share * 100).toFixed(4)}%`;

/** From where to where on the axis, as its style. */
export function extent(axis: Axis, from: number, until: number) {
  const start = shareOf(axis, from);
  return { '--left': percent(start), '--width': percent(Math.max(0, shareOf(axis, until) - start)) };
}

/** Who does it, where the rows are bays; where it is done, where they are people. */
function withWhom(operation: DispatchOperation, kind: RowKind): string {
  return kind === 'bay' ? operation.technicians.map(({ name }) => name).join(' · ') : (operation.bayName ?? '');
}

function wordsOf({ operation, label, subjectType, startsAt, endsAt }: Bar, kind: RowKind, format: Format): string {
  const time = m.workshop_time_span({ from: format.time(startsAt), until: format.time(endsAt) });
  if (operation === undefined) {
    const what = subjectType === 'operation' ? m.workshop_bar_done() : m.workshop_booked_visit();
    return [label, what, time].filter((word) => word !== '').join(' · ');
  }
  const promise = operation.promisedAt === null ? '' : m.workshop_bar_promise({ time: format.dateTime(operation.promisedAt) });
  const locked = operation.lockedByName === null ? '' : m.workshop_bar_locked({ name: operation.lockedByName });
  const parts = [label, nameOf(operation), operationStatuses[operation.status][1](), time, withWhom(operation, kind), promise, locked];
  return parts.filter((word) => word !== '').join(' · ');
}

const toneOf = ({ operation, subjectType }: Bar): StatusTone =>
  operation === undefined ? (subjectType === 'operation' ? 'settled' : 'waiting') : operationStatuses[operation.status][0];

interface BarProps {
  readonly bar: Bar;
  readonly rowId: string;
  readonly kind: RowKind;
  readonly axis: Axis;
  readonly format: Format;
  readonly isChosen: boolean;
  readonly isLate: boolean;
}

function BarWords({ bar, kind, format, isLate: late }: Omit<BarProps, 'rowId' | 'axis' | 'isChosen'>) {
  const { operation, label } = bar;
  return (
    <span className="bl-plan-words" aria-hidden="true">
      <span className="bl-plan-line">
        <svg width="12" height="12" viewBox="0 0 12 12">
          <StatusShape tone={toneOf(bar)} />
        </svg>
        <b className="bl-plan-plate">{label || m.workshop_booked_visit()}</b>
        {/* What fits of the plate; all of it is in the title and read aloud. */}
        <b className="bl-plan-tail">{label.slice(2) || m.workshop_booked_visit()}</b>
        <b className="bl-plan-last">{label.slice(-3) || m.workshop_booked_visit()}</b>
      </span>
      {operation !== undefined && <span className="bl-plan-line bl-plan-name">{nameOf(operation)}</span>}
      {operation !== undefined && (
        <span className="bl-plan-line">
          {operation.promisedAt !== null && (
            <span className="bl-plan-due" data-late={late}>
              <Icon name={late ? 'alert' : 'clock'} size={12} />
              {format.time(operation.promisedAt)}
            </span>
          )}
          {withWhom(operation, kind)}
        </span>
      )}
    </span>
  );
}

export const PlanBar = memo(function PlanBar(props: BarProps) {
  const { bar, rowId, kind, axis, format, isChosen } = props;
  const { operation } = bar;
  const words = wordsOf(bar, kind, format);
  const style = extent(axis, Date.parse(bar.startsAt), Date.parse(bar.endsAt));
  const shown = { className: 'bl-plan-bar', 'data-tone': toneOf(bar), 'data-late': props.isLate, title: words };
  if (operation === undefined)
    return (
      <li {...shown} style={style} data-reserved={bar.subjectType !== 'operation'}>
        <span className="bl-unseen">{words}</span>
        <BarWords bar={bar} kind={kind} format={format} isLate={false} />
      </li>
    );
  const movable = isMovable(operation);
  return (
    <li
      {...shown}
      style={style}
      data-operation={operation.id}
      data-row={rowId}
      data-movable={movable}
      data-locked={operation.lockedAt !== null}
      data-chosen={isChosen}
    >
      <button type="button" tabIndex={-1} aria-pressed={isChosen}>
        <span className="bl-unseen">{props.isLate ? m.workshop_bar_late({ words }) : words}</span>
        <BarWords bar={bar} kind={kind} format={format} isLate={props.isLate} />
      </button>
      {operation.lockedAt !== null && (
        <span className="bl-plan-lock" aria-hidden="true">
          <Icon name="lock" size={12} />
        </span>
      )}
      {movable && operation.lockedAt === null && <span className="bl-plan-end" data-end aria-hidden="true" />}
    </li>
  );
});

/** Late now, by its promise and its plan. */
export const isBarLate = ({ operation }: Bar, now: number): boolean => operation !== undefined && isLate(operation, now);
