// What the nightly going over the books found last.
import type { ReplyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { RequestContext } from '../../platform/request.ts';

type BooksResult = NonNullable<ReplyOf<typeof organisation.operation>['books']>;

const write = statement(
  'organisation.write-books-result',
  `insert into books_results (dealership_id, checked_at, checks, broken) values ($1, $2, $3, $4)
   on conflict (dealership_id) do update set checked_at = $2, checks = $3, broken = $4`,
);
const last = statement<BooksResult>(
  'organisation.books-result',
  `select checked_at as "checkedAt", checks, broken from books_results where dealership_id = $1`,
);

/** Door: keeps the result of this moment in place of the former one. */
export async function keepBooksResult(ctx: RequestContext, tx: Tx, { checks, broken }: Omit<BooksResult, 'checkedAt'>): Promise<void> {
  await tx.run(write, [tx.dealershipId, ctx.now, checks, broken]);
}

/** Null until the first night. */
export async function booksResult(tx: Tx): Promise<BooksResult | null> {
  return (await tx.maybe(last, [tx.dealershipId])) ?? null;
}
