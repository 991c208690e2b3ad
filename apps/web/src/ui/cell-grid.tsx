// A grid written like a spreadsheet: arrows and Tab move, typing or Enter writes, Enter and Tab keep what was written,
// Esc takes it back, Delete takes a row out, Ctrl+Z undoes, several lines are pasted at once. Only rows on screen exist.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useIsPhone } from './use-is-phone.ts';
import './cell-grid.css';

export interface GridColumn {
  readonly id: string;
  readonly header: string;
  /** A CSS grid track. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  /** Left out on a phone. */
  readonly isWide?: boolean;
}

export interface GridCell {
  /** What is shown, and what stands in the field when it is written. */
  readonly content: ReactNode;
  readonly written?: string;
  /** The field's name for screen readers. Without `write` the cell is read only. */
  readonly label?: string;
  /** Keeps what was typed; answers with what is wrong with it, or null. */
  readonly write?: (text: string) => string | null;
}

export interface GridRow {
  readonly id: string;
  /** A heading over the rows after it, in place of cells. */
  readonly heading?: ReactNode;
  readonly cells: readonly GridCell[];
  readonly onDelete?: () => void;
  /** Several lines of a sheet, pasted while a cell of this row has the focus. */
  readonly onPaste?: (text: string) => void;
}

export interface CellGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly onUndo?: () => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const heights = { line: 40, heading: 56, phone: 48 };
const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

interface Sheet {
  readonly rows: readonly GridRow[];
  readonly columns: number;
}

/** The next cell that can be written, in reading order; null past the ends. */
function nextWritable({ rows, columns }: Sheet, from: Place, step: 1 | -1): Place | null {
  for (let at = from.row * columns + from.column + step; at >= 0 && at < rows.length * columns; at += step) {
    const place = { row: Math.floor(at / columns), column: at % columns };
    if (rows[place.row]?.cells[place.column]?.write !== undefined) return place;
  }
  return null;
}

