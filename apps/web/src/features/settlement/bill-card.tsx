import { settlement } from '@bayline/contract/settlement';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { ExportButton } from '../../app/export-button.tsx';
import { useFormat } from '../../app/format.ts';
import { PaperLink } from '../../app/paper-link.tsx';
import { priceClassWords } from '../../app/words/price-class.ts';
import { settlementStatuses } from '../../app/words/settlement-status.ts';
import { tenderWords } from '../../app/words/tender.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { Money } from '../../ui/money.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { BillLines, billSumRows, Sums } from './bill-lines.tsx';
import type { Bill } from './bill-words.ts';
import { InvoiceField } from './invoice-field.tsx';
import { RequestForms, RequestList } from './request-forms.tsx';
import { SignList } from './sign-list.tsx';
import { TakePayment } from './take-payment.tsx';

function Payments({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  if (bill.payments.length === 0) return null;
  return (
    <Scrolled label={m.settlement_payment_list()}>
      <table className="settlement-table settlement-lines settlement-payments">
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
          {bill.payments.map((payment, at) => (
            <tr key={payment.id}>
              <td data-main="true">{payment.receiptNumber ?? m.settlement_to_deposit()}</td>
              <td>{tenderWords[payment.tender]()}</td>
              <td>{payment.recordedByName}</td>
              <td>{format.dateTime(payment.recordedAt)}</td>
              <td className="settlement-figure">
                <Money fen={payment.amountFen} />
              </td>
              <td>
                {payment.receiptId !== null && payment.receiptId !== bill.payments[at - 1]?.receiptId && (
                  <PaperLink paper={settlement.receipt} params={{ id: payment.receiptId }}>
                    {m.settlement_receipt_paper()}
                  </PaperLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** What the bill reverses or is reversed by, what may stay open, and the payer's deposit. */
function BillNotes({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  const notes = [
    bill.mirrorOfNumber === null ? '' : m.settlement_mirror_of({ number: bill.mirrorOfNumber }),
    bill.mirroredByNumber === null ? '' : m.settlement_mirrored_by({ number: bill.mirroredByNumber }),
    bill.creditFen === null ? '' : m.settlement_credit_granted({ amount: format.money(bill.creditFen), day: bill.creditDueOn ?? '—' }),
    bill.depositFen === 0 ? '' : m.settlement_deposit_left({ amount: format.money(bill.depositFen) }),
  ].filter((note) => note !== '');
  return notes.map((note) => <p key={note}>{note}</p>);
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
      {/* Before what it is for: the till is reached without scrolling, however long the bill. */}
      {isCollectable && <TakePayment bill={bill} />}
      <BillLines lines={bill.lines} label={bill.number} />
      <Sums
        rows={[
          ...billSumRows(bill),
          { label: m.settlement_total(), fen: bill.totalFen },
          { label: m.settlement_paid(), fen: bill.paidFen },
          { label: m.settlement_outstanding(), fen: bill.outstandingFen, isMain: true },
        ]}
      />
      <BillNotes bill={bill} />
      <p>{m.settlement_guarantee({ days: bill.guaranteeDays, km: format.mileage(bill.guaranteeKm) })}</p>
      <SignList bill={bill} />
      <Payments bill={bill} />
      <InvoiceField key={bill.invoiceNumber} bill={bill} />
      <RequestList bill={bill} />
      <RequestForms bill={bill} />
      <div className="settlement-actions">
        <ExportButton endpoint={settlement.exportBill} params={{ id: bill.id }} name={bill.number} />
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
