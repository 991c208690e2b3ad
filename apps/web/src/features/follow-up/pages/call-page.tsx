import { followUp } from '@bayline/contract/follow-up';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Dotted } from '../../../ui/dotted.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { CallForm } from '../call-form.tsx';
import { Complaint } from '../complaint.tsx';
import type { Task } from '../outcomes.ts';
import '../follow-up.css';

/** What to say, while the call is still to be made. */
function Script({ task }: { readonly task: Task }) {
  return (
    <>
      <h2>{m.follow_up_script()}</h2>
      <ol>
        <li>{m.follow_up_script_greeting()}</li>
        {task.ownerWords.length > 0 && <li>{m.follow_up_script_work({ words: task.ownerWords.join(' / ') })}</li>}
        {task.jobNames.length > 0 && <li>{m.follow_up_script_jobs({ jobs: task.jobNames.map((name) => nameOf(name)).join(' / ') })}</li>}
        <li>{m.follow_up_script_score()}</li>
      </ol>
    </>
  );
}

/** The call to make, or what came of it. */
function Answer({ task }: { readonly task: Task }) {
  if (task.outcome !== null) return <Complaint task={task} />;
  if (task.allowedActions.length === 0) return <p role="status">{m.follow_up_closed()}</p>;
  return <CallForm key={task.id} task={task} />;
}

export function Page() {
  const { id } = usePageParams('/follow-up/$id');
  const format = useFormat();
  const view = useView(followUp.get, { params: { id } }, { topics: [`follow-up:${id}`] });
  const crumbs = [
    <PageLink key="due" to="/follow-up">
      {m.follow_up_nav()}
    </PageLink>,
  ];
  const task = view.data;
  if (task === undefined) {
    return (
      <PageFrame title={m.follow_up_nav()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame title={task.ownerName} breadcrumbs={crumbs} aside={<PlateChip plate={task.plate} />}>
      <div className="follow-up-call">
        <section className="bl-panel follow-up-panel">
          <h2>{m.follow_up_visit()}</h2>
          <Dotted parts={[...task.orderNumbers, format.day(task.arrivedAt), format.mileage(task.mileageKm), task.adviserName]} />
          <PageLink
            to="/customers/$id"
            params={{ id: task.partyId }}
            className="bl-link"
          >{`${task.ownerName} ${task.mobileMasked ?? ''}`}</PageLink>
          <PageLink to="/visits/$visitId" params={{ visitId: task.visitId }} className="bl-link">
            {m.follow_up_open_timeline()}
          </PageLink>
          {task.outcome === null && <Script task={task} />}
        </section>
        <Answer task={task} />
      </div>
    </PageFrame>
  );
}
