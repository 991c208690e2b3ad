// What is owed although the car may leave, and what waits for somebody's word.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { settlement } from '@bayline/contract/settlement';
import { useCommand, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { priceClassWords } from '../../../app/words/price-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import type { Column } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Money } from '../../../ui/money.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { BillList } from '../bill-list.tsx';
import { DecideButtons, requestWords } from '../request-forms.tsx';
import '../settlement.css';

type Owed = ReplyOf<typeof settlement.receivables>['rows'][number];

function RoundingRule() {
  const mayApprove = usePermission('settlement.approve');
  const view = useView(settlement.rules, {}, { topics: ['settlement'], isEnabled: mayApprove });
  const set = useCommand(settlement.setRules, { invalidate: ['settlement', settlement.rules], doneText: () => m.settlement_rules_saved() });
  if (!mayApprove || view.data === undefined) return null;
  const seen = view.data;
  return (
    <section className="bl-panel settlement-card" aria-label={m.settlement_round_to()}>
      <ChoiceField
        label={m.settlement_round_to()}
        value={seen.roundToFen}
        options={[
          { value: '1', label: m.settlement_round_1() },
          { value: '10', label: m.settlement_round_10() },
          { value: '100', label: m.settlement_round_100() },
        ]}
        onChange={(roundToFen) => void set.run({ body: { roundToFen, seen } })}
      />
    </section>
  );
}

function Requests() {
  const format = useFormat();
  const view = useView(settlement.requests, {}, { topics: ['settlement'] });
  const rows = view.data?.rows ?? [];
  return (
    <section className="bl-panel settlement-card" aria-label={m.settlement_requests_title()}>
      <h2>{m.settlement_requests_title()}</h2>
      {view.data !== undefined && rows.length === 0 && (
        <EmptyState icon="check" title={m.settlement_requests_empty()} text={m.settlement_requests_empty_text()} />
      )}
      <ul className="bl-list settlement-obstacles">
        {rows.map((row) => (
          <li key={row.id}>
            <PlateChip plate={row.plate} />
            <PageLink to="/settlement/visits/$visitId" params={{ visitId: row.visitId }} className="bl-link">
              {row.number}
            </PageLink>
            <span>{`${requestWords[row.kind]()} ${format.money(row.amountFen)} · ${row.payerName}`}</span>
            <span>{`${row.requestedByName} ${format.dateTime(row.requestedAt)} ${row.reason}`}</span>
            <DecideButtons request={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function useColumns(): readonly Column<Owed>[] {
  const format = useFormat();
  const due = (row: Owed) => (row.dueOn === null ? '—' : `${format.day(row.dueOn)} ${row.isOverdue ? m.settlement_overdue() : ''}`);
  return [
    { id: 'plate', header: m.settlement_plate(), width: '120px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'number', header: m.settlement_number(), width: '160px', cell: (row) => row.number },
    {
      id: 'payer',
      header: m.settlement_payer(),
      width: 'minmax(160px, 1fr)',
      cell: (row) => `${row.payerName} · ${priceClassWords[row.priceClass]()}`,
    },
    { id: 'total', header: m.settlement_total(), width: '120px', align: 'end', cell: (row) => <Money fen={row.totalFen} /> },
    {
      id: 'outstanding',
      header: m.settlement_outstanding(),
      width: '120px',
      align: 'end',
      cell: (row) => <Money fen={row.outstandingFen} />,
    },
    { id: 'age', header: m.settlement_age(), width: '100px', cell: (row) => m.settlement_age_days({ days: row.ageDays }) },
    { id: 'due', header: m.settlement_due_on(), width: '150px', cell: due },
  ];
}

export function Page() {
  const columns = useColumns();
  const view = useView(settlement.receivables, {}, { topics: ['settlement'] });
  return (
    <PageFrame title={m.settlement_receivables_title()} height="fill">
      <RoundingRule />
      <Requests />
      <BillList
        label={m.settlement_receivables_title()}
        columns={columns}
        view={view}
        empty={{ title: m.settlement_receivables_empty(), text: m.settlement_receivables_empty_text() }}
        note={(row) => <span>{m.settlement_age_days({ days: row.ageDays })}</span>}
      />
    </PageFrame>
  );
}
