// For the administrator's home page: does everything run, and since when is something waiting.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { organisation } from '@bayline/contract/organisation';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { PageLink } from '../../app/navigation.tsx';
import { m } from '../../paraglide/messages.js';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useNow } from '../../ui/use-now.ts';
import './organisation.css';

const bytesPerMegabyte = 1024 * 1024;

const megabytes = (bytes: number) => m.organisation_megabytes({ count: Math.ceil(bytes / bytesPerMegabyte) });

type Operation = ReplyOf<typeof organisation.operation>;

/** The names of the checks are those that `npm run books` prints. */
function booksWords(books: Operation['books'], dateTime: (instant: string) => string): string {
  if (books === null) return m.organisation_health_books_never();
  const time = dateTime(books.checkedAt);
  if (books.broken.length === 0) return m.organisation_health_books_agree({ time, count: books.checks });
  return m.organisation_health_books_disagree({ time, names: books.broken.join(', ') });
}

function backupWords({ isNightly, last }: Operation['backups'], dateTime: (instant: string) => string): string {
  if (last !== null) return m.organisation_health_backup_last({ time: dateTime(last.madeAt), size: megabytes(last.bytes) });
  return isNightly ? m.organisation_health_backup_never() : m.organisation_health_backup_none();
}

/** Two nights went by without one. */
const isOld = ({ isNightly, last }: Operation['backups'], now: number) =>
  isNightly && last !== null && now - Date.parse(last.madeAt) > 48 * 3_600_000;

/** What is wrong, first things first; undefined when all is well. */
function troubleOf({ jobs, books, backups }: Operation, now: number): string | undefined {
  if (jobs.failed > 0) return m.organisation_health_jobs_failed();
  if (books !== null && books.broken.length > 0) return m.organisation_health_books_broken();
  return isOld(backups, now) ? m.organisation_health_backup_old() : undefined;
}

export function Card() {
  const format = useFormat();
  const now = useNow();
  const view = useView(organisation.operation, {}, { topics: ['staff'] });
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={4} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  const { version, database, jobs, books, backups } = view.data;
  const trouble = troubleOf(view.data, now);
  const size = megabytes(database.sizeBytes);
  const facts = [
    [m.organisation_health_database(), m.organisation_health_database_value({ version: database.version.split(' ')[0] ?? '', size })],
    [
      m.organisation_health_jobs(),
      jobs.oldestWaitingAt === null
        ? m.organisation_health_jobs_idle()
        : m.organisation_health_jobs_waiting({ count: jobs.waiting, time: format.dateTime(jobs.oldestWaitingAt) }),
    ],
    [m.organisation_health_failed(), jobs.failed === 0 ? m.organisation_health_failed_none() : String(jobs.failed)],
    [m.organisation_health_books(), booksWords(books, format.dateTime)],
    [m.organisation_health_backup(), backupWords(backups, format.dateTime)],
    [m.organisation_health_version(), version],
  ] as const;
  return (
    <section className="bl-panel organisation-health" aria-label={m.organisation_health()}>
      <div className="organisation-row">
        <h2>{m.organisation_health()}</h2>
        <StatusTag tone={trouble === undefined ? 'ready' : 'late'}>{trouble ?? m.organisation_health_ok()}</StatusTag>
      </div>
      <dl className="organisation-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {jobs.failed > 0 && (
        <PageLink to="/settings/failed-jobs" className="bl-link-button">
          {m.organisation_health_open_failed()}
        </PageLink>
      )}
    </section>
  );
}
