import type { Tx } from '../../../platform/db/tx.ts';
import { carryTechnicians, unlockPlans } from '../store.ts';

/** Door: operations were just sent back; who did them does them again, uncredited, until the dispatcher says otherwise. */
export function carryOverForRework(tx: Tx, operationIds: readonly string[]): void {
  // The place that was locked is gone by: the work needs another.
  tx.later([
    [carryTechnicians, [tx.dealershipId, [...operationIds]]],
    [unlockPlans, [tx.dealershipId, [...operationIds]]],
  ]);
}