function Field({ cell, first, onEnd }: { readonly cell: GridCell; readonly first: string | null; readonly onEnd: (move: string) => void }) {
  const [text, setText] = useState(first ?? cell.written ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const isOver = useRef(false);
  const end = (move: string) => {
    if (isOver.current) return;
    const said = move === 'Escape' || text === (cell.written ?? '') ? null : (cell.write?.(text) ?? null);
    if (said !== null) return setFault(said);
    isOver.current = true;
    onEnd(move);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || !['Enter', 'Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    end(event.key === 'Tab' && event.shiftKey ? 'BackTab' : event.key);
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field opens because somebody began to write in it.
        autoFocus
        className="bl-cell-field"
        aria-label={cell.label}
        aria-invalid={fault !== null}
        value={text}
        onFocus={(event) => first === null && event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onPaste={(event) => event.stopPropagation()}
        onBlur={() => end(fault === null ? 'Blur' : 'Escape')}
      />
      {fault !== null && (
        <span role="alert" className="bl-cell-fault">
          {fault}
        </span>
      )}
    </>
  );
}

type Writing = { readonly first: string | null } | null;

/** What a row does with its keys and clicks; the same object always, so that a row is drawn anew only when it has changed. */
interface Hand {
  readonly setActive: (place: Place) => void;
  readonly write: (first: string | null) => void;
  readonly press: (event: KeyboardEvent) => void;
  /** How the writing of a cell ended. */
  readonly ended: (move: string) => void;
}

interface Walk extends Hand {
  readonly active: Place;
  readonly writing: Writing;
}

interface Walked extends Sheet {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly show: (row: number) => void;
  readonly onUndo: (() => void) | undefined;
}

const buttonsOf = (heading: Element) => [...heading.querySelectorAll<HTMLElement>('button, a')];

/** Puts the focus where one goes, once the row is there: one that was off screen is drawn first. A row that was taken out
 * takes the focus with it: the row in its place has it then. */
function useFocusAfter({ rows, scroller }: Pick<Walked, 'rows' | 'scroller'>, { active, writing }: Pick<Walk, 'active' | 'writing'>) {
  const wantsFocus = useRef(false);
  const leaving = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (leaving.current !== null && rows.every(({ id }) => id !== leaving.current)) {
      leaving.current = null;
      wantsFocus.current = document.activeElement === document.body;
    }
    if (!wantsFocus.current || writing !== null) return;
    const place = `[data-place="${active.row}.${active.column}"], [data-heading="${active.row}"]`;
    const cell = scroller.current?.querySelector<HTMLElement>(place);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus();
  });
  return {
    want: () => {
      wantsFocus.current = true;
    },
    leave: (id: string) => {
      leaving.current = id;
    },
  };
}

/** Where the focus is, what is being written, and what each key does. */
function useWalk({ rows, columns, scroller, show, onUndo }: Walked): Walk {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [writing, setWriting] = useState<Writing>(null);
  const focus = useFocusAfter({ rows, scroller }, { active, writing });
  const sheet = { rows, columns };
  const stand = (place: Place) => setActive((now) => (now.row === place.row && now.column === place.column ? now : place));
  const go = (to: Place) => {
    const row = Math.max(0, Math.min(rows.length - 1, to.row));
    focus.want();
    setWriting(null);
    setActive({ row, column: Math.max(0, Math.min(columns - 1, to.column)) });
    show(row);
  };
  const ended = (move: string) => {
    if (move === 'Blur') return setWriting(null);
    if (move === 'Escape') return go(active);
    if (move === 'Enter') return go({ ...active, row: active.row + 1 });
    go(nextWritable(sheet, active, move === 'Tab' ? 1 : -1) ?? active);
  };
  /** Past the last button of a heading Tab goes on through the grid; Esc leaves the buttons. */
  const pressInHeading = (event: KeyboardEvent) => {
    const isPast = event.key === 'Tab' && !event.shiftKey && buttonsOf(event.currentTarget).at(-1) === event.target;
    const to = event.key === 'Escape' ? active : isPast ? nextWritable(sheet, active, 1) : null;
    if (to === null) return;
    event.preventDefault();
    go(to);
  };
  const takeOut = (row: GridRow) => {
    focus.leave(row.id);
    row.onDelete?.();
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return pressInHeading(event);
    const row = rows[active.row];
    const own = row?.heading === undefined ? [] : buttonsOf(event.currentTarget);
    if (own.length > 0 && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))) {
      event.preventDefault();
      return own[0]?.focus();
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const step = isPlain ? steps[event.key] : undefined;
    // Past the last cell Tab leaves the grid.
    const to = step
      ? { row: active.row + step.row, column: active.column + step.column }
      : event.key === 'Tab'
        ? nextWritable(sheet, active, event.shiftKey ? -1 : 1)
        : null;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z';
    const isWriting = row?.cells[active.column]?.write !== undefined && isPlain;
    const opens = event.key === 'Enter' || event.key === 'F2';
    if (to !== null) go(to);
    else if (isUndo && onUndo) onUndo();
    else if (event.key === 'Delete' && row?.onDelete) takeOut(row);
    else if (isWriting && opens) setWriting({ first: null });
    else if (isWriting && event.key.length === 1) setWriting({ first: event.key });
    else return;
    event.preventDefault();
  };
  return { active, writing, setActive: stand, write: (first) => setWriting({ first }), press, ended };
}

function useHand(walk: Walk): Hand {
  const latest = useRef(walk);
  latest.current = walk;
  const [hand] = useState<Hand>(() => ({
    setActive: (place) => latest.current.setActive(place),
    write: (first) => latest.current.write(first),
    press: (event) => latest.current.press(event),
    ended: (move) => latest.current.ended(move),
  }));
  return hand;
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly (GridColumn & { readonly at: number })[];
  /** Where the focus stands in this row, and what is written there; null in every other row. */
  readonly column: number | null;
  readonly writing: Writing;
  readonly isPhone: boolean;
  readonly hand: Hand;
}

