import type { ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { notFound } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';

const phoneToCall = statement<{ partyId: string; contactPhone: string | null; mobile: string | null }>(
  'appointments.phone-to-call',
  `select p.id as "partyId", a.contact_phone as "contactPhone", p.mobile
     from appointments a
     join parties o on o.dealership_id = a.dealership_id and o.id = a.party_id
     join parties p on p.dealership_id = o.dealership_id and p.id = o.survivor_id
    where a.dealership_id = $1 and a.id = $2`,
);

/** Who reminds, or asks where the car is, must have the number. */
export function revealPhone(ctx: RequestContext, id: string, reason: string): Promise<ReplyOf<typeof appointments.revealPhone>> {
  return inDealership(everyTime(ctx), async (tx) => {
    const { partyId, contactPhone, mobile } = (await tx.maybe(phoneToCall, [tx.dealershipId, id])) ?? notFound();
    const phone = contactPhone ?? mobile;
    const data = { reason, fields: phone === null ? [] : [contactPhone === null ? 'mobile' : 'contacts'] };
    tx.record({ subjectType: 'customer', subjectId: partyId, type: 'personal-data-revealed', version: 1, data });
    return { phone };
  });
}
