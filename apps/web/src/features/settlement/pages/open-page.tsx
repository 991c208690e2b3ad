import type { ReplyOf } from '@bayline/contract/endpoint';
import { settlement } from '@bayline/contract/settlement';
import { useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { settlementStatuses } from '../../../app/words/settlement-status.ts';
import { tenderWords } from '../../../app/words/tender.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import type { Column } from '../../../ui/data-list.tsx';
import { Money } from '../../../ui/money.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { Sums } from '../bill-lines.tsx';
import { BillList } from '../bill-list.tsx';
import '../settlement.css';

type Row = ReplyOf<typeof settlement.open>['rows'][number];

function useColumns(): readonly Column<Row>[] {
  const format = useFormat();
  return [
    { id: 'plate', header: m.settlement_plate(), width: '120px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'number', header: m.settlement_number(), width: '160px', cell: (row) => row.number },
    { id: 'payer', header: m.settlement_payer(), width: 'minmax(140px, 1fr)', cell: (row) => row.payerName },
    { id: 'status', header: m.settlement_status(), width: '120px', cell: (row) => <WordTag word={settlementStatuses[row.status]} /> },
    { id: 'total', header: m.settlement_total(), width: '120px', align: 'end', cell: (row) => <Money fen={row.totalFen} /> },
    {
      id: 'outstanding',
      header: m.settlement_outstanding(),
      width: '120px',
      align: 'end',
      cell: (row) => <Money fen={row.outstandingFen} />,
    },
    { id: 'by', header: m.settlement_prepared_by(), width: '110px', cell: (row) => row.preparedByName },
    { id: 'at', header: m.settlement_prepared_at(), width: '110px', cell: (row) => format.dateTime(row.preparedAt) },
  ];
}

function Takings() {
  const view = useView(settlement.today, {}, { topics: ['settlement'] });
  const { rows = [], totalFen = 0 } = view.data ?? {};
  const tenders = rows.map((row) => ({ label: tenderWords[row.tender](), fen: row.amountFen }));
  return (
    // Its line is kept while it is looked up: the list under it stands still.
    <section className="bl-panel settlement-card settlement-takings" data-known={view.data !== undefined} aria-label={m.settlement_today()}>
      <Sums rows={[{ label: m.settlement_today(), fen: totalFen, isMain: true }, ...tenders]} />
    </section>
  );
}

export function Page() {
  const columns = useColumns();
  const view = useView(settlement.open, {}, { topics: ['settlement'] });
  return (
    <PageFrame
      title={m.settlement_open_title()}
      height="fill"
      actions={<ExportButton endpoint={settlement.exportBills} name={m.settlement_all_bills()} />}
    >
      <Takings />
      <BillList
        label={m.settlement_open_title()}
        columns={columns}
        view={view}
        empty={{ title: m.settlement_open_empty(), text: m.settlement_open_empty_text() }}
        note={(row) => <WordTag word={settlementStatuses[row.status]} />}
      />
    </PageFrame>
  );
}
