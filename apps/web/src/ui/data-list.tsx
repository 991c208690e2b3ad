// A list of any length, steered by keyboard: ↑ ↓ Home End PageUp PageDown Enter. Only the rows on screen exist.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
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
      <div className="bl-list bl-panel">
        <ErrorState text={fault} {...(onRetry === undefined ? {} : { onRetry })} />
      </div>
    );
  }
  if (isLoading) {
    return (
      <div className="bl-list bl-panel">
        <SkeletonRows rows={10} />
      </div>
    );
  }
  if (rows.length === 0) return <div className="bl-list bl-panel">{empty}</div>;
  return <Grid {...props} />;
}

function Grid<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  hasMore = false,
  isLoadingMore = false,
  onMore,
  card,
  rowHeight = 40,
}: DataListProps<Row>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isCards = useIsPhone() && card !== undefined;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const found = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);
  const active = Math.max(0, found);
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

  const choose = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setActiveKey(rowKey(row));
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    // Keys inside a cell's own button or field belong to it.
    if (event.target !== event.currentTarget) return;
    const row = rows[active];
    if (event.key === 'Enter' && row !== undefined && onOpen !== undefined) onOpen(row);
    else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1);
      const step = stepOf(event.key, page);
      if (step === null) return;
      choose(found < 0 && step === 1 ? 0 : nextIndex(step, active, rows.length - 1));
    }
    event.preventDefault();
  };
  const count = rows.length.toLocaleString('en');
  const isActiveDrawn = items.some((item) => item.index === active);
  return (
    <div className="bl-list bl-panel">
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
        onFocus={(event) => event.target === event.currentTarget && found < 0 && choose(0)}
        onKeyDown={onKey}
      >
        <div role="rowgroup" className={isCards ? 'bl-unseen' : 'bl-grid-head'}>
          <div role="row" aria-rowindex={1}>
            {(isCards ? columns.slice(0, 1) : columns).map((column) => (
              <div key={column.id} role="columnheader" data-align={column.align ?? 'start'}>
                {column.header}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="bl-grid-body" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for its rows, which are no stops of Tab.
              <div
                key={item.key}
                ref={isCards ? virtual.measureElement : undefined}
                id={`${id}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === found}
                data-index={item.index}
                data-opens={onOpen !== undefined}
                style={{ transform: `translateY(${item.start}px)`, ...(isCards ? {} : { blockSize: rowHeight }) }}
                onClick={(event) => {
                  setActiveKey(rowKey(row));
                  if (!isOwnControl(event.target)) onOpen?.(row);
                }}
              >
                {isCards ? (
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
          })}
        </div>
      </div>
      <p className="bl-list-foot" role="status">
        {hasMore ? m.ui_loaded_rows_more({ count }) : m.ui_loaded_rows({ count })}
      </p>
    </div>
  );
}

function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, [role="menuitem"]') !== null;
}
