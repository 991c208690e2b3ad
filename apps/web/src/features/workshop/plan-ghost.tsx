// The bar that is being moved. One layer as wide as the rows is shifted by a transform; nothing else is drawn anew. With
// the keys it has the focus: arrows shift it, Shift and arrows stretch it, Enter drops it, Escape gives up.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Format } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { onEscape } from '../../ui/on-escape.ts';
import { type Axis, shareOf, stepMinutes, stepped } from './plan-axis.ts';
import { percent } from './plan-bar.tsx';
import { type Candidate, type Moves, type Moving, useMoving } from './plan-moves.ts';
import type { Spot } from './plan-pointer.ts';
import type { PlanRow } from './plan-rows.ts';

export interface GhostProps {
  readonly moves: Moves;
  readonly axis: Axis;
  readonly rows: readonly PlanRow[];
  readonly rowHeight: number;
  readonly format: Format;
  readonly onMoveTo: (spot: Spot) => void;
  readonly onDrop: () => void;
  readonly onGiveUp: () => void;
}

/** Where an arrow key moves it; null for another key, or where there is no farther. */
function nextSpot({ key, shiftKey }: KeyboardEvent, at: Candidate, { axis, rows }: Pick<GhostProps, 'axis' | 'rows'>): Spot | null {
  const { rowId, from, until } = at;
  const minutes = { ArrowLeft: -stepMinutes, ArrowRight: stepMinutes }[key];
  if (minutes !== undefined && shiftKey) {
    const end = until + minutes * 60_000;
    return end > from ? { rowId, from, until: end } : null;
  }
  if (minutes !== undefined) {
    const start = stepped(axis, from, minutes);
    return { rowId, from: start, until: start + (until - from) };
  }
  const rowStep = { ArrowUp: -1, ArrowDown: 1 }[key];
  const row = rowStep === undefined ? undefined : rows[rows.findIndex(({ id }) => id === rowId) + rowStep];
  return row === undefined ? null : { rowId: row.id, from, until };
}

function KeyGhost({ moving, at, ...props }: GhostProps & { readonly moving: Moving; readonly at: Candidate }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const giveUp = onEscape(props.onGiveUp);
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    giveUp(event);
    if (event.key === 'Enter' || event.key.startsWith('Arrow')) event.preventDefault();
    if (event.key === 'Enter') return props.onDrop();
    const spot = nextSpot(event, at, props);
    if (spot !== null) props.onMoveTo(spot);
  };
  const rowName = props.rows.find(({ id }) => id === at.rowId)?.name ?? '';
  const time = props.format.time(new Date(at.from).toISOString());
  const label = m.workshop_ghost({ name: nameOf(moving.operation), bay: rowName, time });
  return (
    <button ref={button} type="button" aria-label={label} onKeyDown={press} onBlur={props.onGiveUp}>
      <span>{time}</span>
    </button>
  );
}

export function PlanGhost(props: GhostProps) {
  const moving = useMoving(props.moves);
  return (
    <>
      {/* Under the pointer lies nothing but this: the browser need not look for it among all the bars, and the hand is shown. */}
      {moving?.by === 'pointer' && <div className="bl-plan-shield" />}
      {moving !== null && moving.at !== null && <GhostBar {...props} moving={moving} at={moving.at} />}
    </>
  );
}

function GhostBar({ moving, at, ...props }: GhostProps & { readonly moving: Moving; readonly at: Candidate }) {
  const { axis, rows, rowHeight, format } = props;
  const { by } = moving;
  const start = shareOf(axis, at.from);
  const row = rows.findIndex(({ id }) => id === at.rowId);
  const transform = `translate(${percent(start)}, ${row * rowHeight}px)`;
  const time = (moment: number) => format.time(new Date(moment).toISOString());
  return (
    <div className="bl-plan-ghost-layer" style={{ transform }}>
      <div
        className="bl-plan-ghost"
        data-barred={at.barred !== undefined}
        style={{ inlineSize: percent(shareOf(axis, at.until) - start) }}
        aria-hidden={by === 'pointer' ? true : undefined}
      >
        {by === 'keys' ? <KeyGhost {...props} moving={moving} at={at} /> : <span>{`${time(at.from)}–${time(at.until)}`}</span>}
      </div>
    </div>
  );
}
