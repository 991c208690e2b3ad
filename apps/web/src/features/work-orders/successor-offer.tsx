// A part whose number has been replaced: the newest one is offered with what lies on the shelf of both.
import { warehouse } from '@bayline/contract/warehouse';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import type { CataloguePart } from './catalogue-picker.tsx';

export interface SuccessorOfferProps {
  readonly part: CataloguePart;
  readonly successor: NonNullable<CataloguePart['successor']>;
  /** `isNewer`: the successor is taken instead. */
  readonly onTake: (isNewer: boolean) => void;
}

function useFree(part: { readonly id: string; readonly number: string }, unit: string): string {
  const format = useFormat();
  const maySee = usePermission('warehouse.read');
  const view = useView(warehouse.stock, { query: { term: part.number } }, { topics: ['stock'], isEnabled: maySee });
  if (view.data === undefined) return '—';
  const free = view.data.rows.filter((row) => row.partId === part.id).reduce((sum, row) => sum + row.free, 0);
  return format.quantity(free, unit);
}

export function SuccessorOffer({ part, successor, onTake }: SuccessorOfferProps) {
  const [old, newer] = [useFree(part, part.unit), useFree(successor, part.unit)];
  return (
    <div className="bl-work-orders-offer" role="status">
      <p>
        {successor.isInterchangeable
          ? m.work_orders_superseded_exchange({ number: part.number, newer: successor.number })
          : m.work_orders_superseded({ number: part.number, newer: successor.number })}
      </p>
      <div className="bl-work-orders-buttons">
        <ActionButton kind="primary" onPress={() => onTake(true)}>
          {m.work_orders_take_newer({ number: successor.number, free: newer })}
        </ActionButton>
        <ActionButton onPress={() => onTake(false)}>{m.work_orders_take_old({ number: part.number, free: old })}</ActionButton>
      </div>
    </div>
  );
}
