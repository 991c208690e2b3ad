import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';
import { refuseRoleWithoutLogIn } from './add-staff.ts';

export async function setStaffRoles(
  ctx: RequestContext,
  { params, body }: InputOf<typeof organisation.setStaffRoles>,
): Promise<store.StaffRow> {
  refuseRoleWithoutLogIn(body.roles);
  return await inDealership(ctx, async (tx) => {
    const person = await tx.maybe(store.lockStaff, [tx.dealershipId, params.id]);
    if (!person) notFound();
    if (person.version !== body.version) versionConflict({ version: person.version });
    await tx.batch([
      [store.setStaffActive, [tx.dealershipId, params.id, body.isActive]],
      [store.clearStaffRoles, [tx.dealershipId, params.id]],
      [store.addStaffRoles, [tx.dealershipId, params.id, [...new Set(body.roles)]]],
      // Who leaves, or may do less, is logged out at once.
      [store.endSessionsIn, [person.accountId, body.isActive ? 0 : tx.dealershipId]],
    ]);
    const { count } = await tx.one(store.otherAdministrators, [tx.dealershipId, '00000000-0000-0000-0000-000000000000']);
    if (count === 0) refused('last-administrator');
    tx.record({
      subjectType: 'staff',
      subjectId: params.id,
      type: 'staff-changed',
      version: 1,
      data: { roles: body.roles, isActive: body.isActive },
    });
    const { accountId: _, ...row } = await tx.one(store.staffById, [tx.dealershipId, params.id]);
    return row;
  });
}
