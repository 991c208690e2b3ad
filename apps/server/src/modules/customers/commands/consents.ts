// What the customer agrees to beyond the service; withdrawn, it takes with it what was kept under it.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { checkConsents } from '@bayline/domain/customers';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { bytesOfDataUrl } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { valuesOf } from '../party-file.ts';
import { customerView } from '../queries/customer.ts';
import { bumpParty, clearConsented, consentsInForce, insertConsent, lockParty, updateParty, withdrawConsents } from '../store.ts';

type View = ReplyOf<typeof customers.get>;

export function giveConsent(ctx: RequestContext, id: string, consent: BodyOf<typeof customers.giveConsent>): Promise<View> {
  const { kind, givenOn, channel, wordingVersion } = consent;
  return onConstraint({ customer_consents_one_in_force: 'consent-already-given' }, () =>
    inDealership(ctx, async (tx) => {
      if (!(await tx.maybe(lockParty, [tx.dealershipId, id]))) notFound();
      if (givenOn > dayOf(ctx.now, ctx.actor.timeZone)) refused('consent-in-future');
      await tx.batch([
        [insertConsent, [tx.dealershipId, newId(), id, kind, givenOn, channel, wordingVersion]],
        [bumpParty, [tx.dealershipId, id, ctx.now]],
      ]);
      const data = { kind, channel, wordingVersion };
      tx.record({ subjectType: 'customer', subjectId: id, type: 'consent-given', version: 1, data });
      return await customerView(ctx, tx, id);
    }),
  );
}

export function withdrawConsent(ctx: RequestContext, id: string, { kind }: BodyOf<typeof customers.withdrawConsent>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    if (!(await tx.maybe(lockParty, [tx.dealershipId, id]))) notFound();
    const [withdrawn] = await tx.batch([
      [withdrawConsents, [tx.dealershipId, id, kind, dayOf(ctx.now, ctx.actor.timeZone)]],
      [clearConsented, [tx.dealershipId, id, kind, ctx.now]],
    ]);
    if (withdrawn === 0) refused('consent-not-given');
    tx.record({ subjectType: 'customer', subjectId: id, type: 'consent-withdrawn', version: 1, data: { kind } });
    return await customerView(ctx, tx, id);
  });
}

/** The photo has a consent of its own; null takes it out of the file. */
export async function setPhoto(ctx: RequestContext, id: string, { version, photo }: BodyOf<typeof customers.setPhoto>): Promise<View> {
  const stored = photo === null ? null : await ctx.files.putPhoto(ctx.actor.dealershipId, bytesOfDataUrl(photo));
  return await inDealership(ctx, async (tx) => {
    const party = (await tx.maybe(lockParty, [tx.dealershipId, id])) ?? notFound();
    if (party.version !== version) versionConflict({ version: party.version });
    const given = (await tx.all(consentsInForce, [tx.dealershipId, id])).map(({ kind }) => kind);
    const refusal = checkConsents(stored === null ? [] : ['photo'], given);
    if (refusal) refused(refusal.refused, refusal.facts);
    const file = { ...party, photoSha256: stored?.sha256 ?? null };
    await tx.batch([
      ...(stored === null ? [] : [fileItem(ctx, tx, stored)]),
      [updateParty, [tx.dealershipId, id, ctx.now, ...valuesOf(file)]],
    ]);
    tx.record({ subjectType: 'customer', subjectId: id, type: 'customer-changed', version: 1, data: { fields: ['photo'] } });
    return await customerView(ctx, tx, id);
  });
}
