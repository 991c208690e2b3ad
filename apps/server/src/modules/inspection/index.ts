// Owns inspection sheets, inspections, road tests, rework and its penalties, and certificates: what was found, who answers
// for what has to be done again, and whether a car may leave.
import type { Tx } from '../../platform/db/tx.ts';
import { openSheets, ordersWithoutCertificate } from './store.ts';

export { routes } from './routes.ts';
/** Door: in SQL, the round of signing that an order is in. */
export { roundOf } from './store.ts';

/** Door: a new store begins with the sheets of the trade. */
export function openInspectionSheets(tx: Tx): void {
  tx.later([[openSheets, [tx.dealershipId]]]);
}

/** Door: how many orders of a visit may not leave for want of a certificate. */
export async function missingCertificates(tx: Tx, visitId: string): Promise<number> {
  return (await tx.one(ordersWithoutCertificate, [tx.dealershipId, visitId])).missing;
}
