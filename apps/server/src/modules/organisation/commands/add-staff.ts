import type { BodyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { hashPassword, refuseWeakPassword } from '../passwords.ts';
import { namesOf } from '../sessions.ts';
import * as store from '../store.ts';
import { refuseRoleWithoutLogIn, staffView } from './staff-view.ts';

export async function addStaff(ctx: RequestContext, body: BodyOf<typeof organisation.addStaff>): Promise<store.StaffRow> {
  refuseRoleWithoutLogIn(body.roles);
  refuseWeakPassword(body.password, { username: body.username, names: await namesOf(ctx) });
  const passwordHash = await hashPassword(body.password);
  const accountId = newId();
  const roles = [...new Set(body.roles)];
  return await onConstraint({ accounts_username_key: 'username-taken', staff_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await tx.batch([
        [store.addAccount, [accountId, body.username, passwordHash, true, ctx.actor.language, ctx.now]],
        [store.addStaff, [tx.dealershipId, body.id, accountId, body.name, ctx.now]],
        [store.addStaffRoles, [tx.dealershipId, body.id, roles]],
      ]);
      tx.record({ subjectType: 'staff', subjectId: body.id, type: 'staff-added', version: 1, data: { roles } });
      return await staffView(ctx, tx, body.id);
    }),
  );
}
