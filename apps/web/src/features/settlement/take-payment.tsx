// The cashier's half: the amount is what is outstanding unless the owner pays in parts; one press on the tender takes it.
// Several ways of paying are written one beside the other and taken together.
import { settlement } from '@bayline/contract/settlement';
import { useEffect, useRef, useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { type Tender, tenderWords } from '../../app/words/tender.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import type { Bill } from './bill-words.ts';

interface Given {
  readonly tender: Tender;
  readonly amountFen: number;
  readonly givenFen: number | null;
}

function usePay(bill: Bill, onPaid?: () => void) {
  const format = useFormat();
  const [paymentId, setPaymentId] = useState(newId);
  const pay = useCommand(settlement.pay, {
    invalidate: ['settlement', settlement.open, settlement.today, settlement.ofVisit],
    doneText: (paid) => m.settlement_collected({ amount: format.money(paid.paidFen - bill.paidFen) }),
    refusal: 'inline',
    onDone: () => {
      setPaymentId(newId());
      onPaid?.();
    },
  });
  const take = (tenders: Given[]) => void pay.run({ params: { id: bill.id }, body: { id: paymentId, version: bill.version, tenders } });
  return { take, isPending: pay.isPending, sentence: pay.sentence, forget: pay.reset };
}

/** The deposit is offered where there is one. */
function tendersFor(bill: Bill) {
  return choicesOf(tenderWords).filter(({ value }) => value !== 'deposit' || bill.depositFen > 0);
}

function SeveralTenders({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  const { take, isPending, sentence } = usePay(bill);
  const [amounts, setAmounts] = useState<Partial<Record<Tender, number | null>>>({});
  const [cashGivenFen, setCashGiven] = useState<number | null>(null);
  const [faults, setFaults] = useState<Partial<Record<string, string | null>>>({});
  const tenders = tendersFor(bill).flatMap(({ value }) => {
    const amountFen = amounts[value] ?? 0;
    return amountFen > 0 ? [{ tender: value, amountFen, givenFen: value === 'cash' ? cashGivenFen : null }] : [];
  });
  const totalFen = tenders.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const isFaulty = Object.values(faults).some((fault) => typeof fault === 'string');
  const changeFen = (cashGivenFen ?? 0) - (amounts.cash ?? 0);
  return (
    <fieldset className="settlement-several">
      <legend className="bl-unseen">{m.settlement_several()}</legend>
      <FormGrid>
        {tendersFor(bill).map(({ value, label }) => (
          <FormField key={value} label={label} fault={faults[value] ?? null}>
            {(field) => (
              <NumberField
                {...field}
                unit="yuan"
                value={amounts[value] ?? null}
                onChange={(amountFen) => setAmounts((before) => ({ ...before, [value]: amountFen }))}
                onFault={(fault) => setFaults((before) => ({ ...before, [value]: fault }))}
              />
            )}
          </FormField>
        ))}
        <FormField
          label={m.settlement_cash_given()}
          hint={changeFen > 0 ? m.settlement_change({ amount: format.money(changeFen) }) : ''}
          fault={faults['given'] ?? null}
        >
          {(field) => (
            <NumberField
              {...field}
              unit="yuan"
              value={cashGivenFen}
              onChange={setCashGiven}
              onFault={(fault) => setFaults((before) => ({ ...before, given: fault }))}
            />
          )}
        </FormField>
      </FormGrid>
      {sentence !== null && (
        <p className="settlement-warning" role="alert">
          {sentence}
        </p>
      )}
      <AllowedAction
        actions={bill.allowedActions}
        action={totalFen < bill.outstandingFen ? 'collect-part' : 'collect'}
        isPending={isPending}
        onPress={() => {
          if (!isFaulty && tenders.length > 0) take(tenders);
        }}
      >
        {m.settlement_collect_several({ amount: format.money(totalFen) })}
      </AllowedAction>
    </fieldset>
  );
}

export function TakePayment({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  const [typed, setTyped] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isSeveral, setSeveral] = useState(false);
  const amount = useRef<HTMLDivElement>(null);
  // Not on the tender, where a second Enter would take the rest as well.
  const { take, isPending, sentence, forget } = usePay(bill, () => {
    setTyped(null);
    amount.current?.querySelector('input')?.focus();
  });
  const amountFen = typed ?? bill.outstandingFen;
  const [isNothing, setNothing] = useState(false);
  const type = (fen: number | null) => {
    setTyped(fen);
    setNothing(false);
    if (sentence !== null) forget();
  };
  const press = (tender: Tender) => {
    setNothing(amountFen <= 0);
    if (fault === null && amountFen > 0) take([{ tender, amountFen, givenFen: null }]);
  };
  // Whoever has just opened the bill at the desk begins here; on a phone the keyboard would cover the tenders.
  const isPhone = useIsPhone();
  useEffect(() => {
    if (!isPhone && document.activeElement?.id === 'main') amount.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isPhone]);
  return (
    <>
      <div ref={amount} className="settlement-pay">
        <FormField
          label={m.settlement_amount()}
          hint={m.settlement_part_hint()}
          fault={fault ?? (isNothing ? m.settlement_amount_needed() : sentence)}
        >
          {(field) => (
            <NumberField {...field} key={bill.version} unit="yuan" size="large" value={amountFen} onChange={type} onFault={setFault} />
          )}
        </FormField>
      </div>
      <div className="settlement-tenders">
        {tendersFor(bill).map(({ value, label }) => (
          <AllowedAction
            key={value}
            actions={bill.allowedActions}
            action={amountFen < bill.outstandingFen ? 'collect-part' : 'collect'}
            size="large"
            isBlock
            isPending={isPending}
            onPress={() => press(value)}
          >
            {m.settlement_collect_tender({ tender: label, amount: format.money(amountFen) })}
          </AllowedAction>
        ))}
      </div>
      <div>
        <ActionButton onPress={() => setSeveral(!isSeveral)}>{m.settlement_several()}</ActionButton>
      </div>
      {isSeveral && <SeveralTenders key={bill.version} bill={bill} />}
    </>
  );
}
