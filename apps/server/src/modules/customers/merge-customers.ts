// Two files of one customer.
import { mergeableOfCustomer } from '@bayline/contract/customers';
import { statement } from '../../platform/db/statement.ts';
import type { FilesToMerge } from './merging.ts';
import { fileItems, type OpenFile, opened } from './open-file.ts';
import { openIdNumber, sealIdNumber } from './seal.ts';
import { lockPartiesOrAliases, type PartyRow } from './store.ts';

const point = statement(
  'customers.point-to-survivor',
  `update parties set merged_into = $3, updated_at = $4, version = version + 1 where dealership_id = $1 and id = $2`,
);
const hasAliases = statement<{ id: string }>(
  'customers.has-aliases',
  `select x.id from parties x where x.dealership_id = $1 and x.survivor_id = $2 and x.id <> $2 order by x.id limit 1`,
);

export const customerFiles: FilesToMerge<PartyRow> = {
  subject: 'customer',
  lock: lockPartiesOrAliases,
  point,
  hasAliases,
  open: (ctx, party) => {
    const file = opened(ctx, party);
    return Object.fromEntries(mergeableOfCustomer.map((field) => [field, file[field]]));
  },
  write: (ctx, party, values) => fileItems(ctx, party.id, { ...opened(ctx, party), ...(values as Partial<OpenFile>) }),
  pack: (ctx, { id }, values) => {
    const { idNumber } = values;
    if (typeof idNumber !== 'string') return values;
    const owner = { dealershipId: ctx.actor.dealershipId, partyId: id };
    return { ...values, idNumber: sealIdNumber(ctx.secrets.idNumberKey, owner, idNumber).toString('base64') };
  },
  unpack: (ctx, { id }, kept) => {
    const { idNumber } = kept;
    if (typeof idNumber !== 'string') return kept;
    const owner = { dealershipId: ctx.actor.dealershipId, partyId: id };
    return { ...kept, idNumber: openIdNumber(ctx.secrets.idNumberKey, owner, Buffer.from(idNumber, 'base64')) };
  },
  differ: (survivor, alias) => survivor.kind !== alias.kind,
  constraints: {},
};
