// Everything that stands between a visit and its bill, at once, each with the way to where it is mended.
import { PageLink } from '../../app/navigation.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import type { VisitBill } from './bill-words.ts';

type Obstacle = VisitBill['obstacles'][number];

/** Parts are mended in the store room by whoever may go there; everybody else goes to the order. */
function Mend({ bill, code }: { readonly bill: VisitBill; readonly code: Obstacle['code'] }) {
  const maySeeParts = usePermission('warehouse.read');
  const mayTakeBack = usePermission('warehouse.issue');
  if (code === 'mileage-out-missing') return null;
  if (code === 'parts-not-issued' && maySeeParts)
    return (
      <PageLink to="/warehouse/picking" search={{ list: 'orders' }} className="bl-link">
        {m.settlement_to_picking()}
      </PageLink>
    );
  if (code === 'parts-not-returned' && mayTakeBack)
    return (
      <PageLink to="/warehouse/returns" className="bl-link">
        {m.settlement_to_returns()}
      </PageLink>
    );
  if (code === 'vin-missing')
    return (
      <PageLink to="/vehicles/$id" params={{ id: bill.visit.vehicleId }} className="bl-link">
        {bill.visit.plate}
      </PageLink>
    );
  return bill.orders
    .filter((order) => order.status !== 'cancelled')
    .map((order) => (
      <PageLink key={order.id} to="/work-orders/$id" params={{ id: order.id }} className="bl-link">
        {order.number}
      </PageLink>
    ));
}

/** What is not yet as it should be, and bars no bill. */
export function OpenHandOvers({ bill }: { readonly bill: VisitBill }) {
  const open = bill.orders.filter(({ isHandOverOpen }) => isHandOverOpen);
  if (open.length === 0) return null;
  return (
    <section className="bl-panel settlement-card" aria-label={m.settlement_hand_over_open()}>
      <p>{m.settlement_hand_over_open()}</p>
      {open.map(({ id, number }) => (
        <PageLink key={id} to="/inspection/$workOrderId" params={{ workOrderId: id }} className="bl-link">
          {number}
        </PageLink>
      ))}
    </section>
  );
}

export function Obstacles({ bill, mileageOutKm }: { readonly bill: VisitBill; readonly mileageOutKm: number | null }) {
  const left = bill.obstacles.filter(({ code }) => code !== 'mileage-out-missing' || mileageOutKm === null);
  if (left.length === 0) return null;
  return (
    <section className="bl-panel settlement-card" aria-label={m.settlement_obstacles()}>
      <h2>{m.settlement_obstacles()}</h2>
      <ul className="bl-list settlement-obstacles">
        {left.map((obstacle) => (
          <li key={obstacle.code}>
            <span>{sentenceOf(obstacle)}</span>
            <Mend bill={bill} code={obstacle.code} />
          </li>
        ))}
      </ul>
    </section>
  );
}
