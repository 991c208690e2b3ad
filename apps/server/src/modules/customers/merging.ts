// Two files of one customer or car become one. The other file is an alias from then on: no row of any module is moved,
// papers keep what they said, and taking them apart again leaves both as they were.
import { inDealership } from '../../platform/db/in-dealership.ts';
import { type Statement, statement } from '../../platform/db/statement.ts';
import type { BatchItem, NewEvent, Tx } from '../../platform/db/tx.ts';
import { notFound, onConstraint, refused } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';

export type Values = Readonly<Record<string, unknown>>;
export interface FileToMerge {
  readonly id: string;
  readonly mergedInto: string | null;
}

/** What the merging must know of the kind of file. */
export interface FilesToMerge<File extends FileToMerge> {
  readonly subject: 'customer' | 'vehicle';
  /** Those of the ids $2, alias or not, locked in the order of their ids. */
  readonly lock: Statement<File>;
  /** $2 = the file, $3 = the one it goes into, or null; $4 = now. */
  readonly point: Statement<unknown>;
  /** Whether $2 is the survivor of another. */
  readonly hasAliases: Statement<{ id: string }>;
  /** The fields that may be taken. */
  readonly open: (ctx: RequestContext, file: File) => Values;
  readonly write: (ctx: RequestContext, file: File, values: Values) => BatchItem[];
  /** Former values as they may lie in the table of merges, and back. */
  readonly pack: (ctx: RequestContext, file: File, values: Values) => Values;
  readonly unpack: (ctx: RequestContext, file: File, kept: Values) => Values;
  /** Two that can never be one: a person and a firm. */
  readonly differ: (survivor: File, alias: File) => boolean;
  readonly constraints: Readonly<Record<string, string>>;
}

interface MergeRow {
  readonly id: string;
  readonly survivorId: string;
  readonly aliasId: string;
  readonly fields: readonly string[];
  readonly former: Values | null;
  readonly status: 'proposed' | 'merged' | 'declined' | 'undone';
}

const insertMerge = statement(
  'customers.insert-merge',
  `insert into file_merges (dealership_id, id, subject, survivor_id, alias_id, fields, status, proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8)`,
);
const lockMerge = statement<MergeRow>(
  'customers.lock-merge',
  `select id, survivor_id as "survivorId", alias_id as "aliasId", fields, former, status from file_merges where dealership_id = $1 and id = $2 and subject = $3 for update`,
);
const decideMerge = statement(
  'customers.decide-merge',
  `update file_merges set status = $3, former = $4, decided_by = $5, decided_at = $6 where dealership_id = $1 and id = $2`,
);

/** Both files, locked in one order so that two merges never wait for each other. */
async function lockBoth<File extends FileToMerge>(tx: Tx, files: FilesToMerge<File>, ids: { survivorId: string; aliasId: string }) {
  const { survivorId, aliasId } = ids;
  if (survivorId === aliasId) refused('merge-with-itself');
  const found = await tx.all(files.lock, [tx.dealershipId, [survivorId, aliasId]]);
  const fileOf = (id: string) => found.find((file) => file.id === id) ?? notFound();
  return { survivor: fileOf(survivorId), alias: fileOf(aliasId) };
}

/** No survivor of a survivor: whoever looks for a file takes one step. */
async function refuseChains<File extends FileToMerge>(tx: Tx, files: FilesToMerge<File>, both: { survivor: File; alias: File }) {
  const { survivor, alias } = both;
  const ofAlias = await tx.all(files.hasAliases, [tx.dealershipId, alias.id]);
  if (survivor.mergedInto !== null || alias.mergedInto !== null || ofAlias.length > 0) refused('merge-of-merged');
  if (files.differ(survivor, alias)) refused('merge-kinds-differ');
}

