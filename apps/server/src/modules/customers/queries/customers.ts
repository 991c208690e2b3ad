import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { customerSearchForm, maskPhone } from '@bayline/domain/customers';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';

interface ListRow {
  readonly id: string;
  readonly number: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly mobile: string | null;
  readonly createdAt: string;
  readonly missing: ReplyOf<typeof customers.list>['rows'][number]['missing'];
}

const columns = `p.id, p.number, p.kind, p.name, p.mobile, p.missing, p.created_at as "createdAt"`;

const byAge = statement<ListRow>(
  'customers.list',
  `select ${columns} from parties p where p.dealership_id = $1 and p.merged_into is null and (p.created_at, p.id) < ($2, $3) order by p.created_at desc, p.id desc limit $4`,
);
const found = statement<ListRow>(
  'customers.list-found',
  `select ${columns} from parties p
    where p.dealership_id = $1 and p.merged_into is null and (p.created_at, p.id) < ($2, $3)
      and p.id in (select a.survivor_id from customer_search_terms t join parties a on a.dealership_id = t.dealership_id and a.id = t.party_id where t.dealership_id = $1 and t.term >= $5 and t.term < $6 order by t.term limit 5000)
    order by p.created_at desc, p.id desc limit $4`,
);

/** Newest first; with a term those whose name, pinyin or phone has a piece that begins with it. */
export async function listCustomers(
  tx: Tx,
  query: { readonly cursor?: string | undefined; readonly term?: string | undefined },
): Promise<ReplyOf<typeof customers.list>> {
  const term = customerSearchForm(query.term ?? '');
  const from = [tx.dealershipId, ...readMomentCursor(query.cursor), pageSize + 1];
  const rows = term === '' ? await tx.all(byAge, from) : await tx.all(found, [...from, term, `${term}\u{10ffff}`]);
  const page = toPage(rows, (row) => momentCursor(row.createdAt, row.id));
  return {
    ...page,
    rows: page.rows.map(({ createdAt: _, mobile, ...row }) => ({ ...row, mobileMasked: mobile && maskPhone(mobile) })),
  };
}
