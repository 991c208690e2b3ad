import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { pictureType } from '../../../platform/files/index.ts';
import { notFound } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { opened } from '../open-file.ts';
import { contactPhones, partyById } from '../store.ts';

async function pictureOf(ctx: RequestContext, sha256: string | null): Promise<string | null> {
  const bytes = sha256 === null ? undefined : await ctx.files.read(ctx.actor.dealershipId, sha256);
  return bytes === undefined ? null : `data:${pictureType(bytes)};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Shows personal data in clear and records who saw which fields and why. */
export function reveal(ctx: RequestContext, id: string, reason: string): Promise<ReplyOf<typeof customers.reveal>> {
  return inDealership(everyTime(ctx), async (tx) => {
    const party = (await tx.maybe(partyById, [tx.dealershipId, id])) ?? notFound();
    const contacts = await tx.all(contactPhones, [tx.dealershipId, party.id]);
    const { mobile, phone, officePhone, address, idNumber } = opened(ctx, party);
    const shown = { mobile, phone, officePhone, address, idNumber, contacts, photo: await pictureOf(ctx, party.photoSha256) };
    const fields = Object.entries(shown)
      .filter(([, value]) => value !== null && value.length > 0)
      .map(([field]) => field);
    tx.record({ subjectType: 'customer', subjectId: party.id, type: 'personal-data-revealed', version: 1, data: { reason, fields } });
    return shown;
  });
}
