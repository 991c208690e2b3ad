// Who waits is told what is on its way: a missing part is ordered while deliveries that are expected cover it, the oldest
// request first, and short when they do not.
import { type CalendarDay, invariant } from '@bayline/domain/kernel';
import { expectations } from '@bayline/domain/warehouse';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { mainWarehouse } from './commands/open-warehouse.ts';
import { type ShortRequest, setExpectations } from './store.ts';

interface OpenArrival {
  readonly partId: string;
  readonly expectedOn: CalendarDay;
  readonly outstanding: number;
  readonly isConfirmed: boolean;
}

const waitingForDelivery = statement<ShortRequest>(
  'warehouse.waiting-for-delivery',
  `select r.id, r.warehouse_id as "warehouseId", r.part_id as "partId", r.quantity, r.reserved, r.status, r.visit_id as "visitId",
          r.expected_on as "expectedOn", r.is_arrival_confirmed as "isArrivalConfirmed"
     from parts_requests r
     join warehouses w on w.dealership_id = r.dealership_id and w.id = r.warehouse_id and w.code = $3
    where r.dealership_id = $1 and r.part_id = any ($2::uuid[]) and r.status in ('short', 'ordered')
    order by r.part_id, r.requested_at, r.id limit 1000`,
);
const openArrivals = statement<OpenArrival>(
  'warehouse.open-arrivals',
  `select part_id as "partId", expected_on as "expectedOn", quantity - received as outstanding, is_confirmed as "isConfirmed"
     from expected_arrivals where dealership_id = $1 and part_id = any ($2::uuid[]) and status = 'open'
    order by part_id, expected_on, id limit 1000`,
);

/** To be called under the locks of the parts' main shelves, after whatever changed: the waiting, or what is coming. */
export async function followArrivals(tx: Tx, partIds: readonly string[]): Promise<void> {
  if (partIds.length === 0) return;
  const [waiting, arrivals] = await Promise.all([
    tx.all(waitingForDelivery, [tx.dealershipId, partIds, mainWarehouse.code]),
    tx.all(openArrivals, [tx.dealershipId, partIds]),
  ]);
  const told = partIds.flatMap((partId) =>
    expectations(
      arrivals.filter((arrival) => arrival.partId === partId),
      waiting.filter((r) => r.partId === partId).map((r) => ({ id: r.id, missing: r.quantity - r.reserved })),
    ),
  );
  const changed = told.flatMap(({ id, expectedOn, isConfirmed }) => {
    const before = waiting.find((r) => r.id === id);
    invariant(before !== undefined, 'only who waits is told');
    const status = expectedOn === null ? ('short' as const) : ('ordered' as const);
    const isSame = before.status === status && before.expectedOn === expectedOn && before.isArrivalConfirmed === isConfirmed;
    return isSame ? [] : [{ id, status, expectedOn, isConfirmed, before }];
  });
  if (changed.length === 0) return;
  await tx.batch([
    [
      setExpectations,
      [
        tx.dealershipId,
        changed.map((c) => c.id),
        changed.map((c) => c.status),
        changed.map((c) => c.expectedOn),
        changed.map((c) => c.isConfirmed),
      ],
    ],
  ]);
  for (const { id, status, expectedOn, isConfirmed, before } of changed)
    tx.record({
      subjectType: 'parts-request',
      subjectId: id,
      ...(before.visitId ? { visitId: before.visitId } : {}),
      type: status === 'ordered' ? 'parts-ordered' : 'parts-not-coming',
      version: 1,
      step: 6,
      data: { partId: before.partId, quantity: before.quantity - before.reserved, expectedOn, isConfirmed },
    });
}
