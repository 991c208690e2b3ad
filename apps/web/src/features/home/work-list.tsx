// The work of the person, list by list; arrow keys walk through the rows of all of them.

import { useFormat } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { PageLink } from '../../app/navigation.tsx';
import { useSession } from '../../app/session.ts';
import { gapsInWords } from '../../app/words/file-gap.ts';
import { sentBackFor } from '../../app/words/rework-reason.ts';
import { m } from '../../paraglide/messages.js';
import { CountdownChip } from '../../ui/countdown-chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { destinationOf, isCheckIn } from './destination.ts';
import { useArrowKeys } from './use-arrow-keys.ts';
import { type HomeList, type HomeRow, listTitles, listVerbs } from './words.ts';

/** What is promised runs out; a booking, a call or an old bill only has its time. */
const countsDown: ReadonlySet<HomeRow['kind']> = new Set(['visit', 'work-order', 'operation', 'parts-request']);

function DueTime({ row }: { readonly row: HomeRow }) {
  const format = useFormat();
  if (row.dueAt === null) return <span className="bl-home-due" />;
  if (countsDown.has(row.kind) && !row.isPlannedEnd && row.tone !== 'ready') {
    return (
      <span className="bl-home-due">
        <CountdownChip until={row.dueAt} label={m.app_promise_counted()} />
      </span>
    );
  }
  const time = row.kind === 'appointment' ? format.time(row.dueAt) : format.dateTime(row.dueAt);
  return (
    <span className="bl-home-due" data-late={row.tone === 'late'}>
      {row.tone === 'late' && <Icon name="alert" size={12} />}
      <time dateTime={row.dueAt}>{row.isPlannedEnd ? m.home_planned_until({ time }) : time}</time>
    </span>
  );
}

/** Why it is done again, whole on a phone too. */
function SentBack({ rework: { reason, remark } }: { readonly rework: NonNullable<HomeRow['rework']> }) {
  return <small className="bl-home-why">{[sentBackFor(reason), remark].filter((text) => text !== '').join(' · ')}</small>;
}

function WorkRow({ row, code }: { readonly row: HomeRow; readonly code: HomeList['code'] }) {
  const destination = destinationOf(row, useSession().permissions);
  const verb = isCheckIn(destination) ? m.home_do_check_in() : listVerbs[code]();
  const title = nameOf({ nameZh: row.titleZh, nameEn: row.titleEn });
  const missing = row.missing === undefined ? '' : m.app_file_missing({ gaps: gapsInWords(row.missing) });
  return (
    <li className="bl-home-row" data-tone={row.tone}>
      {row.plate === null ? <span /> : <PlateChip plate={row.plate} />}
      <span className="bl-home-what">
        <strong>{title}</strong>
        {row.rework !== undefined && <SentBack rework={row.rework} />}
        <small>{[row.subtitle, missing].filter((text) => text !== '').join(' · ')}</small>
      </span>
      <DueTime row={row} />
      {destination !== null && (
        <PageLink
          {...destination}
          className="bl-home-go"
          aria-label={m.home_open_of({ verb, title: [row.plate, title].filter((text) => text !== null).join(' ') })}
        >
          {verb}
          <Icon name="chevron-right" size={12} />
        </PageLink>
      )}
    </li>
  );
}

function ListSection({ list }: { readonly list: HomeList }) {
  const title = listTitles[list.code]();
  const most = 50;
  return (
    <section className="bl-home-list" aria-label={title}>
      <h2>
        {title} <span className="bl-home-count">{list.rows.length < most ? list.rows.length : m.home_first_of({ count: most })}</span>
      </h2>
      <ul>
        {list.rows.map((row) => (
          // A part may be short in two warehouses.
          <WorkRow key={`${row.id} ${row.subtitle}`} row={row} code={list.code} />
        ))}
      </ul>
    </section>
  );
}

/** A car with the same next page stands in the first list that names it: it is one piece of work, not two. */
function eachOnce(lists: readonly HomeList[]): readonly HomeList[] {
  const seen = new Set<string>();
  return lists.map((list) => {
    const workOf = (row: HomeRow) => `${row.plate} ${row.to}`;
    const rows = list.rows.filter((row) => row.plate === null || !seen.has(workOf(row)));
    for (const row of rows) seen.add(workOf(row));
    return { ...list, rows };
  });
}

export function WorkList({ lists }: { readonly lists: readonly HomeList[] }) {
  const { ref, onKeyDown } = useArrowKeys('.bl-home-go');
  const full = eachOnce(lists).filter((list) => list.rows.length > 0);
  const quiet = lists.filter((list) => list.rows.length === 0).map((list) => listTitles[list.code]());
  const names = quiet.join(m.home_list_join());
  if (full.length === 0) return <EmptyState icon="check" title={m.home_all_done()} text={m.home_all_done_text({ lists: names })} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move between links, which answer Tab as well.
    <div ref={ref} onKeyDown={onKeyDown} className="bl-home-lists">
      {full.map((list) => (
        <ListSection key={list.code} list={list} />
      ))}
      {quiet.length > 0 && <p className="bl-home-quiet">{m.home_quiet({ lists: names })}</p>}
    </div>
  );
}
