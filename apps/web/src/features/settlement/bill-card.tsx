import { settlement } from '@bayline/contract/settlement';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { PaperLink } from '../../app/paper-link.tsx';
import { priceClassWords } from '../../app/words/price-class.ts';
import { settlementStatuses } from '../../app/words/settlement-status.ts';
import { tenderWords } from '../../app/words/tender.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { Money } from '../../ui/money.tsx';
import { BillLines, Sums } from './bill-lines.tsx';
import type { Bill } from './bill-words.ts';
import { TakePayment } from './take-payment.tsx';

function Payments({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  if (bill.payments.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard.
    <div className="settlement-scroll" role="region" aria-label={m.settlement_payment_list()} tabIndex={0}>
      <table className="settlement-table settlement-lines">
        <caption className="bl-unseen">{m.settlement_payment_list()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.settlement_receipt()}</th>
            <th scope="col">{m.settlement_tender()}</th>
            <th scope="col">{m.settlement_recorded_by()}</th>
            <th scope="col">{m.settlement_recorded_at()}</th>
            <th scope="col" className="settlement-figure">
              {m.settlement_line_amount()}
            </th>
            <th scope="col">{m.settlement_paper_head()}</th>
          </tr>
        </thead>
        <tbody>
          {bill.payments.map((payment) => (
            <tr key={payment.id}>
              <td data-main="true">{payment.receiptNumber}</td>
              <td>{tenderWords[payment.tender]()}</td>
              <td>{payment.recordedByName}</td>
              <td>{format.dateTime(payment.recordedAt)}</td>
              <td className="settlement-figure">
                <Money fen={payment.amountFen} />
              </td>
              <td>
                <PaperLink paper={settlement.receipt} params={{ id: payment.id }}>
                  {m.settlement_receipt_paper()}
                </PaperLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One payer's bill: lines, sums, payments, and what may be done with it now. */
export function BillCard({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  const withdraw = useCommand(settlement.withdraw, {
    invalidate: ['settlement', settlement.ofVisit, settlement.open],
    doneText: () => m.settlement_withdrawn(),
  });
  const isCollectable = bill.allowedActions.some((row) => row.action === 'collect');
  return (
    <section className="bl-panel settlement-card" aria-label={`${bill.number} ${bill.payerName}`}>
      <div className="settlement-head">
        <h2>{bill.number}</h2>
        <WordTag word={settlementStatuses[bill.status]} />
        <span>{`${bill.payerName} · ${priceClassWords[bill.priceClass]()}`}</span>
        <PaperLink paper={settlement.paper} params={{ id: bill.id }}>
          {m.settlement_paper()}
        </PaperLink>
      </div>
      <BillLines lines={bill.lines} label={bill.number} />
      <Sums
        rows={[
          { label: m.settlement_labour(), fen: bill.labourFen },
          { label: m.settlement_parts(), fen: bill.partsFen },
          { label: m.settlement_total(), fen: bill.totalFen },
          { label: m.settlement_paid(), fen: bill.paidFen },
          { label: m.settlement_outstanding(), fen: bill.outstandingFen, isMain: true },
        ]}
      />
      <p>{m.settlement_guarantee({ days: bill.guaranteeDays, km: format.mileage(bill.guaranteeKm) })}</p>
      <Payments bill={bill} />
      {isCollectable && <TakePayment bill={bill} />}
      <div>
        <AllowedAction
          actions={bill.allowedActions}
          action="withdraw"
          kind="danger"
          isPending={withdraw.isPending}
          onPress={() => void withdraw.run({ params: { id: bill.id }, body: { version: bill.version } })}
        >
          {m.settlement_withdraw()}
        </AllowedAction>
      </div>
    </section>
  );
}
