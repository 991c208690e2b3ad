import type { BodyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { checkNewPassword } from '@bayline/domain/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { hashPassword } from '../passwords.ts';
import * as store from '../store.ts';

/** A car owner is let in by the link of the visit, never by a log-in. */
export function refuseRoleWithoutLogIn(roles: readonly string[]): void {
  if (roles.includes('car-owner')) refused('role-without-log-in');
}

export async function addStaff(ctx: RequestContext, body: BodyOf<typeof organisation.addStaff>): Promise<store.StaffRow> {
  refuseRoleWithoutLogIn(body.roles);
  const reason = checkNewPassword(body.password, body.username);
  if (reason) refused(reason.refused, reason.facts);
  const passwordHash = await hashPassword(body.password);
  const accountId = newId();
  const run = () =>
    inDealership(ctx, async (tx) => {
      await tx.batch([
        [store.addAccount, [accountId, body.username, passwordHash, true, ctx.actor.language, ctx.now]],
        [store.addStaff, [tx.dealershipId, body.id, accountId, body.name, ctx.now]],
        [store.addStaffRoles, [tx.dealershipId, body.id, [...new Set(body.roles)]]],
      ]);
      tx.record({ subjectType: 'staff', subjectId: body.id, type: 'staff-added', version: 1, data: { roles: body.roles } });
      return await tx.one(store.staffById, [tx.dealershipId, body.id]);
    });
  const { id, name, username, isActive, roles, version } = await onConstraint(
    { accounts_username_key: 'username-taken', staff_pkey: 'already-exists' },
    run,
  );
  return { id, name, username, isActive, roles, version };
}
