import type { ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { allEquipment, outagesBetween } from '../facility-store.ts';
import { allBays } from '../store.ts';

const farAhead = '2099-12-31T00:00:00.000Z';

export async function facilitiesOf(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof capacity.facilities>> {
  const [bays, equipment, outages] = await Promise.all([
    tx.all(allBays, [tx.dealershipId]),
    tx.all(allEquipment, [tx.dealershipId]),
    tx.all(outagesBetween, [tx.dealershipId, ctx.now, farAhead]),
  ]);
  const of = (id: string) =>
    outages
      .filter(({ bayId, equipmentId }) => bayId === id || equipmentId === id)
      .map(({ bayId: _b, equipmentId: _e, ...outage }) => outage);
  return {
    bays: bays.map((bay) => ({ ...bay, outages: of(bay.id) })),
    equipment: equipment.map((piece) => ({ ...piece, outages: of(piece.id) })),
  };
}
