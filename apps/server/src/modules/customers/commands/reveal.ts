import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { openIdNumber } from '../seal.ts';
import { partyById } from '../store.ts';

/** Shows personal data in clear and records who saw which fields and why. */
export function reveal(ctx: RequestContext, id: string, reason: string): Promise<ReplyOf<typeof customers.reveal>> {
  // Without idempotency: its table keeps first answers, and personal data in clear must not lie there.
  const { idempotency: _, ...everyTime } = ctx;
  return inDealership(everyTime, async (tx) => {
    const party = (await tx.maybe(partyById, [tx.dealershipId, id])) ?? notFound();
    const idNumber =
      party.idNumberSealed && openIdNumber(ctx.secrets.idNumberKey, { dealershipId: tx.dealershipId, partyId: id }, party.idNumberSealed);
    const shown = { mobile: party.mobile, phone: party.phone, address: party.address, idNumber };
    const fields = Object.entries(shown)
      .filter(([, value]) => value !== null && value !== '')
      .map(([field]) => field);
    tx.record({ subjectType: 'customer', subjectId: id, type: 'personal-data-revealed', version: 1, data: { reason, fields } });
    return shown;
  });
}
