// Parts on their way: said by the supplier, moved to another day, come with a receipt, or called off. Who waits for them is
// told at once.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { advance, dayOf } from '@bayline/domain/kernel';
import { type ArrivalAction, arrivalLifecycle } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { arrivalPart, changeArrivalRow, insertArrival, lockArrival, setArrivalStatus } from '../arrival-store.ts';
import { followArrivals } from '../expect.ts';
import { lockedLevels } from '../levels.ts';
import { arrivalView } from '../queries/arrivals.ts';
import { mainWarehouse } from './open-warehouse.ts';

type View = ReplyOf<typeof warehouse.expectArrival>;

const faults = {
  stock_levels_dealership_id_part_id_fkey: 'part-unknown',
  expected_arrivals_dealership_id_supplier_id_fkey: 'supplier-unknown',
  expected_arrivals_pkey: 'already-exists',
};

function refuseThePast(ctx: RequestContext, expectedOn: string): void {
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  if (expectedOn < today) refused('expected-too-early', { today });
}

interface Told {
  readonly arrivalId: string;
  readonly partId: string;
  readonly quantity: number;
  readonly expectedOn: string;
  readonly isConfirmed: boolean;
}

function recordExpected(tx: Tx, { partId, ...told }: Told): void {
  tx.record({ subjectType: 'stock', subjectId: partId, type: 'arrival-expected', version: 1, data: { ...told, partId } });
}

export async function expectArrival(ctx: RequestContext, { body }: InputOf<typeof warehouse.expectArrival>): Promise<View> {
  const { id, partId, supplierId, quantity, expectedOn, isConfirmed } = body;
  refuseThePast(ctx, expectedOn);
  return await onConstraint(faults, () =>
    inDealership(ctx, async (tx) => {
      await lockedLevels(tx, { warehouseCode: mainWarehouse.code, partIds: [partId] });
      await tx.batch([
        [insertArrival, [tx.dealershipId, id, partId, supplierId, quantity, expectedOn, isConfirmed, ctx.actor.staffId, ctx.now]],
      ]);
      recordExpected(tx, { arrivalId: id, partId, quantity, expectedOn, isConfirmed });
      await followArrivals(tx, [partId]);
      return await arrivalView(ctx, tx, id);
    }),
  );
}

/** The arrival under the lock of its shelf, as the caller saw it. */
async function locked(tx: Tx, asked: { readonly id: string; readonly version: number; readonly action: ArrivalAction }) {
  const { partId } = (await tx.maybe(arrivalPart, [tx.dealershipId, asked.id])) ?? notFound();
  await lockedLevels(tx, { warehouseCode: mainWarehouse.code, partIds: [partId] });
  const arrival = await tx.one(lockArrival, [tx.dealershipId, asked.id]);
  if (arrival.version !== asked.version) versionConflict({ version: arrival.version });
  const { to } = accept(advance(arrivalLifecycle, { state: arrival.status, action: asked.action, situation: undefined }));
  return { ...arrival, to };
}

export function changeArrival(ctx: RequestContext, { params: { id }, body }: InputOf<typeof warehouse.changeArrival>): Promise<View> {
  const { supplierId, quantity, expectedOn, isConfirmed, version } = body;
  return onConstraint(faults, () =>
    inDealership(ctx, async (tx) => {
      const { partId, received } = await locked(tx, { id, version, action: 'change' });
      refuseThePast(ctx, expectedOn);
      if (quantity < received) refused('less-than-received', { received });
      await tx.batch([[changeArrivalRow, [tx.dealershipId, id, supplierId, quantity, expectedOn, isConfirmed, ctx.now]]]);
      recordExpected(tx, { arrivalId: id, partId, quantity, expectedOn, isConfirmed });
      await followArrivals(tx, [partId]);
      return await arrivalView(ctx, tx, id);
    }),
  );
}

export function withdrawArrival(ctx: RequestContext, { params: { id }, body }: InputOf<typeof warehouse.withdrawArrival>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const { partId, to } = await locked(tx, { id, version: body.version, action: 'withdraw' });
    await tx.batch([[setArrivalStatus, [tx.dealershipId, id, to]]]);
    tx.record({ subjectType: 'stock', subjectId: partId, type: 'arrival-withdrawn', version: 1, data: { partId, arrivalId: id } });
    await followArrivals(tx, [partId]);
    return await arrivalView(ctx, tx, id);
  });
}
