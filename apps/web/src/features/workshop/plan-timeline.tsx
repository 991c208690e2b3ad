// The plan as a picture: a row for each bay, or for each technician; over them the hours with their load. What is closed,
// whoever is away or off is hatched, and a line goes with the clock.
import { type KeyboardEvent, type MouseEvent, memo, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { nextBox } from '../../ui/nearest-box.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import { useNow } from '../../ui/use-now.ts';
import { LoadBand } from './load-band.tsx';
import { type Axis, cellsOf, shareOf, type Zoom } from './plan-axis.ts';
import { extent, isBarLate, PlanBar, percent } from './plan-bar.tsx';
import { type GhostProps, PlanGhost } from './plan-ghost.tsx';
import { type Moves, useMoving } from './plan-moves.ts';
import type { PlanRow } from './plan-rows.ts';
import { rowHeight } from './row-height.ts';
import type { Booking, DispatchOperation } from './views.ts';
import './plan-timeline.css';

interface RowProps {
  readonly row: PlanRow;
  readonly axis: Axis;
  readonly format: GhostProps['format'];
  /** Only of a bar in this row, so that the other rows stay as they are. */
  readonly chosenId: string | null;
  /** The keys of its bars that are late, in one word. */
  readonly late: string;
}

const TimelineRow = memo(function TimelineRow({ row, axis, format, chosenId, late }: RowProps) {
  const lateKeys = late.split(' ');
  return (
    <div className="bl-plan-row">
      <strong>{row.name}</strong>
      <ol data-track={row.id} aria-label={row.name}>
        {row.shut.map((shut) => (
          <li
            key={`${shut.kind}.${shut.startsAt}`}
            className="bl-plan-shut"
            data-kind={shut.kind}
            style={extent(axis, Date.parse(shut.startsAt), Date.parse(shut.endsAt))}
          >
            <span className={shut.kind === 'off' ? 'bl-unseen' : ''}>{shutWords[shut.kind]()}</span>
          </li>
        ))}
        {row.bars.map((bar) => (
          <PlanBar
            key={bar.key}
            bar={bar}
            rowId={row.id}
            kind={row.kind}
            axis={axis}
            format={format}
            isChosen={bar.subjectId === chosenId}
            isLate={lateKeys.includes(bar.key)}
          />
        ))}
      </ol>
    </div>
  );
});

const shutWords = {
  off: () => m.workshop_off(),
  closed: () => m.workshop_bay_closed(),
  absent: () => m.workshop_absent(),
} as const;

/** The clock over the rows, and its line through them. */
function NowLine({ axis, isWord = false }: { readonly axis: Axis; readonly isWord?: boolean }) {
  const format = useFormat();
  const now = useNow();
  if (!axis.stretches.some(({ from, until }) => now >= from && now < until)) return null;
  const share = shareOf(axis, now);
  return isWord ? (
    <span className="bl-plan-clock" style={{ '--now': share }}>
      {m.workshop_now({ time: format.time(new Date(now).toISOString()) })}
    </span>
  ) : (
    <div className="bl-plan-now" style={{ '--left': percent(share) }} />
  );
}

/** By when the chosen car, or the one that is moved, is promised. */
function PromiseLine({
  axis,
  moves,
  chosen,
}: {
  readonly axis: Axis;
  readonly moves: Moves;
  readonly chosen: DispatchOperation | undefined;
}) {
  const format = useFormat();
  const promisedAt = (useMoving(moves)?.operation ?? chosen)?.promisedAt ?? null;
  if (promisedAt === null) return null;
  const time = Date.parse(promisedAt);
  if (!axis.stretches.some(({ from, until }) => time >= from && time <= until)) return null;
  return (
    <div className="bl-plan-promise" style={{ '--left': percent(shareOf(axis, time)) }}>
      <span>{m.workshop_bar_promise({ time: format.time(promisedAt) })}</span>
    </div>
  );
}

/** Rows that what is moved can never go to, and time that its order forbids. */
function BarredPlaces({ moves, barredOf }: { readonly moves: Moves; readonly barredOf: (operation: DispatchOperation) => BarredPlace[] }) {
  const operation = useMoving(moves)?.operation;
  const places = useMemo(() => (operation === undefined ? [] : barredOf(operation)), [operation, barredOf]);
  return places.map(({ key, ...style }) => <div key={key} className="bl-plan-barred" style={style} />);
}

export interface BarredPlace {
  readonly key: string;
  readonly left: string;
  readonly width: string;
  readonly top: string;
  readonly height: string;
}

function Scale({ axis, zoom }: { readonly axis: Axis; readonly zoom: Zoom }) {
  const format = useFormat();
  const cells = cellsOf(axis);
  return (
    <div className="bl-plan-scale" aria-hidden="true" style={{ gridTemplateColumns: columnsOf(cells) }}>
      {cells.map(({ from }) => {
        const instant = new Date(from).toISOString();
        return <span key={from}>{zoom === 'week' ? format.dayInWords(instant) : format.time(instant)}</span>;
      })}
    </div>
  );
}

const columnsOf = (cells: ReturnType<typeof cellsOf>) => cells.map(({ from, until }) => `${(until - from) / 60_000}fr`).join(' ');

export interface TimelineProps extends Omit<GhostProps, 'rowHeight' | 'format'> {
  readonly zoom: Zoom;
  readonly bookings: readonly Booking[];
  readonly bayIds: readonly string[];
  readonly chosen: DispatchOperation | undefined;
  readonly barredOf: (operation: DispatchOperation) => BarredPlace[];
  readonly tracks: RefObject<HTMLDivElement | null>;
  readonly onPointerDown: (event: PointerEvent) => void;
  /** A bar was pressed; by keys it is taken up. */
  readonly onBar: (operationId: string, rowId: string, by: 'pointer' | 'keys') => void;
  /** The key of the lock was pressed on a bar. */
  readonly onLockKey: (operationId: string) => void;
  /** An empty place was pressed. */
  readonly onPlace: (rowId: string, share: number) => void;
}

/** Where the bars are walked: one stop of Tab, then the arrow keys. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('.bl-plan-bar > button')];
  const at = bars.indexOf(document.activeElement as HTMLElement);
  if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey) return;
  const boxes = bars.map((bar) => bar.getBoundingClientRect());
  const next = at < 0 ? 0 : nextBox(boxes, at, event.key);
  if (next === null || bars[next] === undefined) return;
  event.preventDefault();
  bars[next].focus();
}

function keyOf(event: KeyboardEvent<HTMLElement>, { onLockKey }: Pick<TimelineProps, 'onLockKey'>): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const id = (event.target as Element).closest<HTMLElement>('.bl-plan-bar[data-operation]')?.dataset['operation'];
  if (isPlain && event.key.toLowerCase() === 'l' && id !== undefined) onLockKey(id);
  else walk(event);
}

function pressOf(event: MouseEvent<HTMLElement>, { onBar, onPlace }: Pick<TimelineProps, 'onBar' | 'onPlace'>): void {
  const target = event.target as Element;
  const bar = target.closest<HTMLElement>('[data-operation]');
  const [id, rowId] = [bar?.dataset['operation'], bar?.dataset['row']];
  // Enter and Space press without a pointer.
  if (id !== undefined && rowId !== undefined) {
    onBar(id, rowId, event.detail === 0 ? 'keys' : 'pointer');
    return;
  }
  const track = target.closest<HTMLElement>('[data-track]');
  const box = track?.getBoundingClientRect();
  if (track?.dataset['track'] !== undefined && box !== undefined) onPlace(track.dataset['track'], (event.clientX - box.left) / box.width);
}

/** The clock's line in sight when a day is opened that is wider than the page. */
function useNowInSight(scroller: RefObject<HTMLElement | null>, zoom: Zoom): void {
  useEffect(() => {
    const box = scroller.current;
    const line = zoom === 'hour' ? box?.querySelector('.bl-plan-now') : null;
    if (!box || !line) return;
    box.scrollBy({ left: line.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 2 });
  }, [scroller, zoom]);
}

export function PlanTimeline(props: TimelineProps) {
  const { zoom, axis, rows, bookings, bayIds, chosen, barredOf, moves, tracks } = props;
  const format = useFormat();
  const now = useNow();
  const scroller = useRef<HTMLElement>(null);
  useNowInSight(scroller, zoom);
  const cells = cellsOf(axis);
  if (rows.length === 0) return <EmptyState icon="wrench" title={m.workshop_lanes_empty()} text={m.workshop_lanes_empty_text()} />;
  return (
    <Scrolled
      ref={scroller}
      className="bl-panel bl-plan"
      data-zoom={zoom}
      data-scroller
      label={m.workshop_lanes()}
      style={{ '--row': `${rowHeight}px` }}
      onPointerDown={props.onPointerDown}
      onClick={(event) => pressOf(event, props)}
      onKeyDown={(event) => keyOf(event, props)}
    >
      <div className="bl-plan-grid">
        <div className="bl-plan-head">
          <LoadBand cells={cells} columns={columnsOf(cells)} bookings={bookings} bayIds={bayIds} isByDay={zoom === 'week'} />
          <Scale axis={axis} zoom={zoom} />
          <NowLine axis={axis} isWord />
        </div>
        <div className="bl-plan-body">
          <div className="bl-plan-lines" style={{ gridTemplateColumns: columnsOf(cells) }}>
            {cells.map(({ from }) => (
              <i key={from} />
            ))}
          </div>
          {rows.map((row) => (
            <TimelineRow
              key={row.id}
              row={row}
              axis={axis}
              format={format}
              chosenId={row.bars.some(({ subjectId }) => subjectId === chosen?.id) ? (chosen?.id ?? null) : null}
              late={row.bars
                .filter((bar) => isBarLate(bar, now))
                .map(({ key }) => key)
                .join(' ')}
            />
          ))}
          <div ref={tracks} className="bl-plan-over">
            <NowLine axis={axis} />
            <PromiseLine axis={axis} moves={moves} chosen={chosen} />
            <BarredPlaces moves={moves} barredOf={barredOf} />
            <PlanGhost {...props} rowHeight={rowHeight} format={format} />
          </div>
        </div>
      </div>
    </Scrolled>
  );
}
