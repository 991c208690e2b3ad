import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';
import { refuseRoleWithoutLogIn, refuseWithoutAdministrator, staffView } from './staff-view.ts';

export async function setStaffRoles(
  ctx: RequestContext,
  { params, body }: InputOf<typeof organisation.setStaffRoles>,
): Promise<store.StaffRow> {
  refuseRoleWithoutLogIn(body.roles);
  return await inDealership(ctx, async (tx) => {
    await tx.run(store.lockPeople, [tx.dealershipId]);
    const person = (await tx.maybe(store.lockStaff, [tx.dealershipId, params.id])) ?? notFound();
    if (person.version !== body.version) versionConflict({ version: person.version });
    const roles = [...new Set(body.roles)];
    await tx.batch([
      [store.setStaffActive, [tx.dealershipId, params.id, body.isActive]],
      [store.clearStaffRoles, [tx.dealershipId, params.id]],
      [store.addStaffRoles, [tx.dealershipId, params.id, roles]],
      // Who leaves, or may do less, is logged out at once.
      [store.endSessionsIn, [person.accountId, body.isActive ? 0 : tx.dealershipId]],
    ]);
    await refuseWithoutAdministrator(tx);
    tx.record({
      subjectType: 'staff',
      subjectId: params.id,
      type: 'staff-changed',
      version: 1,
      data: { roles, isActive: body.isActive },
    });
    return await staffView(ctx, tx, params.id);
  });
}
