import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { StoreHead } from '../../../platform/documents/index.ts';

const head = statement<StoreHead>(
  'organisation.store-head',
  `select name_zh as "nameZh", name_en as "nameEn", phone, address, email, bank_name as "bankName", bank_account as "bankAccount",
          logo_sha256 as "logoSha256"
     from dealerships where id = $1`,
);

/** Door: the store as it stands at the head of its papers. */
export function storeHead(tx: Tx): Promise<StoreHead> {
  return tx.one(head, [tx.dealershipId]);
}
