import { vehicles } from '@bayline/contract/vehicles';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Car } from './car-words.ts';

/** The key number stays hidden until somebody says what it is needed for. */
export function RevealKey({ car }: { readonly car: Car }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const reveal = useCommand(vehicles.revealKey, {
    refusal: 'inline',
    onDone: ({ keyNumber }) => {
      setShown(keyNumber);
      setAsking(false);
    },
  });
  const save = () => {
    setTried(true);
    if (reason.trim().length >= 2) void reveal.run({ params: { id: car.id }, body: { reason: reason.trim() } });
  };
  if (shown !== null) return <p role="status">{`${m.vehicles_key_number()} ${shown}`}</p>;
  if (!isAsking) {
    return (
      <div>
        <ActionButton onPress={() => setAsking(true)}>{m.vehicles_key_reveal()}</ActionButton>
      </div>
    );
  }
  return (
    <EditForm
      title={m.vehicles_key_reveal()}
      sentence={reveal.sentence}
      isPending={reveal.isPending}
      saveLabel={m.vehicles_key_reveal()}
      onSave={save}
      onCancel={() => setAsking(false)}
    >
      <TextField
        label={m.vehicles_reason()}
        hint={m.vehicles_reason_hint()}
        maxLength={200}
        autoFocus
        fault={isTried && reason.trim().length < 2 ? m.vehicles_reason_required() : null}
        value={reason}
        onChange={setReason}
      />
    </EditForm>
  );
}
