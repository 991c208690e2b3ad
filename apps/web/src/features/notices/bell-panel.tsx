// What came in, the newest first. Each notice opens the page where it is answered, and is read by that.
import { notices } from '@bayline/contract/notices';
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { useGo } from '../../app/navigation.tsx';
import { eventSentence } from '../../app/words/event-words.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { type Notice, pageOf } from './page-of.ts';
import './bell-panel.css';

const changed = [notices.unread, notices.list];

/** ↑ and ↓ walk through the list, and stop at its ends. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

function NoticeRow({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const format = useFormat();
  return (
    <li>
      <button type="button" className="notices-row" data-unread={!notice.isRead} onClick={onOpen}>
        <span className="notices-words">
          <span>
            {!notice.isRead && <span className="bl-unseen">{m.notices_unread()} </span>}
            {eventSentence(notice.type)}
          </span>
          <time dateTime={notice.happenedAt}>{format.dateTime(notice.happenedAt)}</time>
        </span>
        {(notice.orderNumber !== null || notice.plate !== null) && (
          <span className="notices-about">
            <PlateChip plate={notice.plate} />
            {notice.orderNumber !== null && <span>{notice.orderNumber}</span>}
          </span>
        )}
      </button>
    </li>
  );
}

function Rows({ rows, onOpen }: { readonly rows: readonly Notice[]; readonly onOpen: (notice: Notice) => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  if (rows.length === 0) return <EmptyState title={m.notices_empty_title()} text={m.notices_empty_text()} />;
  return (
    <ul ref={list}>
      {rows.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onOpen={() => onOpen(notice)} />
      ))}
    </ul>
  );
}

interface BellPanelProps {
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

export function BellPanel({ opener, onClose }: BellPanelProps) {
  const go = useGo();
  const panel = useRef<HTMLElement>(null);
  const view = useView(notices.list, {}, { topics: ['notice'] });
  const { error, refetch } = view;
  // What was fetched for a former look is not shown: the newest would push in above the row that has the focus.
  const data = view.isFetching && !view.isFetchedAfterMount ? undefined : view.data;
  const read = useCommand(notices.read, { invalidate: changed });
  const readAll = useCommand(notices.readAll, { invalidate: changed });
  // Until there is a notice to stand on the focus is the panel's, so that Escape and Tab begin here.
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) === false) panel.current.focus();
  }, []);
  const giveBack = () => {
    opener.current?.focus();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => (event.key === 'Escape' ? giveBack() : walk(event));
  /** It goes when the focus leaves it; the bell itself opens and closes it. */
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== opener.current && !currentTarget.contains(relatedTarget)) onClose();
  };
  const readUntil = (until: string) => {
    // The button goes with the last unread notice; the keys stay with the panel.
    panel.current?.focus();
    void readAll.run({ body: { until } });
  };
  const open = (notice: Notice) => {
    if (!notice.isRead) void read.run({ body: { id: notice.id } });
    giveBack();
    void go({ to: pageOf(notice) });
  };
  const newest = data?.rows[0];
  const hasUnread = data?.rows.some((row) => !row.isRead) ?? false;
  return (
    <section ref={panel} className="notices-panel" aria-label={m.app_bell()} tabIndex={-1} onKeyDown={onKeyDown} onBlur={onBlur}>
      <header>
        <h2>{m.app_bell()}</h2>
        {newest !== undefined && hasUnread && (
          <button type="button" onClick={() => readUntil(newest.happenedAt)}>
            {m.notices_all_read()}
          </button>
        )}
      </header>
      {data !== undefined && <Rows rows={data.rows} onOpen={open} />}
      {data === undefined && (error === null ? <SkeletonRows /> : <LoadFailure error={error} onRetry={() => void refetch()} />)}
    </section>
  );
}
