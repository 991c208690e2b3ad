// The owner's link as text and as a code to photograph. The token is shown now and kept nowhere: whoever needs it again
// makes another link.
import { workOrders } from '@bayline/contract/work-orders';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import type { Order } from './order.ts';

const daysOfLink = 7;

export function LinkPanel({ order }: { readonly order: Order }) {
  const format = useFormat();
  const [linkId, setLinkId] = useState(newId);
  const [address, setAddress] = useState<string | null>(null);
  const changed = { invalidate: [`work-order:${order.id}`] } as const;
  const make = useCommand(workOrders.makeLink, {
    ...changed,
    refusal: 'inline',
    onDone: ({ token }) => {
      setAddress(`${location.origin}/owner/${token}`);
      setLinkId(newId());
    },
  });
  const revoke = useCommand(workOrders.revokeLink, changed);
  const live = order.links.filter((link) => !link.isRevoked);
  return (
    <>
      {address === null ? (
        <ActionButton
          kind="primary"
          isPending={make.isPending}
          onPress={() => void make.run({ params: { id: order.id }, body: { linkId, days: daysOfLink } })}
        >
          {m.work_orders_link_make()}
        </ActionButton>
      ) : (
        <>
          <input
            className="bl-input"
            aria-label={m.work_orders_link_address()}
            readOnly
            value={address}
            onFocus={(event) => event.target.select()}
          />
          <QrCode text={address} label={m.work_orders_link_code()} />
          <p className="bl-work-orders-quiet">{m.work_orders_link_once()}</p>
        </>
      )}
      {make.sentence !== null && <p role="alert">{make.sentence}</p>}
      <ul className="bl-list bl-work-orders-rows">
        {live.map((link) => (
          <li key={link.id}>
            <small>{m.work_orders_link_until({ name: link.madeByName, time: format.dateTime(link.expiresAt) })}</small>
            <ActionButton
              kind="text"
              label={m.work_orders_link_revoke_named({ time: format.dateTime(link.madeAt) })}
              isPending={revoke.isPending}
              onPress={() => void revoke.run({ params: { id: order.id, linkId: link.id } })}
            >
              {m.work_orders_link_revoke()}
            </ActionButton>
          </li>
        ))}
      </ul>
    </>
  );
}
