import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { classUntil } from '@bayline/domain/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { classById } from '../class-store.ts';
import { valuesOf } from '../party-file.ts';
import { customerView } from '../queries/customer.ts';
import { lockParty, updateParty } from '../store.ts';

/** The customer is in the class from a day on, for as long as the class says today. */
export function setClass(
  ctx: RequestContext,
  id: string,
  change: BodyOf<typeof customers.setClass>,
): Promise<ReplyOf<typeof customers.setClass>> {
  return inDealership(ctx, async (tx) => {
    const party = (await tx.maybe(lockParty, [tx.dealershipId, id])) ?? notFound();
    if (party.version !== change.version) versionConflict({ version: party.version });
    const { classId, memberCardNumber } = change;
    const terms = classId === null ? null : await tx.maybe(classById, [tx.dealershipId, classId]);
    if (terms === undefined) refused('class-unknown');
    if (terms?.isActive === false && classId !== party.classId) refused('class-inactive');
    const classSince = terms === null ? null : change.since;
    const until = terms === null ? null : classUntil(change.since, terms.validityMonths);
    const file = { ...party, classId, classSince, classUntil: until, memberCardNumber: memberCardNumber.trim() };
    await tx.run(updateParty, [tx.dealershipId, id, ctx.now, ...valuesOf(file)]);
    tx.record({ subjectType: 'customer', subjectId: id, type: 'class-set', version: 1, data: { classId, since: classSince, until } });
    return await customerView(ctx, tx, id);
  });
}
