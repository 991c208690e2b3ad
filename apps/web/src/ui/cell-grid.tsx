// A grid written like a spreadsheet: arrows and Tab move, typing or Enter writes, Enter and Tab keep what was written,
// Esc takes it back, Delete takes a row out, Ctrl+Z undoes, several lines are pasted at once. Only rows on screen exist.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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

/** The next cell that can be written, in reading order; null past the ends. */
function nextWritable(rows: readonly GridRow[], from: Place, step: 1 | -1, columns: number): Place | null {
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

export function CellGrid({ label, columns, rows, onUndo }: CellGridProps) {
  const isPhone = useIsPhone();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [writing, setWriting] = useState<{ readonly first: string | null } | null>(null);
  const wantsFocus = useRef(false);
  const shown = columns.map((column, at) => ({ ...column, at })).filter((column) => !isPhone || column.isWide !== true);
  const tracks = { gridTemplateColumns: shown.map((column) => column.width).join(' ') };
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.heading === undefined ? (isPhone ? heights.phone : heights.line) : heights.heading),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });

  const go = (to: Place) => {
    const row = Math.max(0, Math.min(rows.length - 1, to.row));
    const column = Math.max(0, Math.min(columns.length - 1, to.column));
    wantsFocus.current = true;
    setWriting(null);
    setActive({ row, column });
    virtual.scrollToIndex(row, { align: 'auto' });
  };
  // After the row is there: one that was off screen is drawn first.
  useEffect(() => {
    if (!wantsFocus.current || writing !== null) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-place="${active.row}.${active.column}"], [data-heading="${active.row}"]`,
    );
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus();
  });

  const moved = (move: string) => {
    const { row, column } = active;
    if (move === 'Blur') return setWriting(null);
    if (move === 'Escape') return go(active);
    if (move === 'Enter') return go({ row: row + 1, column });
    go(nextWritable(rows, active, move === 'Tab' ? 1 : -1, columns.length) ?? active);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const row = rows[active.row];
    const cell = row?.cells[active.column];
    const step = steps[event.key];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (step !== undefined && isPlain) {
      event.preventDefault();
      return go({ row: active.row + step.row, column: active.column + step.column });
    }
    if (event.key === 'Tab') {
      const to = nextWritable(rows, active, event.shiftKey ? -1 : 1, columns.length);
      // Past the last cell Tab leaves the grid.
      if (to === null) return;
      event.preventDefault();
      return go(to);
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && onUndo) {
      event.preventDefault();
      return onUndo();
    }
    if (event.key === 'Delete' && row?.onDelete) return row.onDelete();
    if (cell?.write === undefined) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setWriting({ first: null });
    } else if (isPlain && event.key.length === 1) {
      event.preventDefault();
      setWriting({ first: event.key });
    }
  };
  const paste = (event: ClipboardEvent, row: GridRow) => {
    const text = event.clipboardData.getData('text/plain');
    if (row.onPaste === undefined || text.trim() === '') return;
    event.preventDefault();
    row.onPaste(text);
  };

  return (
    <div
      ref={scroller}
      className="bl-cell-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard, too.
      tabIndex={rows.length === 0 ? 0 : -1}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the head is read, the cells below are walked. */}
      <div role="row" aria-rowindex={1} className="bl-cell-head" style={tracks}>
        {shown.map((column) => (
          <span key={column.id} role="columnheader" data-align={column.align} tabIndex={-1}>
            {column.header}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="bl-cell-body" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const style = { ...(row.heading === undefined ? tracks : {}), transform: `translateY(${item.start}px)` };
          return (
            <div
              key={row.id}
              ref={virtual.measureElement}
              data-index={item.index}
              role="row"
              tabIndex={-1}
              aria-rowindex={item.index + 2}
              className={row.heading === undefined ? 'bl-cell-row' : 'bl-cell-heading'}
              style={style}
              onPaste={(event) => paste(event, row)}
            >
              {row.heading !== undefined && (
                <div
                  role="gridcell"
                  aria-colspan={shown.length}
                  data-heading={item.index}
                  tabIndex={active.row === item.index ? 0 : -1}
                  onFocus={(event) => event.target === event.currentTarget && setActive({ row: item.index, column: active.column })}
                  onKeyDown={press}
                >
                  {row.heading}
                </div>
              )}
              {row.heading === undefined &&
                shown.map(({ id, align, at }) => {
                  const cell = row.cells[at];
                  const isActive = active.row === item.index && active.column === at;
                  return (
                    <div
                      key={id}
                      role="gridcell"
                      data-place={`${item.index}.${at}`}
                      data-align={align}
                      data-writable={cell?.write !== undefined}
                      aria-readonly={cell?.write === undefined}
                      tabIndex={isActive ? 0 : -1}
                      onFocus={(event) => event.target === event.currentTarget && setActive({ row: item.index, column: at })}
                      onKeyDown={press}
                      onDoubleClick={() => cell?.write !== undefined && setWriting({ first: null })}
                      onClick={() => isPhone && cell?.write !== undefined && setWriting({ first: null })}
                    >
                      {isActive && writing !== null && cell !== undefined ? (
                        <Field cell={cell} first={writing.first} onEnd={moved} />
                      ) : (
                        cell?.content
                      )}
                    </div>
                  );
                })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
