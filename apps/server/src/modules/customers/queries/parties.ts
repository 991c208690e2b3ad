import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** In clear: whoever shows it masks it. */
export interface PartyName {
  readonly id: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly idNumberTail: string | null;
}

const columns = `p.id, p.name, p.mobile, p.id_number_tail as "idNumberTail"`;
const byIds = statement<PartyName>(
  'customers.parties-by-ids',
  `select ${columns} from parties p where p.dealership_id = $1 and p.id = any ($2::uuid[]) order by p.id limit 500`,
);
const byMobiles = statement<PartyName>(
  'customers.parties-by-mobiles',
  `select s.id, s.name, p.mobile, s.id_number_tail as "idNumberTail" from parties p
     join parties s on s.dealership_id = p.dealership_id and s.id = p.survivor_id
    where p.dealership_id = $1 and p.mobile is not null and p.mobile = any ($2::text[]) order by s.created_at, s.id limit 5000`,
);

/** Door: names and mobiles of these customers; an unknown id is left out. */
export function partiesByIds(tx: Tx, ids: readonly string[]): Promise<PartyName[]> {
  return tx.all(byIds, [tx.dealershipId, ids]);
}

const survivors = statement<{ id: string; survivorId: string }>(
  'customers.survivors',
  `select p.id, p.survivor_id as "survivorId" from parties p where p.dealership_id = $1 and p.id = any ($2::uuid[]) order by p.id limit 500`,
);

/** Door: the files that new documents are made for: one that was merged gets none, the one it was merged into does. */
export async function survivingCustomers(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await tx.all(survivors, [tx.dealershipId, ids])).map(({ id, survivorId }) => [id, survivorId]));
}

/** Door: one of them. */
export async function survivingCustomer(tx: Tx, id: string): Promise<string> {
  return (await survivingCustomers(tx, [id])).get(id) ?? id;
}

/** Door: who is known under these mobiles (stored spelling), the oldest file first; a merged one as the file it was merged into. */
export function partiesByMobiles(tx: Tx, mobiles: readonly string[]): Promise<PartyName[]> {
  return tx.all(byMobiles, [tx.dealershipId, mobiles]);
}
