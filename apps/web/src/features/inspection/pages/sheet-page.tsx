// What the inspector compares: what the owner said, what was done and by whom, what was found before.
import { inspection } from '@bayline/contract/inspection';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { reworkReasonWords } from '../../../app/words/rework-reason.ts';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { ErrorState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import { VerdictForm } from '../verdict.tsx';
import type { Sheet } from '../words.ts';
import '../inspection.css';

function Work({ sheet }: { readonly sheet: Sheet }) {
  return (
    <section className="bl-panel bl-inspection-block" aria-label={m.inspection_done_work()}>
      <h2>{m.inspection_done_work()}</h2>
      <ul>
        {sheet.operations.map(({ operation, technicianName }) => (
          <li key={operation.id} className="bl-inspection-line">
            <strong>{operation.name}</strong>
            <span>{technicianName ?? m.inspection_nobody()}</span>
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

function History({ sheet }: { readonly sheet: Sheet }) {
  const format = useFormat();
  const entries = sheet.history.map((row) => ({
    key: row.id,
    time: format.dateTime(row.inspectedAt),
    title:
      row.result === 'passed'
        ? m.inspection_passed()
        : [m.inspection_rework(), ...(row.reworkReason === null ? [] : [reworkReasonWords[row.reworkReason]()])].join(' · '),
    text: [...(row.reworkOwnerName === null ? [] : [m.inspection_rework_by({ name: row.reworkOwnerName })]), row.remark]
      .filter(Boolean)
      .join(' · '),
    person: row.inspectorName,
    tone: row.result === 'passed' ? ('ready' as const) : ('late' as const),
  }));
  return (
    <section className="bl-panel bl-inspection-block" aria-label={m.inspection_history()}>
      <h2>{m.inspection_history()}</h2>
      {entries.length === 0 ? <p>{m.inspection_history_empty()}</p> : <Timeline label={m.inspection_history()} entries={entries} />}
    </section>
  );
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
        {view.error === null ? <SkeletonRows rows={8} /> : <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const sheet = view.data;
  const open = (
    <PageLink to="/work-orders/$id" params={{ id: workOrderId }} className="bl-link-button">
      {m.inspection_open_order()}
    </PageLink>
  );
  return (
    <PageFrame title={m.inspection_inspect({ plate: sheet.plate })} breadcrumbs={crumbs} width="narrow" actions={open}>
      <div className="bl-inspection-line">
        <PlateChip plate={sheet.plate} size="medium" />
        <span>{[sheet.modelName, sheet.workOrderNumber].filter(Boolean).join(' · ')}</span>
        {sheet.promisedAt !== null && <CountdownChip until={sheet.promisedAt} />}
        {sheet.finishedAt !== null && <span>{`${m.inspection_finished_at()} ${format.dateTime(sheet.finishedAt)}`}</span>}
      </div>
      <section className="bl-panel bl-inspection-block" aria-label={m.inspection_owner_words()}>
        <h2>{m.inspection_owner_words()}</h2>
        <ul>
          {sheet.concerns.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <Work sheet={sheet} />
      <VerdictForm key={sheet.version} sheet={sheet} />
      <History sheet={sheet} />
    </PageFrame>
  );
}
