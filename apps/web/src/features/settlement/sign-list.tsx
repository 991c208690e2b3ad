// The owner signs the settlement list on the tablet, as the sheet at check-in; the paper bears it from then on.
import { settlement } from '@bayline/contract/settlement';
import { useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Bill } from './bill-words.ts';

function SignForm({ bill, onClose }: { readonly bill: Bill; readonly onClose: () => void }) {
  const format = useFormat();
  // Of a bill that an insurer or the maker pays, whoever takes the car signs.
  const [name, setName] = useState(bill.priceClass === 'customer' ? bill.payerName : '');
  const [signature, setSignature] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const sign = useCommand(settlement.sign, {
    invalidate: ['settlement', settlement.ofVisit],
    doneText: () => m.settlement_sign_done(),
    refusal: 'inline',
    onDone: onClose,
  });
  const missing = isTried && signature === null ? m.settlement_signature_needed() : null;
  return (
    <EditForm
      title={m.settlement_sign_title({ amount: format.money(bill.totalFen) })}
      sentence={sign.sentence ?? missing}
      isPending={sign.isPending}
      saveLabel={m.settlement_sign_save()}
      onCancel={onClose}
      onSave={() => {
        setTried(true);
        if (signature === null || name.trim() === '') return;
        void sign.run({ params: { id: bill.id }, body: { version: bill.version, signedByName: name.trim(), signature } });
      }}
    >
      <TextField label={m.settlement_signed_by()} value={name} maxLength={60} onChange={setName} isRequired isTried={isTried} />
      <SignaturePad label={m.settlement_signature()} onChange={setSignature} />
    </EditForm>
  );
}

export function SignList({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (bill.signedAt !== null) return <p>{m.settlement_signed({ name: bill.signedByName ?? '', time: format.dateTime(bill.signedAt) })}</p>;
  if (isOpen) return <SignForm bill={bill} onClose={() => setOpen(false)} />;
  return (
    <div className="settlement-actions">
      <AllowedAction actions={bill.allowedActions} action="sign" onPress={() => setOpen(true)}>
        {m.settlement_sign()}
      </AllowedAction>
    </div>
  );
}
