// A list of any length, steered by keyboard: ↑ ↓ Home End PageUp PageDown Enter. Only the rows on screen exist.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { ErrorState } from './empty-state.tsx';
import { SkeletonRows } from './skeleton-rows.tsx';
import { useIsPhone } from './use-is-phone.ts';
import './data-list.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** A CSS grid track: '120px', 'minmax(160px, 1fr)'. */
  readonly width: string;
  /** 'end' for figures. */
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
}

export interface DataListProps<Row> {
  /** What the list is: its name for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Enter, or a press on the row. */
  readonly onOpen?: (row: Row) => void;
  readonly isLoading?: boolean;
  /** The sentence to show instead of the list. */
  readonly fault?: string | null;
  readonly onRetry?: () => void;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onMore?: () => void;
  /** An EmptyState: what would appear here and the action that makes it. */
  readonly empty: ReactNode;
  /** On a phone a row becomes a card; left out, the columns stay and scroll sideways. */
  readonly card?: (row: Row) => ReactNode;
  readonly rowHeight?: number;
  /** The row that somebody came for: it is in sight, its first action has the focus. */
  readonly soughtKey?: string;
}

function stepOf(key: string, page: number): number | 'first' | 'last' | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

function nextIndex(step: number | 'first' | 'last', now: number, last: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return last;
  return Math.max(0, Math.min(last, now + step));
}

export function DataList<Row>(props: DataListProps<Row>) {
  const { rows, isLoading = false, fault = null, onRetry, empty } = props;
  if (fault !== null && rows.length === 0) {
    return (
      <div className="bl-data-list bl-panel">
        <ErrorState text={fault} {...(onRetry === undefined ? {} : { onRetry })} />
      </div>
    );
  }
  if (isLoading) {
    return (
      <div className="bl-data-list bl-panel">
        <SkeletonRows rows={10} />
      </div>
    );
  }
  if (rows.length === 0) return <div className="bl-data-list bl-panel">{empty}</div>;
  return <Grid {...props} />;
}

function Grid<Row>(props: DataListProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, hasMore = false, isLoadingMore = false, onMore, card, rowHeight = 40, soughtKey } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isCards = useIsPhone() && card !== undefined;
  const [activeKey, setActiveKey] = useState<string | null>(soughtKey ?? null);
  const found = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);
  const active = Math.max(0, found);
  const { virtual, items } = useDrawnRows({ rows, rowKey, scroller, rowHeight, isCards, hasMore, isLoadingMore, onMore });
  const { choose, onKey } = useGridKeys({
    rows,
    rowKey,
    onOpen,
    found,
    pageHeight: () => scroller.current?.clientHeight ?? 400,
    rowHeight,
    setActiveKey,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  });
  useSoughtRow({ soughtKey, scroller, index: found, scrollTo: virtual.scrollToIndex, isDrawn: items.some((item) => item.index === found) });
  const count = rows.length.toLocaleString('en');
  const isActiveDrawn = items.some((item) => item.index === active);
  return (
    <div className="bl-data-list bl-panel">
      <div
        ref={scroller}
        className="bl-grid"
        role="grid"
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-colcount={isCards ? 1 : columns.length}
        tabIndex={0}
        data-cards={isCards}
        {...(isActiveDrawn ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        style={{ '--columns': columns.map((column) => column.width).join(' ') }}
        // By keyboard only: a press focuses the list as well, and the rows must not move under the finger.
        onFocus={({ target, currentTarget }) =>
          target === currentTarget && found < 0 && currentTarget.matches(':focus-visible') && choose(0)
        }
        onKeyDown={onKey}
      >
        <GridHead columns={isCards ? columns.slice(0, 1) : columns} isUnseen={isCards} />
        <div role="rowgroup" className="bl-grid-body" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <GridRow
                key={item.key}
                id={`${id}-${item.index}`}
                index={item.index}
                start={item.start}
                isSelected={item.index === found}
                list={{ columns, card: isCards ? card : undefined, rowHeight, onOpen }}
                row={row}
                measure={virtual.measureElement}
                onChoose={() => setActiveKey(rowKey(row))}
              />
            );
          })}
        </div>
      </div>
      <p className="bl-data-list-foot" role="status">
        {hasMore ? m.ui_loaded_rows_more({ count }) : m.ui_loaded_rows({ count })}
      </p>
    </div>
  );
}

