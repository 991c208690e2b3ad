import type { ReplyOf } from '@bayline/contract/endpoint';
import { organisation } from '@bayline/contract/organisation';
import { useCommand, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { taskWords } from '../task-words.ts';
import '../organisation.css';

type Job = ReplyOf<typeof organisation.listFailedJobs>['rows'][number];

function JobRow({ job }: { readonly job: Job }) {
  const format = useFormat();
  const retry = useCommand(organisation.retryFailedJob, {
    invalidate: [organisation.listFailedJobs, organisation.operation],
    doneText: () => m.organisation_retried(),
  });
  const task = taskWords[job.task]();
  return (
    <li>
      <div>
        <strong>{task}</strong>
        <small>
          {m.organisation_failed_since()} {format.dateTime(job.createdAt)} · {m.organisation_attempts()} {job.attempts}
        </small>
        {job.error === '' ? m.organisation_job_error_in_log() : <code>{job.error}</code>}
      </div>
      <ActionButton isPending={retry.isPending} onPress={() => void retry.run({ params: { id: job.id } })}>
        <span aria-hidden="true">{m.organisation_retry()}</span>
        <span className="bl-unseen">{m.organisation_retry_of({ task })}</span>
      </ActionButton>
    </li>
  );
}

export function Page() {
  const view = useView(organisation.listFailedJobs, {}, { topics: ['staff'] });
  return (
    <PageFrame title={m.organisation_failed_jobs()}>
      {view.isPending && <SkeletonRows />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data?.rows.length === 0 && (
        <div className="bl-panel">
          <EmptyState icon="check" title={m.organisation_failed_jobs_empty()} text={m.organisation_failed_jobs_empty_text()} />
        </div>
      )}
      {view.data !== undefined && view.data.rows.length > 0 && (
        <ul className="bl-panel organisation-jobs">
          {view.data.rows.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}
