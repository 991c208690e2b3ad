import { settlement } from '@bayline/contract/settlement';
import { useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { TextField } from '../../ui/text-field.tsx';
import type { Bill } from './bill-words.ts';

/** The number of the tax invoice; empty = not issued. */
export function InvoiceField({ bill }: { readonly bill: Bill }) {
  const [number, setNumber] = useState(bill.invoiceNumber ?? '');
  const note = useCommand(settlement.noteInvoice, {
    invalidate: ['settlement', settlement.ofVisit],
    doneText: () => m.settlement_invoice_noted(),
    refusal: 'inline',
  });
  if (!bill.allowedActions.some((row) => row.action === 'note-invoice'))
    return <p>{m.settlement_invoice_is({ number: bill.invoiceNumber ?? m.settlement_invoice_none() })}</p>;
  return (
    <div className="settlement-actions">
      <TextField
        label={m.settlement_invoice()}
        hint={m.settlement_invoice_hint()}
        value={number}
        maxLength={40}
        onChange={setNumber}
        fault={note.sentence}
      />
      <AllowedAction
        actions={bill.allowedActions}
        action="note-invoice"
        isPending={note.isPending}
        onPress={() =>
          void note.run({
            params: { id: bill.id },
            body: { version: bill.version, invoiceNumber: number.trim() === '' ? null : number.trim() },
          })
        }
      >
        {m.settlement_invoice_save()}
      </AllowedAction>
    </div>
  );
}