function GridHead<Row>({ columns, isUnseen }: { readonly columns: DataListProps<Row>['columns']; readonly isUnseen: boolean }) {
  return (
    <div role="rowgroup" className={isUnseen ? 'bl-unseen' : 'bl-grid-head'}>
      <div role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div key={column.id} role="columnheader" data-align={column.align ?? 'start'}>
            {column.header}
          </div>
        ))}
      </div>
    </div>
  );
}

interface DrawnRows<Row> extends Pick<DataListProps<Row>, 'rows' | 'rowKey' | 'onMore'> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  readonly isCards: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
}

/** Only the rows near the window are drawn; near the end the next page is asked for. */
function useDrawnRows<Row>({ rows, rowKey, scroller, rowHeight, isCards, hasMore, isLoadingMore, onMore }: DrawnRows<Row>) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isCards ? 96 : rowHeight),
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan: 10,
    scrollPaddingStart: isCards ? 0 : 36,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && lastShown >= rows.length - 10) onMore?.();
  }, [hasMore, isLoadingMore, lastShown, rows.length, onMore]);

  return { virtual, items };
}

interface SoughtRow {
  readonly soughtKey: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** -1 = not in the list. */
  readonly index: number;
  readonly isDrawn: boolean;
  readonly scrollTo: (index: number) => void;
}

const firstAction = '[aria-selected="true"] :is(a, button)';

/** Once only: whoever goes on from the row is not led back to it. */
function useSoughtRow({ soughtKey, scroller, index, isDrawn, scrollTo }: SoughtRow): void {
  const isSought = useRef(soughtKey !== undefined && index >= 0);
  useEffect(() => {
    if (!isSought.current) return;
    if (!isDrawn) return scrollTo(index);
    isSought.current = false;
    const action = scroller.current?.querySelector<HTMLElement>(firstAction) ?? scroller.current;
    action?.focus();
  }, [isDrawn, index, scrollTo, scroller]);
}

interface GridKeys<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen: ((row: Row) => void) | undefined;
  /** The chosen row; -1 = none yet. */
  readonly found: number;
  readonly pageHeight: () => number;
  readonly rowHeight: number;
  readonly setActiveKey: (key: string) => void;
  readonly scrollTo: (index: number) => void;
}

function useGridKeys<Row>({ rows, rowKey, onOpen, found, pageHeight, rowHeight, setActiveKey, scrollTo }: GridKeys<Row>) {
  const active = Math.max(0, found);
  const choose = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setActiveKey(rowKey(row));
    scrollTo(index);
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    // Keys inside a cell's own button or field belong to it.
    if (event.target !== event.currentTarget) return;
    const row = rows[active];
    if (event.key === 'Enter' && row !== undefined && onOpen !== undefined) onOpen(row);
    // A row that opens nothing has its own buttons: Enter leads to them.
    else if (event.key === 'Enter') event.currentTarget.querySelector<HTMLElement>(firstAction)?.focus();
    else {
      const page = Math.max(1, Math.floor(pageHeight() / rowHeight) - 1);
      const step = stepOf(event.key, page);
      if (step === null) return;
      choose(found < 0 && step === 1 ? 0 : nextIndex(step, active, rows.length - 1));
    }
    event.preventDefault();
  };
  return { choose, onKey };
}

interface GridRowProps<Row> {
  readonly id: string;
  readonly index: number;
  /** Distance from the top of the body, px. */
  readonly start: number;
  readonly isSelected: boolean;
  readonly row: Row;
  readonly list: {
    readonly columns: DataListProps<Row>['columns'];
    readonly card: ((row: Row) => ReactNode) | undefined;
    readonly rowHeight: number;
    readonly onOpen: ((row: Row) => void) | undefined;
  };
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly onChoose: () => void;
}

function GridRow<Row>({ id, index, start, isSelected, row, list, measure, onChoose }: GridRowProps<Row>) {
  const { columns, card, rowHeight, onOpen } = list;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for its rows, which are no stops of Tab.
    <div
      ref={card ? measure : undefined}
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      data-opens={onOpen !== undefined}
      style={{ transform: `translateY(${start}px)`, ...(card ? {} : { blockSize: rowHeight }) }}
      onClick={(event) => {
        onChoose();
        if (!isOwnControl(event.target)) onOpen?.(row);
      }}
    >
      {card ? (
        <div role="gridcell" className="bl-grid-card">
          {card(row)}
        </div>
      ) : (
        columns.map((column) => (
          <div key={column.id} role="gridcell" data-align={column.align ?? 'start'}>
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}

function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, [role="menuitem"]') !== null;
}
