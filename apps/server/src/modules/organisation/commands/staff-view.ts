// What is told about a person after a change, and the check that somebody still administers the store.
import type { Tx } from '../../../platform/db/tx.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';

export function staffView(ctx: RequestContext, tx: Tx, id: string): Promise<store.StaffRow> {
  return tx.one(store.staffById, [tx.dealershipId, ctx.now, id]);
}

/** Refuses last-administrator; the change that it follows is undone with it. */
export async function refuseWithoutAdministrator(tx: Tx): Promise<void> {
  const { count } = await tx.one(store.administrators, [tx.dealershipId]);
  if (count === 0) refused('last-administrator');
}

/** A car owner is let in by the link of the visit, never by a log-in. */
export function refuseRoleWithoutLogIn(roles: readonly string[]): void {
  if (roles.includes('car-owner')) refused('role-without-log-in');
}
