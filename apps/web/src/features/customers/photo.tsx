// The photo is made small in the browser before it is sent: a face at the counter needs no more.
import { customers } from '@bayline/contract/customers';
import { useId, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { smallPng } from '../../app/small-png.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Customer } from './words.ts';

const longestSide = 320;

export function PhotoButtons({ customer }: { readonly customer: Customer }) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const set = useCommand(customers.setPhoto, {
    invalidate: ['customer', customers.get],
    refusal: 'inline',
    doneText: () => m.customers_photo_saved(),
  });
  const send = (photo: string | null) => void set.run({ params: { id: customer.id }, body: { version: customer.version, photo } });
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const photo = await smallPng(file, longestSide);
    setFault(photo === null ? m.customers_photo_unreadable() : null);
    if (photo !== null) send(photo);
  };
  return (
    <div className="customers-row">
      <label htmlFor={id} className="bl-link-button customers-photo-choice">
        {m.customers_photo_choose()}
        <input
          id={id}
          type="file"
          accept="image/*"
          className="bl-unseen"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {customer.hasPhoto && (
        <ActionButton isPending={set.isPending} onPress={() => send(null)}>
          {m.customers_photo_remove()}
        </ActionButton>
      )}
      {(fault ?? set.sentence) !== null && <p role="alert">{fault ?? set.sentence}</p>}
    </div>
  );
}
