// The technician's phone: the one job large, the next ones under it.

import { workshop } from '@bayline/contract/workshop';
import { useState } from 'react';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { usePageSearch } from '../../../app/navigation.tsx';
import { useFoundPlace } from '../../../app/use-found-place.ts';
import { kitLights } from '../../../app/words/kit-light.ts';
import { operationStatuses } from '../../../app/words/operation-status.ts';
import { pauseReasonWords } from '../../../app/words/pause-reason.ts';
import { sentBackFor } from '../../../app/words/rework-reason.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import { JobClock } from '../job-clock.tsx';
import { JobNotes } from '../job-notes.tsx';
import { PullJob } from '../pull-job.tsx';
import { readSought } from '../read-sought.ts';
import type { TechnicianJob } from '../words.ts';
import '../workshop.css';

/** `saysRework`: whether it is said here at all; on the job in hand the inspector's words say it. */
function JobTags({ job, saysRework }: { readonly job: TechnicianJob; readonly saysRework: boolean }) {
  const [tone, word] = operationStatuses[job.status];
  return (
    <span className="bl-workshop-row">
      {(saysRework || job.status !== 'rework') && (
        <StatusTag tone={tone}>
          {job.pauseReason === null ? word() : m.workshop_paused_for({ reason: pauseReasonWords[job.pauseReason]() })}
        </StatusTag>
      )}
      {saysRework && job.rework !== null && job.status !== 'rework' && (
        <StatusTag tone="late">{m.words_operation_status_rework()}</StatusTag>
      )}
      <WordTag word={kitLights[job.kitLight]} />
      {job.promisedAt !== null && <CountdownChip until={job.promisedAt} label={m.app_promise_counted()} />}
    </span>
  );
}

/** What was asked and answered, and who handed the work over. */
function Said({ job }: { readonly job: TechnicianJob }) {
  const format = useFormat();
  const asked = job.questions.map((question) => ({
    key: question.id,
    time: format.dateTime(question.askedAt),
    title: question.words,
    text: question.answer ?? m.workshop_not_answered(),
    person: question.answeredByName ?? question.askedByName,
    tone: question.answer === null ? ('waiting' as const) : ('ready' as const),
  }));
  const handed = job.handovers.map((handover) => ({
    key: handover.handedAt,
    time: format.dateTime(handover.handedAt),
    title: m.workshop_handed_from({ from: handover.fromName, to: handover.toName }),
    text: handover.note,
    person: handover.fromName,
  }));
  if (asked.length + handed.length === 0) return null;
  return <Timeline label={m.workshop_said()} entries={[...asked, ...handed]} />;
}

/** Before anything else: what is to be done again, in the inspector's words. */
function SentBack({ rework: { reason, remark } }: { readonly rework: NonNullable<TechnicianJob['rework']> }) {
  return (
    <p className="bl-workshop-sent-back" role="note">
      <Icon name="alert" size={16} />
      <span>
        <strong>{sentBackFor(reason)}</strong>
        {remark}
        <small>{m.workshop_rework_clock()}</small>
      </span>
    </p>
  );
}

