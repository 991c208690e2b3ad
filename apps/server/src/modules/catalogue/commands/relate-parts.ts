// What takes a part's place, what it fits, and what is changed along with it.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { checkSupersession, longestChain } from '@bayline/domain/catalogue';
import { isRefusal } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { partFile } from '../queries/parts.ts';
import { bumpPart, lockPart } from '../store.ts';

type File = ReplyOf<typeof catalogue.part>;

/** Every number that follows, whenever it begins: a circle would close on its day. */
const newerParts = statement<{ id: string }>(
  'catalogue.newer-parts',
  `with recursive newer as (
     select s.successor_id as id, 1 as place from part_supersessions s where s.dealership_id = $1 and s.part_id = $2
     union all
     select s.successor_id, newer.place + 1 from newer join part_supersessions s on s.dealership_id = $1 and s.part_id = newer.id
      where newer.place < ${longestChain})
   select id from newer order by place limit ${longestChain}`,
);
const deleteSupersession = statement(
  'catalogue.delete-supersession',
  `delete from part_supersessions where dealership_id = $1 and part_id = $2`,
);
const insertSupersession = statement(
  'catalogue.insert-supersession',
  `insert into part_supersessions (dealership_id, part_id, successor_id, is_interchangeable, valid_from, set_by, set_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
/** Two people who enter a circle at once, from its two ends, wait for each other here. */
const lockSupersessions = statement<{ id: number }>(
  'catalogue.lock-supersessions',
  `select 1 as id from part_numbers where dealership_id = $1 and id = any ($2::uuid[]) order by id limit 50 for update`,
);
const deleteFitments = statement('catalogue.delete-fitments', `delete from part_fitments where dealership_id = $1 and part_id = $2`);
const insertFitments = statement(
  'catalogue.insert-fitments',
  `insert into part_fitments (dealership_id, part_id, model_id) select distinct $1::int, $2::uuid, m.id from unnest($3::uuid[]) as m (id)`,
);
const deleteCompanions = statement('catalogue.delete-companions', `delete from part_companions where dealership_id = $1 and part_id = $2`);
const insertCompanions = statement(
  'catalogue.insert-companions',
  `insert into part_companions (dealership_id, part_id, companion_id, quantity)
   select $1, $2, c.id, c.quantity from unnest($3::uuid[], $4::int[]) as c (id, quantity)`,
);

async function lock(tx: Tx, id: string, version: number): Promise<void> {
  const present = (await tx.maybe(lockPart, [tx.dealershipId, id])) ?? notFound();
  if (present.version !== version) versionConflict({ version: present.version });
}

const constraints = {
  part_supersessions_dealership_id_successor_id_fkey: 'part-unknown',
  part_companions_dealership_id_companion_id_fkey: 'part-unknown',
  part_companions_check: 'companion-of-itself',
  part_fitments_dealership_id_model_id_fkey: 'model-unknown',
};

export function setSupersession(
  ctx: RequestContext,
  id: string,
  { version, successor }: BodyOf<typeof catalogue.setSupersession>,
): Promise<File> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      await lock(tx, id, version);
      const items: BatchItem[] = [[deleteSupersession, [tx.dealershipId, id]]];
      if (successor !== null) {
        const newer = (await tx.all(newerParts, [tx.dealershipId, successor.partId])).map((row) => row.id);
        const answer = checkSupersession(id, successor.partId, newer);
        if (isRefusal(answer)) refused(answer.refused, answer.facts);
        // Whoever gives the last of the chain a successor has locked it; after waiting, the chain is read again.
        await tx.all(lockSupersessions, [tx.dealershipId, [successor.partId, ...newer]]);
        const again = (await tx.all(newerParts, [tx.dealershipId, successor.partId])).map((row) => row.id);
        if (again.includes(id)) refused('supersession-circle');
        const { partId, isInterchangeable, fromDay } = successor;
        items.push([insertSupersession, [tx.dealershipId, id, partId, isInterchangeable, fromDay, ctx.actor.staffId, ctx.now]]);
      }
      await tx.batch([...items, [bumpPart, [tx.dealershipId, id]]]);
      const { partId: successorId = null, isInterchangeable = false, fromDay = null } = successor ?? {};
      const data = { successorId, isInterchangeable, fromDay };
      tx.record({ subjectType: 'catalogue', subjectId: id, type: 'part-superseded', version: 1, data });
      return await partFile(ctx, tx, id);
    }),
  );
}

export function setPartRelations(
  ctx: RequestContext,
  id: string,
  { version, modelIds, companions }: BodyOf<typeof catalogue.setPartRelations>,
): Promise<File> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      await lock(tx, id, version);
      await tx.batch([
        [deleteFitments, [tx.dealershipId, id]],
        [insertFitments, [tx.dealershipId, id, modelIds]],
        [deleteCompanions, [tx.dealershipId, id]],
        [insertCompanions, [tx.dealershipId, id, companions.map((c) => c.partId), companions.map((c) => c.quantity)]],
        [bumpPart, [tx.dealershipId, id]],
      ]);
      const file = await partFile(ctx, tx, id);
      const { number, isActive } = file;
      tx.record({ subjectType: 'catalogue', subjectId: id, type: 'part-changed', version: 1, data: { number, isActive } });
      return file;
    }),
  );
}