function Heading({ row, index, columns, column, hand }: RowProps) {
  return (
    <div
      role="gridcell"
      aria-colspan={columns.length}
      data-heading={index}
      tabIndex={column === null ? -1 : 0}
      onFocus={() => hand.setActive({ row: index, column: column ?? 0 })}
      onKeyDown={hand.press}
    >
      {row.heading}
    </div>
  );
}

function Cells({ row, index, columns, column, writing, isPhone, hand }: RowProps) {
  return columns.map(({ id, align, at }) => {
    const cell = row.cells[at];
    const isWritable = cell?.write !== undefined;
    const isActive = column === at;
    return (
      <div
        key={id}
        role="gridcell"
        data-place={`${index}.${at}`}
        data-align={align}
        data-writable={isWritable}
        aria-readonly={!isWritable}
        tabIndex={isActive ? 0 : -1}
        onFocus={(event) => event.target === event.currentTarget && hand.setActive({ row: index, column: at })}
        onKeyDown={hand.press}
        onDoubleClick={() => isWritable && hand.write(null)}
        onClick={() => isPhone && isWritable && hand.write(null)}
      >
        {isActive && writing !== null && cell !== undefined ? (
          <Field cell={cell} first={writing.first} onEnd={hand.ended} />
        ) : (
          cell?.content
        )}
      </div>
    );
  });
}

interface DrawnRow extends RowProps {
  readonly start: number;
  readonly tracks: { readonly gridTemplateColumns: string };
  readonly measure: (row: HTMLElement | null) => void;
}

function pasteInto(row: GridRow, event: ClipboardEvent): void {
  const text = event.clipboardData.getData('text/plain');
  if (row.onPaste === undefined || text.trim() === '') return;
  event.preventDefault();
  row.onPaste(text);
}

const Row = memo(({ start, tracks, measure, ...part }: DrawnRow) => {
  const { row, index } = part;
  const isHeading = row.heading !== undefined;
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={isHeading ? 'bl-cell-heading' : 'bl-cell-row'}
      style={{ ...(isHeading ? {} : tracks), transform: `translateY(${start}px)` }}
      onPaste={(event) => pasteInto(row, event)}
    >
      {isHeading ? <Heading {...part} /> : <Cells {...part} />}
    </div>
  );
});

function useRows(scroller: RefObject<HTMLDivElement | null>, rows: readonly GridRow[]) {
  const isPhone = useIsPhone();
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.heading === undefined ? (isPhone ? heights.phone : heights.line) : heights.heading),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
}

export function CellGrid({ label, columns, rows, onUndo }: CellGridProps) {
  const isPhone = useIsPhone();
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, tracks } = useMemo(() => {
    const kept = columns.map((column, at) => ({ ...column, at })).filter((column) => !isPhone || column.isWide !== true);
    return { shown: kept, tracks: { gridTemplateColumns: kept.map((column) => column.width).join(' ') } };
  }, [columns, isPhone]);
  const virtual = useRows(scroller, rows);
  const show = (row: number) => virtual.scrollToIndex(row, { align: 'auto' });
  const walk = useWalk({ rows, columns: columns.length, scroller, show, onUndo });
  const hand = useHand(walk);
  const { active, writing } = walk;
  return (
    <div
      ref={scroller}
      className="bl-cell-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      tabIndex={-1}
    >
      <div role="row" tabIndex={-1} aria-rowindex={1} className="bl-cell-head" style={tracks}>
        {shown.map((column) => (
          <span key={column.id} role="columnheader" data-align={column.align} tabIndex={-1}>
            {column.header}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="bl-cell-body" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isActive = active.row === index;
          return (
            <Row
              key={row.id}
              row={row}
              index={index}
              start={start}
              columns={shown}
              tracks={tracks}
              column={isActive ? active.column : null}
              writing={isActive ? writing : null}
              isPhone={isPhone}
              hand={hand}
              measure={virtual.measureElement}
            />
          );
        })}
      </div>
    </div>
  );
}
