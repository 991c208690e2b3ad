import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { openIdNumber } from '../seal.ts';

type Reply = ReplyOf<typeof customers.duplicates>;

interface PairRow {
  readonly firstId: string;
  readonly firstName: string;
  readonly firstSealed: Buffer | null;
  readonly secondId: string;
  readonly secondName: string;
  readonly secondSealed: Buffer | null;
  readonly isSameMobile: boolean;
  readonly isSameTail: boolean;
}

// Only the files made last are looked at: an older double turns up when its customer comes again and is changed.
const pairs = statement<PairRow>(
  'customers.list-pairs',
  `select a.id as "firstId", a.name as "firstName", a.id_number_sealed as "firstSealed", b.id as "secondId", b.name as "secondName", b.id_number_sealed as "secondSealed",
          coalesce(a.mobile = b.mobile, false) as "isSameMobile", coalesce(a.id_number_tail = b.id_number_tail, false) as "isSameTail"
     from (select n.* from parties n where n.dealership_id = $1 and n.merged_into is null order by n.created_at desc, n.id desc limit 500) a
     join lateral (
       (select x.* from parties x where x.dealership_id = $1 and x.mobile = a.mobile and x.merged_into is null order by x.id limit 5)
       union
       (select x.* from parties x where x.dealership_id = $1 and x.id_number_tail = a.id_number_tail and x.merged_into is null order by x.id limit 20)
       union
       (select x.* from parties x where x.dealership_id = $1 and x.name = a.name and x.merged_into is null
           and (x.mobile is null or a.mobile is null or right(x.mobile, 4) = right(a.mobile, 4) or left(x.mobile, 7) = left(a.mobile, 7)) order by x.id limit 5)
     ) b on b.kind = a.kind and (b.created_at, b.id) < (a.created_at, a.id)
    where not exists (select 1 from file_merges g where g.dealership_id = $1 and g.survivor_id in (a.id, b.id) and g.alias_id in (a.id, b.id) and g.status in ('proposed', 'declined'))
    order by a.created_at desc, a.id desc, b.id limit 300`,
);
const proposals = statement<Reply['proposed'][number]>(
  'customers.list-proposed-merges',
  `select g.id, json_build_object('id', a.id, 'name', a.name || ' ' || a.number) as survivor, json_build_object('id', b.id, 'name', b.name || ' ' || b.number) as alias,
          g.fields, g.proposed_at as "proposedAt"
     from file_merges g
     join parties a on a.dealership_id = g.dealership_id and a.id = g.survivor_id
     join parties b on b.dealership_id = g.dealership_id and b.id = g.alias_id
    where g.dealership_id = $1 and g.status = 'proposed' and g.subject = 'customer'
    order by g.proposed_at desc, g.id desc limit 100`,
);

/** ID numbers lie sealed: those with the same end are opened and held against each other. */
function reasonOf(ctx: RequestContext, row: PairRow): Reply['pairs'][number]['reason'] | null {
  if (row.isSameMobile) return 'mobile';
  const { firstSealed, secondSealed } = row;
  if (row.isSameTail && firstSealed !== null && secondSealed !== null) {
    const open = (partyId: string, sealed: Buffer) =>
      openIdNumber(ctx.secrets.idNumberKey, { dealershipId: ctx.actor.dealershipId, partyId }, sealed);
    if (open(row.firstId, firstSealed) === open(row.secondId, secondSealed)) return 'id-number';
  }
  return row.firstName === row.secondName ? 'name-and-phone' : null;
}

export async function duplicateCustomers(ctx: RequestContext, tx: Tx): Promise<Reply> {
  const [rows, proposed] = await Promise.all([tx.all(pairs, [tx.dealershipId]), tx.all(proposals, [tx.dealershipId])]);
  const found = rows.flatMap((row) => {
    const reason = reasonOf(ctx, row);
    const [first, second] = [
      { id: row.firstId, name: row.firstName },
      { id: row.secondId, name: row.secondName },
    ];
    return reason === null ? [] : [{ first, second, reason }];
  });
  return { pairs: found.slice(0, 100), proposed };
}
