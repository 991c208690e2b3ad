// What lies on the shelf as a bar: reserved dark, free light, what is coming hatched behind, a mark each for minimum and
// maximum.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { warehouse } from '@bayline/contract/warehouse';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';

type Row = ReplyOf<typeof warehouse.stock>['rows'][number];

export function StockBar({ row }: { readonly row: Row }) {
  const format = useFormat();
  const { onHand, reserved, coming, minimum, maximum } = row;
  const full = Math.max(onHand + coming, maximum ?? 0, minimum ?? 0, 1);
  const share = (quantity: number) => `${(100 * quantity) / full}%`;
  const limit = (quantity: number | null) => (quantity === null ? m.warehouse_limit_none() : format.quantity(quantity));
  const limits = { minimum: limit(minimum), maximum: limit(maximum) };
  const words = m.warehouse_level_words({
    onHand: format.quantity(onHand),
    reserved: format.quantity(reserved),
    coming: format.quantity(coming),
    ...limits,
  });
  return (
    <div className="warehouse-bar" role="img" aria-label={words} title={words} data-low={row.isBelowMinimum}>
      <span className="warehouse-bar-reserved" style={{ inlineSize: share(reserved) }} />
      <span className="warehouse-bar-free" style={{ inlineSize: share(onHand - reserved) }} />
      <span className="warehouse-bar-coming" style={{ inlineSize: share(coming) }} />
      {minimum !== null && <i className="warehouse-bar-minimum" style={{ insetInlineStart: share(minimum) }} />}
      {maximum !== null && <i className="warehouse-bar-maximum" style={{ insetInlineStart: share(maximum) }} />}
    </div>
  );
}
