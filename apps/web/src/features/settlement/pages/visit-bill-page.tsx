import { settlement } from '@bayline/contract/settlement';
import { useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { useCommand, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { priceClassWords } from '../../../app/words/price-class.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { BillCard } from '../bill-card.tsx';
import { BillLines, billSumRows, Sums } from '../bill-lines.tsx';
import type { VisitBill } from '../bill-words.ts';
import { Obstacles, OpenHandOvers } from '../obstacles.tsx';
import '../settlement.css';

function VisitFacts({ bill }: { readonly bill: VisitBill }) {
  const format = useFormat();
  const { visit } = bill;
  return (
    <section className="bl-panel settlement-card" aria-label={m.settlement_orders()}>
      <dl className="settlement-facts">
        <div>
          <dt>{m.settlement_plate()}</dt>
          <dd>
            <PlateChip plate={visit.plate} />
          </dd>
        </div>
        <div>
          <dt>VIN</dt>
          <dd>{visit.vin ?? '—'}</dd>
        </div>
        <div>
          <dt>{m.settlement_owner()}</dt>
          <dd>{`${visit.ownerName} ${visit.mobileMasked ?? ''}`}</dd>
        </div>
        <div>
          <dt>{m.settlement_adviser()}</dt>
          <dd>{visit.adviserName}</dd>
        </div>
        <div>
          <dt>{m.settlement_mileage()}</dt>
          <dd>{format.mileage(visit.mileageKm)}</dd>
        </div>
        <div>
          <dt>{m.settlement_estimate()}</dt>
          <dd>{bill.estimateFen === null ? '—' : format.money(bill.estimateFen)}</dd>
        </div>
        <div>
          <dt>{m.settlement_orders()}</dt>
          <dd>
            {bill.orders.map((order) => (
              <PageLink key={order.id} to="/work-orders/$id" params={{ id: order.id }} className="bl-link">
                {order.number}
              </PageLink>
            ))}
          </dd>
        </div>
      </dl>
      <Sums
        rows={[
          { label: m.settlement_total(), fen: bill.totalFen },
          { label: m.settlement_paid(), fen: bill.paidFen },
          { label: m.settlement_outstanding(), fen: bill.outstandingFen, isMain: true },
        ]}
      />
    </section>
  );
}

function Drafts({ bill }: { readonly bill: VisitBill }) {
  return bill.drafts.map((draft) => (
    <section key={`${draft.payerId}.${draft.priceClass}`} className="bl-panel settlement-card" aria-label={draft.payerName}>
      <h2>{`${m.settlement_drafts()} · ${draft.payerName} · ${priceClassWords[draft.priceClass]()}`}</h2>
      <BillLines lines={draft.lines} label={draft.payerName} />
      <Sums rows={[...billSumRows(draft), { label: m.settlement_total(), fen: draft.totalFen, isMain: true }]} />
    </section>
  ));
}

export function Page() {
  const { visitId } = usePageParams('/settlement/visits/$visitId');
  const view = useView(
    settlement.ofVisit,
    { params: { visitId } },
    { topics: ['settlement', `visit:${visitId}`, 'work-order', 'parts-request'] },
  );
  const prepare = useCommand(settlement.prepare, {
    invalidate: ['settlement', settlement.ofVisit, settlement.open],
    doneText: () => m.settlement_prepared(),
    refusal: 'inline',
  });
  const [typedKm, setTypedKm] = useState<number | null>(null);
  const [kmFault, setKmFault] = useState<string | null>(null);
  const bill = view.data;
  const crumbs = [
    <PageLink key="open" to="/settlement">
      {m.settlement_nav()}
    </PageLink>,
  ];
  if (bill === undefined) {
    return (
      <PageFrame title={m.settlement_nav()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const standing = bill.settlements.filter((row) => row.status !== 'withdrawn' && row.status !== 'reversed');
  const mileageOutKm = typedKm ?? bill.visit.mileageOutKm;
  const isToPrepare = bill.allowedActions.some((row) => row.action === 'prepare');
  const actions = (
    <AllowedAction
      actions={bill.allowedActions}
      action="prepare"
      kind="primary"
      isPending={prepare.isPending}
      onPress={() => kmFault === null && void prepare.run({ params: { visitId }, body: { version: bill.visit.version, mileageOutKm } })}
    >
      {m.settlement_prepare()}
    </AllowedAction>
  );
  return (
    <PageFrame title={m.settlement_bill_title({ plate: bill.visit.plate })} breadcrumbs={crumbs} actions={actions}>
      <VisitFacts bill={bill} />
      <Obstacles bill={bill} mileageOutKm={mileageOutKm} />
      <OpenHandOvers bill={bill} />
      {isToPrepare && (
        <section className="bl-panel settlement-card" aria-label={m.settlement_mileage_out()}>
          <FormField
            label={m.settlement_mileage_out()}
            hint={m.settlement_mileage_out_hint()}
            fault={kmFault ?? prepare.sentence}
            isRequired
          >
            {(field) => <NumberField {...field} unit="km" value={mileageOutKm} onChange={setTypedKm} onFault={setKmFault} />}
          </FormField>
        </section>
      )}
      {bill.drafts.length === 0 && standing.length === 0 && <EmptyState icon="yuan" title={m.settlement_draft_empty()} />}
      {standing.length === 0 && <Drafts bill={bill} />}
      {bill.settlements.map((row) => (
        <BillCard key={row.id} bill={row} />
      ))}
    </PageFrame>
  );
}
