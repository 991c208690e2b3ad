// Somebody of a sister store helps out here: one log-in, two stores. Asked for by the exact user name, so that no store
// lists the people of another; the name here is the one that this store writes down.
import type { BodyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';
import { refuseRoleWithoutLogIn, staffView } from './staff-view.ts';

export async function addColleague(ctx: RequestContext, body: BodyOf<typeof organisation.addColleague>): Promise<store.StaffRow> {
  refuseRoleWithoutLogIn(body.roles);
  const roles = [...new Set(body.roles)];
  return await onConstraint({ staff_dealership_id_account_id_key: 'already-works-here', staff_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const colleague = (await tx.maybe(store.findColleague, [body.username])) ?? refused('colleague-unknown');
      await tx.batch([
        [store.addStaff, [tx.dealershipId, body.id, colleague.accountId, body.name, ctx.now]],
        [store.addStaffRoles, [tx.dealershipId, body.id, roles]],
      ]);
      tx.record({ subjectType: 'staff', subjectId: body.id, type: 'colleague-added', version: 1, data: { roles } });
      return await staffView(ctx, tx, body.id);
    }),
  );
}
