import type { ReplyOf } from '@bayline/contract/endpoint';
import { planning } from '@bayline/contract/planning';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { riskWords } from '../../../app/words/promise-risk.ts';
import { unplannedReasons } from '../../../app/words/unplanned-reason.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import '../promise.css';

type Row = ReplyOf<typeof planning.atRisk>['rows'][number];

/** When the car is ready with 80 % of chance, or what keeps it from being said. */
function useLikely(): (row: Row) => string {
  const format = useFormat();
  return ({ times, missing }) => {
    if (times !== null) return format.dateTime(times.at80);
    return missing === null ? '—' : unplannedReasons[missing]();
  };
}

function Risk({ row }: { readonly row: Row }) {
  return (
    <>
      <WordTag word={riskWords[row.standing.risk]} /> {m.promise_chance({ percent: row.standing.chancePercent })}
    </>
  );
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const likely = useLikely();
  const view = useView(planning.atRisk, {}, { topics: ['operation', 'work-order', 'visit', 'parts-request', 'plan'] });
  const columns: readonly Column<Row>[] = [
    { id: 'plate', header: m.promise_plate(), width: '112px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'car', header: m.promise_car(), width: 'minmax(120px, 1fr)', cell: (row) => row.modelName ?? '' },
    { id: 'number', header: m.promise_number(), width: '184px', cell: (row) => row.number },
    { id: 'adviser', header: m.promise_adviser(), width: '96px', cell: (row) => row.adviserName },
    { id: 'promised', header: m.promise_promised(), width: '128px', cell: (row) => format.dateTime(row.standing.promisedAt) },
    { id: 'risk', header: m.promise_risk(), width: '176px', cell: (row) => <Risk row={row} /> },
    { id: 'likely', header: m.promise_likely(), width: 'minmax(128px, 2fr)', cell: likely },
  ];
  return (
    <PageFrame title={m.promise_nav()} height="fill">
      <DataList
        label={m.promise_nav()}
        columns={columns}
        rows={view.data?.rows ?? []}
        rowKey={(row) => row.workOrderId}
        onOpen={(row) => void go({ to: '/work-orders/$id', params: { id: row.workOrderId } })}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        empty={<EmptyState icon="check" title={m.promise_empty()} text={m.promise_empty_text()} />}
        card={(row) => (
          <div className="promise-card">
            <PlateChip plate={row.plate} />
            <strong>{format.dateTime(row.standing.promisedAt)}</strong>
            <span>
              <Risk row={row} />
            </span>
            <span>
              {m.promise_likely()} {likely(row)}
            </span>
          </div>
        )}
      />
    </PageFrame>
  );
}