function PresentJob({ job, isSought }: { readonly job: TechnicianJob; readonly isSought: boolean }) {
  const format = useFormat();
  const place = useFoundPlace<HTMLElement>(isSought);
  return (
    <section ref={place} className="bl-panel bl-workshop-present" aria-label={m.workshop_job_now()}>
      <PlateChip plate={job.plate} size="large" />
      {/* Another car's job in place of the one just finished: a second Enter must not start its clock. */}
      <h2 data-focus-rests>{nameOf(job)}</h2>
      <JobTags job={job} saysRework={false} />
      {job.rework !== null && <SentBack rework={job.rework} />}
      <Dotted parts={[job.modelName, job.bayName, job.workOrderNumber]} />
      {job.equipment !== '' && <p>{m.workshop_equipment({ name: job.equipment })}</p>}
      {job.manuals !== '' && <p>{m.workshop_manuals_needed({ name: job.manuals })}</p>}
      {job.remark !== '' && <p>{m.workshop_remark_said({ words: job.remark })}</p>}
      {job.technicians.length > 1 && (
        <p>{m.workshop_together({ names: job.technicians.map(({ name, sharePercent }) => `${name} ${sharePercent}%`).join(' · ') })}</p>
      )}
      <p>
        {m.workshop_clock({ clocked: job.clockedMinutes, planned: job.plannedMinutes })}
        {job.runningSince !== null && ` · ${m.workshop_running_since({ time: format.time(job.runningSince) })}`}
        {job.pausedSince !== null && ` · ${m.workshop_paused_since({ time: format.time(job.pausedSince) })}`}
        {job.pauseLimitMinutes !== null && ` · ${m.workshop_pause_limit({ minutes: job.pauseLimitMinutes })}`}
        {job.isPauseOverrun && <StatusTag tone="late">{m.workshop_pause_overrun()}</StatusTag>}
      </p>
      <blockquote aria-label={m.workshop_owner_words()}>
        {job.ownerWords.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </blockquote>
      <JobClock key={job.id} job={job} />
      <JobNotes key={`${job.id}.notes`} job={job} />
      <Said job={job} />
    </section>
  );
}

interface OtherJobProps {
  readonly job: TechnicianJob;
  readonly onChoose: (id: string) => void;
}

function NextJob({ job, onChoose }: OtherJobProps) {
  const format = useFormat();
  return (
    <button type="button" className="bl-panel bl-workshop-operation" onClick={() => onChoose(job.id)}>
      <span className="bl-workshop-row">
        <PlateChip plate={job.plate} />
        <strong>{nameOf(job)}</strong>
        {job.startsAt !== null && format.dateTime(job.startsAt)}
      </span>
      <JobTags job={job} saysRework />
    </button>
  );
}

/** What came back while another job runs: above it, since below its three buttons nobody on a phone looks. */
function CameBack({ job, onChoose }: OtherJobProps) {
  return (
    <button type="button" className="bl-panel bl-workshop-operation bl-workshop-came-back" onClick={() => onChoose(job.id)}>
      <span className="bl-workshop-row">
        <PlateChip plate={job.plate} />
        <strong>{nameOf(job)}</strong>
      </span>
      <StatusTag tone="late">{sentBackFor(job.rework?.reason ?? null)}</StatusTag>
    </button>
  );
}

export function Page() {
  const view = useView(workshop.myJobs, {}, { topics: ['operation', 'work-order', 'parts-request', 'plan'] });
  const { operation: sought } = usePageSearch(readSought);
  const [chosenId, setChosenId] = useState(sought);
  if (view.data === undefined) {
    return (
      <PageFrame title={m.workshop_my_jobs()} width="narrow">
        {view.error === null ? <SkeletonRows rows={8} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const { rows, mayPull } = view.data;
  const present = rows.find((job) => job.id === chosenId) ?? rows[0];
  const cameBack = present?.status === 'rework' ? undefined : rows.find((job) => job !== present && job.status === 'rework');
  const next = rows.filter((job) => job !== present && job !== cameBack);
  return (
    <PageFrame title={m.workshop_my_jobs()} width="narrow">
      {cameBack !== undefined && <CameBack job={cameBack} onChoose={setChosenId} />}
      {present === undefined ? (
        <EmptyState icon="wrench" title={m.workshop_jobs_empty()} text={m.workshop_jobs_empty_text()} />
      ) : (
        <PresentJob key={present.id} job={present} isSought={present.id === chosenId} />
      )}
      {mayPull && rows.every(({ runningSince }) => runningSince === null) && <PullJob onPulled={setChosenId} />}
      {next.length > 0 && (
        <section className="bl-workshop-next" aria-label={m.workshop_job_next()}>
          <h2>{m.workshop_job_next()}</h2>
          {next.map((job) => (
            <NextJob key={job.id} job={job} onChoose={setChosenId} />
          ))}
        </section>
      )}
    </PageFrame>
  );
}
