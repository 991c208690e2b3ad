// Parts that are not on the shelf: the owner is asked, they are ordered, and they come for the car that waits.
import { dayOf, plusMinutes } from '@bayline/domain/kernel';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from '../demo/crew.ts';
import type { PlayedVisit } from '../demo/visit.ts';

export interface Shortage {
  readonly askedAt: string;
  /** Null while they have not come. */
  readonly comesAt: string | null;
  readonly expectedAt: string;
  readonly isWaitedFor: boolean;
  readonly supplierId: string;
  /** What a piece costs the store, fen. */
  readonly costs: ReadonlyMap<string, number>;
  /** The new time, when the owner leaves the car; null: the promise stands. */
  readonly promisedAt: string | null;
  readonly zone: string;
}

type Missing = { readonly partId: string; readonly quantity: number };

/** The owner's wish for each missing part, and the order to the supplier. */
async function order(crew: Crew, { workOrderId }: PlayedVisit, shortage: Shortage): Promise<Missing[]> {
  const { askedAt, expectedAt, supplierId, zone, isWaitedFor } = shortage;
  const { rows } = await warehouse.routes.partsRequests(crew.as('storekeeper', askedAt), { ...nothing, query: { orderId: workOrderId } });
  const missing = rows.flatMap((row) => row.lines).filter(({ status }) => status === 'short');
  for (const { id, version } of missing) {
    const choice = isWaitedFor ? ('wait' as const) : ('leave-car' as const);
    const body = { version, id: newId(), choice, substituteId: null, remark: isWaitedFor ? '车主在店等' : '车留店，到货后施工' };
    await warehouse.routes.decideShortage(crew.as('service-adviser', plusMinutes(askedAt, 1)), { ...nothing, params: { id }, body });
  }
  for (const { partId, quantity } of missing) {
    const body = { id: newId(), partId, supplierId, quantity, expectedOn: dayOf(expectedAt, zone), isConfirmed: true };
    await warehouse.routes.expectArrival(crew.as('storekeeper', plusMinutes(askedAt, 3)), { ...nothing, body });
  }
  return missing;
}

async function receive(crew: Crew, missing: readonly Missing[], { supplierId, costs, zone, comesAt: at }: Shortage): Promise<void> {
  if (at === null) return;
  const lines = missing.map(({ partId, quantity }) => {
    const valueFen = ((costs.get(partId) ?? 0) * quantity) / 1000;
    return { partId, quantity, valueFen, batch: '', bin: 'E-01', hasCertificate: true };
  });
  const papers = { kind: 'purchase' as const, supplierId, deliveryNote: 'JJ-20417', receivedOn: dayOf(at, zone) };
  await warehouse.routes.receive(crew.as('storekeeper', at), { ...nothing, body: { id: newId(), ...papers, lines } });
}

/** From the owner's decision to the receipt, with the promise made anew in between. */
export async function bridge(crew: Crew, visit: PlayedVisit, shortage: Shortage): Promise<void> {
  const missing = await order(crew, visit, shortage);
  if (missing.length === 0) throw new Error('nothing is missing');
  if (shortage.promisedAt !== null) {
    const adviser = () => crew.as('service-adviser', plusMinutes(shortage.askedAt, 5));
    const params = { id: visit.workOrderId };
    const { version } = await workOrders.routes.get(adviser(), { ...nothing, params });
    const body = { version, promisedAt: shortage.promisedAt, reason: '配件需订货，到货后施工', toldBy: 'phone' as const };
    await workOrders.routes.promise(adviser(), { ...nothing, params, body });
  }
  await receive(crew, missing, shortage);
}
