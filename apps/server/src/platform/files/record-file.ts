import { statement } from '../db/statement.ts';
import type { BatchItem, Tx } from '../db/tx.ts';
import type { RequestContext } from '../request.ts';
import type { StoredFile } from './index.ts';

const insertFile = statement(
  'platform.insert-file',
  `insert into files (dealership_id, sha256, content_type, size_bytes, created_by, created_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);

/** The row that makes a stored file the store's, to be written with what refers to it. */
export function fileItem(ctx: RequestContext, tx: Tx, file: StoredFile): BatchItem {
  return [insertFile, [tx.dealershipId, file.sha256, file.contentType, file.size, ctx.actor.staffId, ctx.now]];
}
