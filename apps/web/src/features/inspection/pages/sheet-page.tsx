// What is compared: what the owner said, what was done and by whom, what was found before; and the sheet to be signed next.

import { inspection } from '@bayline/contract/inspection';
import { lazy, Suspense } from 'react';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { PaperLink } from '../../../app/paper-link.tsx';
import { repairClassWords } from '../../../app/words/repair-class.ts';
import { reworkReasonWords } from '../../../app/words/rework-reason.ts';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import { Photos } from '../photos.tsx';
import { SignForm } from '../sign-form.tsx';
import { costCentreWords, lateReasonWords, levelWords, type Sheet } from '../words.ts';
import '../inspection.css';

const StageForm = lazy(async () => ({ default: (await import('../stage-form.tsx')).StageForm }));
const HandOverForm = lazy(async () => ({ default: (await import('../hand-over-form.tsx')).HandOverForm }));

function Work({ sheet }: { readonly sheet: Sheet }) {
  return (
    <section className="bl-panel bl-block" aria-label={m.inspection_done_work()}>
      <h2>{m.inspection_done_work()}</h2>
      <ul>
        {sheet.operations.map(({ operation, technicians }) => (
          <li key={operation.id} className="bl-line bl-inspection-line">
            <strong>{nameOf(operation)}</strong>
            <span>{technicians.length === 0 ? m.inspection_nobody() : technicians.map(({ name }) => name).join(' · ')}</span>
            <small>
              {m.inspection_planned({ minutes: operation.plannedMinutes })}
              {operation.reworkCount > 0 && ` · ${m.inspection_rework_times({ count: operation.reworkCount })}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Signed = Sheet['history'][number];

function useHistoryText() {
  const format = useFormat();
  const isEnglish = useLanguage() === 'en';
  return (row: Signed): string =>
    [
      ...row.failed.map(({ nameZh, nameEn, note }) => [isEnglish ? nameEn : nameZh, note].filter(Boolean).join(' — ')),
      row.uninspected === 0 ? null : m.inspection_uninspected_of({ count: row.uninspected }),
      row.reworkOwnerName === null ? null : m.inspection_rework_by({ name: row.reworkOwnerName }),
      row.costCentre === null ? null : costCentreWords[row.costCentre](),
      row.penaltyFen === null ? null : m.inspection_penalty_of({ amount: format.money(row.penaltyFen) }),
      row.lateReason === null ? null : m.inspection_late_for({ reason: lateReasonWords[row.lateReason]() }),
      row.roadTest === null
        ? null
        : m.inspection_drove({
            from: format.mileage(row.roadTest.startKm),
            until: format.mileage(row.roadTest.endKm),
            time: format.time(row.roadTest.startedAt),
          }),
      row.remark,
    ]
      .filter((word) => word !== null && word !== '')
      .join(' · ');
}

function History({ sheet }: { readonly sheet: Sheet }) {
  const format = useFormat();
  const textOf = useHistoryText();
  const verdictOf = (row: Signed) =>
    row.result === 'passed'
      ? m.inspection_passed()
      : [m.inspection_rework(), ...(row.reworkReason === null ? [] : [reworkReasonWords[row.reworkReason]()])].join(' · ');
  const entries = sheet.history.map((row) => ({
    key: row.id,
    time: format.dateTime(row.inspectedAt),
    // A diagnosis says what is wrong; there is nothing to pass yet.
    title: row.level === 'diagnosis' ? levelWords.diagnosis() : `${levelWords[row.level]()} · ${verdictOf(row)}`,
    text: textOf(row),
    person: row.inspectorName,
    tone: row.result === 'passed' ? ('ready' as const) : ('late' as const),
  }));
  return (
    <section className="bl-panel bl-block" aria-label={m.inspection_history()}>
      <h2>{m.inspection_history()}</h2>
      {entries.length === 0 ? <p>{m.inspection_history_empty()}</p> : <Timeline label={m.inspection_history()} entries={entries} />}
    </section>
  );
}

/** What class of repair it is, and whether its certificate is there. */
function Certificate({ sheet }: { readonly sheet: Sheet }) {
  const words = [
    m.inspection_class_is({ name: repairClassWords[sheet.repairClass]() }),
    sheet.certificateNumber === null
      ? sheet.needsCertificate
        ? m.inspection_certificate_needed()
        : null
      : m.inspection_certificate_is({ number: sheet.certificateNumber }),
  ];
  return <Dotted parts={words} />;
}

export function Page() {
  const format = useFormat();
  const { workOrderId } = usePageParams('/inspection/$workOrderId');
  const view = useView(inspection.sheet, { params: { workOrderId } }, { topics: [`work-order:${workOrderId}`, 'operation'] });
  const crumbs = [
    <PageLink key="list" to="/inspection">
      {m.inspection_waiting()}
    </PageLink>,
  ];
  if (view.data === undefined) {
    return (
      <PageFrame title={m.inspection_title()} breadcrumbs={crumbs} width="narrow">
        {view.error === null ? <SkeletonRows rows={8} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const sheet = view.data;
  // The diagnosis is offered before the work, for only it finds out that a repair is an overhaul; what nobody waits for
  // comes after the sheet that is to be signed.
  const can = (wanted: string) => sheet.allowedActions.some(({ action }) => action === wanted);
  const stageSheets = sheet.stageSheets.filter(({ stage }) => stage === 'diagnosis' || sheet.missingStages.includes(stage));
  const stageForms = (can('sign-stage') ? stageSheets : []).map((stageSheet) => (
    <StageForm key={`${stageSheet.stage}.${sheet.version}`} sheet={sheet} stageSheet={stageSheet} />
  ));
  const isStageFirst = sheet.nextLevel === null || sheet.missingStages.length > 0;
  const open = (
    <>
      <PaperLink paper={inspection.paper} params={{ workOrderId }}>
        {m.inspection_paper()}
      </PaperLink>
      <PageLink to="/work-orders/$id" params={{ id: workOrderId }} className="bl-link-button">
        {m.inspection_open_order()}
      </PageLink>
    </>
  );
  return (
    <PageFrame title={m.inspection_inspect({ plate: sheet.plate })} breadcrumbs={crumbs} width="narrow" actions={open}>
      <div className="bl-line bl-inspection-line">
        <PlateChip plate={sheet.plate} size="medium" />
        <Dotted parts={[sheet.modelName, sheet.workOrderNumber]} />
        {sheet.promisedAt !== null && <CountdownChip until={sheet.promisedAt} />}
        {sheet.finishedAt !== null && <span>{`${m.inspection_finished_at()} ${format.dateTime(sheet.finishedAt)}`}</span>}
      </div>
      <Certificate sheet={sheet} />
      <section className="bl-panel bl-block" aria-label={m.inspection_owner_words()}>
        <h2>{m.inspection_owner_words()}</h2>
        <ul>
          {sheet.concerns.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <Work sheet={sheet} />
      <Suspense fallback={<SkeletonRows rows={3} />}>
        {isStageFirst && stageForms}
        {sheet.handOver !== null && can('take-over') && <HandOverForm key={sheet.version} sheet={sheet} list={sheet.handOver} />}
      </Suspense>
      {sheet.nextLevel === null ? (
        <p className="bl-panel bl-block">{m.inspection_refused_not_ready()}</p>
      ) : (
        <SignForm key={`${sheet.nextLevel}.${sheet.version}`} sheet={sheet} level={sheet.nextLevel} />
      )}
      {!isStageFirst && <Suspense fallback={<SkeletonRows rows={3} />}>{stageForms}</Suspense>}
      <Photos sheet={sheet} />
      <History sheet={sheet} />
    </PageFrame>
  );
}