function pick(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

function told(tx: Tx, subject: 'customer' | 'vehicle', news: { id: string } & Pick<NewEvent, 'type' | 'data'>): void {
  const { id, type, data } = news;
  tx.record({ subjectType: subject, subjectId: id, type, version: 1, data } as NewEvent);
}

export interface Proposal {
  readonly id: string;
  readonly survivorId: string;
  readonly aliasId: string;
  readonly fields: readonly string[];
}

const openMerge = { file_merges_one_open: 'merge-already-proposed', file_merges_pkey: 'already-exists' };

/** Door: the clerk found that two files are one. */
export function proposeMerge<File extends FileToMerge>(
  ctx: RequestContext,
  files: FilesToMerge<File>,
  proposal: Proposal,
): Promise<object> {
  const { id, survivorId, aliasId, fields } = proposal;
  return onConstraint(openMerge, () =>
    inDealership(ctx, async (tx) => {
      await refuseChains(tx, files, await lockBoth(tx, files, proposal));
      await tx.run(insertMerge, [tx.dealershipId, id, files.subject, survivorId, aliasId, fields, ctx.actor.staffId, ctx.now]);
      told(tx, files.subject, { id: survivorId, type: 'merge-proposed', data: { otherId: aliasId, fields: [...fields] } });
      return {};
    }),
  );
}

function decision(ctx: RequestContext, merge: MergeRow, { status, former }: Pick<MergeRow, 'status' | 'former'>): BatchItem {
  const kept = former === null ? null : JSON.stringify(former);
  return [decideMerge, [ctx.actor.dealershipId, merge.id, status, kept, ctx.actor.staffId, ctx.now]];
}

/** Door: the two are one from now on. */
export function approveMerge<File extends FileToMerge>(ctx: RequestContext, files: FilesToMerge<File>, id: string): Promise<object> {
  return onConstraint(files.constraints, () =>
    inDealership(ctx, async (tx) => {
      const merge = (await tx.maybe(lockMerge, [tx.dealershipId, id, files.subject])) ?? notFound();
      if (merge.status !== 'proposed') refused('not-proposed');
      const both = await lockBoth(tx, files, merge);
      await refuseChains(tx, files, both);
      const { survivor, alias } = both;
      const fields = [...merge.fields];
      const former = files.pack(ctx, survivor, pick(files.open(ctx, survivor), fields));
      const taken = pick(files.open(ctx, alias), fields);
      // The alias steps aside first: VIN and plate are its survivor's to have.
      await tx.batch([
        [files.point, [tx.dealershipId, alias.id, survivor.id, ctx.now]],
        ...files.write(ctx, survivor, taken),
        decision(ctx, merge, { status: 'merged', former }),
      ]);
      told(tx, files.subject, { id: survivor.id, type: 'file-merged', data: { otherId: alias.id, fields } });
      told(tx, files.subject, { id: alias.id, type: 'merged-into-other', data: { otherId: survivor.id } });
      return {};
    }),
  );
}

/** Door: they are two. */
export function declineMerge<File extends FileToMerge>(ctx: RequestContext, files: FilesToMerge<File>, id: string): Promise<object> {
  return inDealership(ctx, async (tx) => {
    const merge = (await tx.maybe(lockMerge, [tx.dealershipId, id, files.subject])) ?? notFound();
    if (merge.status !== 'proposed') refused('not-proposed');
    await tx.batch([decision(ctx, merge, { status: 'declined', former: null })]);
    told(tx, files.subject, { id: merge.survivorId, type: 'merge-declined', data: { otherId: merge.aliasId } });
    return {};
  });
}

/** Door: two files again. A field that was changed after the merge keeps its change. */
export function undoMerge<File extends FileToMerge>(ctx: RequestContext, files: FilesToMerge<File>, id: string): Promise<object> {
  return onConstraint(files.constraints, () =>
    inDealership(ctx, async (tx) => {
      const merge = (await tx.maybe(lockMerge, [tx.dealershipId, id, files.subject])) ?? notFound();
      if (merge.status !== 'merged') refused('not-merged');
      const { survivor, alias } = await lockBoth(tx, files, merge);
      const [now, taken] = [files.open(ctx, survivor), files.open(ctx, alias)];
      const untouched = merge.fields.filter((field) => now[field] === taken[field]);
      const former = pick(files.unpack(ctx, survivor, merge.former ?? {}), untouched);
      await tx.batch([
        ...files.write(ctx, survivor, former),
        [files.point, [tx.dealershipId, alias.id, null, ctx.now]],
        decision(ctx, merge, { status: 'undone', former: merge.former }),
      ]);
      told(tx, files.subject, { id: survivor.id, type: 'merge-undone', data: { otherId: alias.id } });
      told(tx, files.subject, { id: alias.id, type: 'merge-undone', data: { otherId: survivor.id } });
      return {};
    }),
  );
}
