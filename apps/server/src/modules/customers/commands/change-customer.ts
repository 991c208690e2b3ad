import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { type ConsentField, checkConsents, checkCustomer } from '@bayline/domain/customers';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { fileItems, type OpenFile, opened } from '../open-file.ts';
import { customerView } from '../queries/customer.ts';
import { consentsInForce, lockParty } from '../store.ts';
import { refuseKnownMobiles } from './add-customer.ts';

type Change = BodyOf<typeof customers.change>;
function changedFile(ctx: RequestContext, before: OpenFile, { version: _, ...change }: Change): OpenFile {
  const asked = { ...before, ...change };
  const organisationKind = asked.kind === 'person' && change.organisationKind === undefined ? null : asked.organisationKind;
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  const checked = accept(checkCustomer({ ...asked, organisationKind }, today));
  if (asked.birthday !== null && asked.birthday > today) refused('birthday-in-future');
  const { name, mobile, phone, officePhone, idNumber } = checked;
  return { ...asked, organisationKind, name, mobile, phone, officePhone, idNumber };
}

async function refuseWithoutConsent(tx: Tx, id: string, { before, after }: { before: OpenFile; after: OpenFile }): Promise<void> {
  const optional = ['birthday', 'education', 'hobbies'] as const;
  const kept: ConsentField[] = optional.filter((key) => after[key] !== before[key] && after[key] !== null && after[key] !== '');
  if (kept.length === 0) return;
  const given = await tx.all(consentsInForce, [tx.dealershipId, id]);
  const refusal = checkConsents(
    kept,
    given.map(({ kind }) => kind),
  );
  if (refusal) refused(refusal.refused, refusal.facts);
}

export function changeCustomer(ctx: RequestContext, id: string, change: Change): Promise<ReplyOf<typeof customers.change>> {
  return inDealership(ctx, async (tx) => {
    const party = (await tx.maybe(lockParty, [tx.dealershipId, id])) ?? notFound();
    if (party.version !== change.version) versionConflict({ version: party.version });
    const before = opened(ctx, party);
    const after = changedFile(ctx, before, change);
    // Names of what differs: the values are personal and stay out of the event.
    const fields = (Object.keys(after) as (keyof OpenFile)[]).filter((field) => before[field] !== after[field]);
    if (fields.includes('mobile')) await refuseKnownMobiles(tx, [{ id, mobile: after.mobile }]);
    await refuseWithoutConsent(tx, id, { before, after });
    await tx.batch(fileItems(ctx, id, after));
    tx.record({ subjectType: 'customer', subjectId: id, type: 'customer-changed', version: 1, data: { fields } });
    return await customerView(ctx, tx, id);
  });
}
