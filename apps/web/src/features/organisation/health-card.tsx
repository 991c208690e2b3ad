// For the administrator's home page: does everything run, and since when is something waiting.
import { organisation } from '@bayline/contract/organisation';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { PageLink } from '../../app/navigation.tsx';
import { m } from '../../paraglide/messages.js';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import './organisation.css';

const bytesPerMegabyte = 1024 * 1024;

export function Card() {
  const format = useFormat();
  const view = useView(organisation.operation, {}, { topics: ['staff'] });
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={4} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  const { version, database, jobs } = view.data;
  const size = m.organisation_megabytes({ count: Math.ceil(database.sizeBytes / bytesPerMegabyte) });
  const facts = [
    [m.organisation_health_database(), m.organisation_health_database_value({ version: database.version.split(' ')[0] ?? '', size })],
    [
      m.organisation_health_jobs(),
      jobs.oldestWaitingAt === null
        ? m.organisation_health_jobs_idle()
        : m.organisation_health_jobs_waiting({ count: jobs.waiting, time: format.dateTime(jobs.oldestWaitingAt) }),
    ],
    [m.organisation_health_failed(), jobs.failed === 0 ? m.organisation_health_failed_none() : String(jobs.failed)],
    [m.organisation_health_version(), version],
  ] as const;
  return (
    <section className="bl-panel organisation-health" aria-label={m.organisation_health()}>
      <div className="organisation-row">
        <h2>{m.organisation_health()}</h2>
        {jobs.failed === 0 ? (
          <StatusTag tone="ready">{m.organisation_health_ok()}</StatusTag>
        ) : (
          <StatusTag tone="late">{m.organisation_health_jobs_failed()}</StatusTag>
        )}
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
