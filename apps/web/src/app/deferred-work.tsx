// What the owner of a car put off: asked again wherever the car is looked at. Nothing is shown where there is none.

import { workOrders } from '@bayline/contract/work-orders';
import { m } from '../paraglide/messages.js';
import { Money } from '../ui/money.tsx';
import { useView, viewOf } from './api.ts';
import { useFormat } from './format.ts';
import { nameOf } from './name-of.ts';
import './deferred-work.css';

export const deferredOf = (vehicleId: string, isEnabled: boolean) =>
  viewOf(workOrders.deferredOfCar, { params: { id: vehicleId } }, { topics: ['work-order'], isEnabled });

export function DeferredWork({ vehicleId }: { readonly vehicleId: string }) {
  const format = useFormat();
  const view = useView(...deferredOf(vehicleId, true));
  const rows = view.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="bl-panel bl-deferred" aria-label={m.app_deferred()}>
      <h2>{m.app_deferred()}</h2>
      <ul className="bl-list">
        {rows.map((work) => (
          <li key={work.id}>
            <strong>{nameOf(work)}</strong> <Money fen={work.amountFen} />{' '}
            <small>
              {work.severity === 'red' && `${m.app_deferred_safety()} · `}
              {m.app_deferred_when({ day: format.day(work.declinedAt), name: work.declinedByName })}
              {work.hasWaiver && ` · ${m.app_deferred_waived()}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
