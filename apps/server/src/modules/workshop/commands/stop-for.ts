// Somebody stops working on an operation without pausing it himself: he hands over the whole of his part, or has left.
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { advanceOperation } from '../../work-orders/index.ts';
import { clockFacts, stopClock } from '../store.ts';

export interface Stopped {
  readonly operationId: string;
  readonly version: number;
  readonly technicianId: string;
  readonly at: string;
}

export async function stopFor(ctx: RequestContext, tx: Tx, { operationId, version, technicianId, at }: Stopped): Promise<void> {
  const facts = () => tx.one(clockFacts, [tx.dealershipId, operationId, technicianId]);
  await advanceOperation(ctx, tx, { operationId, version, action: 'pause', told: { reason: 'break' }, clockFacts: facts });
  tx.later([[stopClock, [tx.dealershipId, operationId, technicianId, at, 'pause', 'break']]]);
}
