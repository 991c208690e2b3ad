import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as factors from '../second-factor-store.ts';
import * as store from '../store.ts';
import { staffView } from './staff-view.ts';

/** For somebody who has lost the phone and the recovery codes. One's own is switched off with password and code alone. */
export function removeSecondFactor(
  ctx: RequestContext,
  { params }: InputOf<typeof organisation.removeSecondFactor>,
): Promise<store.StaffRow> {
  return inDealership(ctx, async (tx) => {
    const person = (await tx.maybe(store.lockStaff, [tx.dealershipId, params.id])) ?? notFound();
    if (person.accountId === ctx.actor.accountId) refused('second-factor-own');
    if (!person.isAnsweredForHere) refused('answered-for-elsewhere');
    const ended = await tx.maybe(factors.endSecondFactor, [person.accountId]);
    if (!ended) refused('second-factor-off');
    await tx.run(store.endAllSessions, [person.accountId]);
    tx.record({ subjectType: 'staff', subjectId: params.id, type: 'second-factor-removed', version: 1, data: {} });
    return await staffView(ctx, tx, params.id);
  });
}
