// One catalogue for the group, a store's own where it wants: publishing, taking over, going back.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { follow, giveBack, ownFields } from '@bayline/domain/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, ProblemError, refused } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { type GroupEntry, keepEntryItem, lockGroupEntry } from '../group-entry-store.ts';
import { groupKinds, standing } from '../group-kinds.ts';
import { groupEntryView } from '../queries/group-entry.ts';

type View = ReplyOf<typeof catalogue.groupEntry>;

const unpublished = statement<{ code: string }>(
  'catalogue.unpublished-operations',
  `select o.code from canned_job_labour l join labour_operations o on o.dealership_id = l.dealership_id and o.id = l.labour_operation_id
    where l.dealership_id = $1 and l.canned_job_id = $2
      and not exists (select 1 from group_entries e where e.dealership_id = $1 and e.kind = 'operation' and e.code = o.code)
    order by l.sequence limit 40`,
);

/** What this store says is from now on what the group says; the others take it over when they hear of it. */
export function publishToGroup(ctx: RequestContext, { kind, code }: BodyOf<typeof catalogue.publishToGroup>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const id = await groupKinds[kind].lock(ctx, tx, code);
    const known = await tx.maybe(lockGroupEntry, [tx.dealershipId, kind, code]);
    const body = (await groupKinds[kind].read(ctx, tx, code)) ?? notFound();
    const missing = kind === 'canned-job' ? await tx.all(unpublished, [tx.dealershipId, id]) : [];
    if (missing.length > 0) refused('operation-not-published', { codes: missing.map((one) => one.code).join(', ') });
    const entry = { id: known?.id ?? newId(), kind, code, body, publishedFrom: tx.dealershipId, publishedAt: ctx.now };
    await tx.batch([keepEntryItem(tx.dealershipId, entry)]);
    tx.record({ subjectType: 'catalogue', subjectId: entry.id, type: 'group-entry-published', version: 1, data: { kind } });
    return await groupEntryView(ctx, tx, { kind, code });
  });
}

/** Takes an entry over into the store; what the store has made its own stays. A new store has nothing of its own yet. */
export async function takeEntry(ctx: RequestContext, tx: Tx, entry: GroupEntry & { readonly isNewStore?: boolean }): Promise<void> {
  const { kind, code } = entry;
  const id = await groupKinds[kind].lock(ctx, tx, code);
  const known = await tx.maybe(lockGroupEntry, [tx.dealershipId, kind, code]);
  if (known && known.publishedAt > entry.publishedAt) return;
  const here = await groupKinds[kind].read(ctx, tx, code);
  const former = known ? standing(ctx, known.body) : null;
  const next = follow({ here, former: entry.isNewStore ? here : former, next: standing(ctx, entry.body) });
  const isWritten =
    (here === null || ownFields(here, next).length > 0) && (await groupKinds[kind].write(ctx, tx, { code, id, here, next }));
  const kept = { ...entry, id: known?.id ?? entry.id };
  await tx.batch([keepEntryItem(tx.dealershipId, kept)]);
  if (isWritten) tx.record({ subjectType: 'catalogue', subjectId: kept.id, type: 'group-entry-taken', version: 1, data: { kind } });
}

/** Who may not set a price may not go back to the group's either. */
export function giveBackToGroup(ctx: RequestContext, { kind, code, field }: BodyOf<typeof catalogue.giveBackToGroup>): Promise<View> {
  const isPrice = kind === 'labour-rate' || kind === 'part-price';
  if (isPrice && !may(ctx)('catalogue.price')) throw new ProblemError(403, 'forbidden', { permission: 'catalogue.price' });
  return inDealership(ctx, async (tx) => {
    const id = await groupKinds[kind].lock(ctx, tx, code);
    const known = (await tx.maybe(lockGroupEntry, [tx.dealershipId, kind, code])) ?? notFound();
    const here = await groupKinds[kind].read(ctx, tx, code);
    const group = standing(ctx, known.body);
    const fields = field === undefined ? Object.keys(group) : [field];
    const next = here === null ? group : giveBack(here, group, fields);
    if (!(await groupKinds[kind].write(ctx, tx, { code, id, here, next }))) refused('group-entry-incomplete');
    const data = { kind, fields: fields.length };
    tx.record({ subjectType: 'catalogue', subjectId: known.id, type: 'group-entry-given-back', version: 1, data });
    return await groupEntryView(ctx, tx, { kind, code });
  });
}
