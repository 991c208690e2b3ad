// The cashier's half: the amount is what is outstanding unless the owner pays in parts; one press on the tender takes it.
import { settlement } from '@bayline/contract/settlement';
import { useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { type Tender, tenderWords } from '../../app/words/tender.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { Bill } from './bill-words.ts';

export function TakePayment({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  const [typed, setTyped] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [paymentId, setPaymentId] = useState(newId);
  const amountFen = typed ?? bill.outstandingFen;
  const pay = useCommand(settlement.pay, {
    invalidate: ['settlement', settlement.open, settlement.today, settlement.ofVisit],
    doneText: () => m.settlement_collected({ amount: format.money(amountFen) }),
    refusal: 'inline',
    onDone: () => {
      setTyped(null);
      setPaymentId(newId());
    },
  });
  const take = (tender: Tender) => {
    if (fault === null && amountFen > 0)
      void pay.run({ params: { id: bill.id }, body: { id: paymentId, version: bill.version, tender, amountFen } });
  };
  return (
    <>
      <div className="settlement-pay">
        <FormField label={m.settlement_amount()} hint={m.settlement_part_hint()} fault={fault ?? pay.sentence}>
          {(field) => (
            <NumberField {...field} key={bill.version} unit="yuan" size="large" value={amountFen} onChange={setTyped} onFault={setFault} />
          )}
        </FormField>
      </div>
      <div className="settlement-tenders">
        {choicesOf(tenderWords).map(({ value, label }) => (
          <AllowedAction
            key={value}
            actions={bill.allowedActions}
            action={amountFen < bill.outstandingFen ? 'collect-part' : 'collect'}
            size="large"
            isBlock
            isPending={pay.isPending}
            onPress={() => take(value)}
          >
            {m.settlement_collect_tender({ tender: label, amount: format.money(amountFen) })}
          </AllowedAction>
        ))}
      </div>
    </>
  );
}
