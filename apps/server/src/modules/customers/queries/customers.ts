import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { customerSearchForm, maskPhone } from '@bayline/domain/customers';
import { isInstant, isUuid } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { ProblemError } from '../../../platform/problems.ts';

interface ListRow {
  readonly id: string;
  readonly number: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly mobile: string | null;
  readonly createdAt: string;
}

const pageSize = 50;
const columns = `p.id, p.number, p.kind, p.name, p.mobile, p.created_at as "createdAt"`;

const byAge = statement<ListRow>(
  'customers.list',
  `select ${columns} from parties p where p.dealership_id = $1 and (p.created_at, p.id) < ($2, $3) order by p.created_at desc, p.id desc limit $4`,
);
const found = statement<ListRow>(
  'customers.list-found',
  `select ${columns} from parties p
    where p.dealership_id = $1 and (p.created_at, p.id) < ($2, $3)
      and p.id in (select t.party_id from customer_search_terms t where t.dealership_id = $1 and t.term >= $5 and t.term < $6 order by t.term limit 5000)
    order by p.created_at desc, p.id desc limit $4`,
);

const beginning = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** `<created at>_<id>` of the last row seen; newer than everything where the list begins. */
function readCursor(cursor: string | undefined): readonly [string, string] {
  if (cursor === undefined) return beginning;
  const [createdAt, id] = cursor.split('_', 2);
  if (!isInstant(createdAt) || !isUuid(id)) throw new ProblemError(400, 'invalid-input', { field: 'cursor', rule: 'pattern' });
  return [createdAt, id];
}

/** Newest first; with a term those whose name, pinyin or phone has a piece that begins with it. */
export async function listCustomers(
  tx: Tx,
  query: { readonly cursor?: string | undefined; readonly term?: string | undefined },
): Promise<ReplyOf<typeof customers.list>> {
  const [createdAt, id] = readCursor(query.cursor);
  const term = customerSearchForm(query.term ?? '');
  const page = [tx.dealershipId, createdAt, id, pageSize + 1];
  const rows = term === '' ? await tx.all(byAge, page) : await tx.all(found, [...page, term, `${term}\u{10ffff}`]);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ id: partyId, number, kind, name, mobile }) => ({
      id: partyId,
      number,
      kind,
      name,
      mobileMasked: mobile && maskPhone(mobile),
    })),
    nextCursor: rows.length > pageSize && last ? `${last.createdAt}_${last.id}` : null,
  };
}
