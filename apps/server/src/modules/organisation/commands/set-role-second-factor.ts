import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { nobody } from '../../../platform/system-context.ts';
import * as store from '../store.ts';
import { refuseRoleWithoutLogIn } from './staff-view.ts';

/** Who is at work goes on: it is asked for at the next log-in, so that nobody is thrown out in the middle of a check-in. */
export async function setRoleSecondFactor(
  ctx: RequestContext,
  { params, body: { isNeeded } }: InputOf<typeof organisation.setRoleSecondFactor>,
): Promise<store.RoleRow> {
  refuseRoleWithoutLogIn([params.code]);
  return await inDealership(ctx, async (tx) => {
    const role = (await tx.maybe(store.lockRole, [tx.dealershipId, params.code])) ?? notFound();
    if (role.isSecondFactorNeeded === isNeeded) return role;
    await tx.run(store.setRoleSecondFactor, [tx.dealershipId, params.code, isNeeded ? ctx.now : null]);
    tx.record({
      subjectType: 'staff',
      subjectId: ctx.actor.staffId ?? nobody,
      type: 'role-second-factor-set',
      version: 1,
      data: { role: params.code, isNeeded },
    });
    return { ...role, isSecondFactorNeeded: isNeeded };
  });
}
