import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { dutiesToSeparate } from '@bayline/domain/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { nobody } from '../../../platform/system-context.ts';
import * as store from '../store.ts';
import { refuseWithoutAdministrator } from './staff-view.ts';

export async function setRolePermissions(
  ctx: RequestContext,
  { params, body }: InputOf<typeof organisation.setRolePermissions>,
): Promise<store.RoleRow> {
  const permissions = [...new Set(body.permissions)];
  const clash = dutiesToSeparate.find((pair) => pair.every((p) => permissions.includes(p)));
  if (clash) refused('duties-not-separate', { first: clash[0], second: clash[1] });
  return await inDealership(ctx, async (tx) => {
    await tx.run(store.lockPeople, [tx.dealershipId]);
    const role = (await tx.maybe(store.lockRole, [tx.dealershipId, params.code])) ?? notFound();
    if (role.version !== body.version) versionConflict({ version: role.version });
    await tx.batch([
      [store.bumpRole, [tx.dealershipId, params.code]],
      [store.clearRolePermissions, [tx.dealershipId, params.code]],
      [store.addRolePermissions, [tx.dealershipId, permissions.map(() => params.code), permissions]],
    ]);
    await refuseWithoutAdministrator(tx);
    const added = permissions.filter((permission) => !role.permissions.includes(permission));
    const removed = role.permissions.filter((permission) => !permissions.includes(permission));
    tx.record({
      subjectType: 'staff',
      subjectId: ctx.actor.staffId ?? nobody,
      type: 'role-changed',
      version: 2,
      data: { role: params.code, added, removed },
    });
    return await tx.one(store.roleByCode, [tx.dealershipId, params.code]);
  });
}
