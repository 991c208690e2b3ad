import { serviceProcess } from '@bayline/contract/service-process';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { usePageParams } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { stepWord } from '../../../app/words/service-step.ts';
import { m } from '../../../paraglide/messages.js';
import { ErrorState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import '../service-process.css';

export function Page() {
  const { visitId } = usePageParams('/visits/$visitId');
  const format = useFormat();
  const view = useView(
    serviceProcess.timeline,
    { params: { visitId } },
    { topics: [`visit:${visitId}`, 'work-order', 'operation', 'settlement', 'parts-request'] },
  );
  if (view.data === undefined) {
    return (
      <PageFrame title={m.service_process_title()}>
        {view.error === null ? <SkeletonRows /> : <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const entries = view.data.events.map((event) => ({
    key: event.id,
    time: format.dateTime(event.happenedAt),
    title: event.step === null ? event.type : m.service_process_event({ step: stepWord(event.step), type: event.type }),
    person: event.actorName,
  }));
  return (
    <PageFrame title={m.service_process_title()}>
      <ol className="service-process-steps" aria-label={m.service_process_steps()}>
        {view.data.steps.map((row) => (
          <li key={row.step} className="bl-panel">
            <strong>{`${row.step} ${stepWord(row.step)}`}</strong>
            <small>{row.firstAt === null ? m.service_process_not_begun() : format.dateTime(row.firstAt)}</small>
            {row.lastAt !== null && row.lastAt !== row.firstAt && <small>{format.dateTime(row.lastAt)}</small>}
          </li>
        ))}
      </ol>
      <section className="bl-panel service-process-events">
        <Timeline entries={entries} label={m.service_process_events()} />
      </section>
    </PageFrame>
  );
}
