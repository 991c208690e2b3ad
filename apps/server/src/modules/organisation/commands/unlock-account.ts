import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';
import { staffView } from './staff-view.ts';

export function unlockAccount(ctx: RequestContext, { params }: InputOf<typeof organisation.unlockAccount>): Promise<store.StaffRow> {
  return inDealership(ctx, async (tx) => {
    const person = (await tx.maybe(store.lockStaff, [tx.dealershipId, params.id])) ?? notFound();
    if (person.lockedUntil === null || person.lockedUntil <= ctx.now) refused('not-locked');
    await tx.run(store.forgetWrongPasswords, [person.accountId]);
    tx.record({ subjectType: 'staff', subjectId: params.id, type: 'account-unlocked', version: 1, data: {} });
    return await staffView(ctx, tx, params.id);
  });
}
