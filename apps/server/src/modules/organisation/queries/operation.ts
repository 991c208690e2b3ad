// Health of the running system, for the administrator.
import type { ReplyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { countJobs } from '../../../platform/jobs/failed.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { productVersion } from '../../../platform/version.ts';
import { booksResult } from '../books-result.ts';

const databaseFacts = statement<{ version: string; sizeBytes: number }>(
  'organisation.find-database-facts',
  `select current_setting('server_version') as version, pg_database_size(current_database()) as "sizeBytes"`,
);

export async function operationOf(ctx: RequestContext): Promise<ReplyOf<typeof organisation.operation>> {
  const asked = inDealership(ctx, (tx) => Promise.all([tx.one(databaseFacts, []), booksResult(tx)]));
  const [[database, books], jobs] = await Promise.all([asked, countJobs(ctx.jobsPool, ctx.actor.dealershipId)]);
  const { isNightly, last } = ctx.backups;
  const kept = last();
  const backups = { isNightly, last: kept && { madeAt: kept.madeAt, bytes: kept.bytes } };
  return { version: productVersion, database, jobs, backups, books };
}
