// How each kind of entry is read from the store's catalogue and written into it. An entry names others by their codes:
// the same operation has an id of its own in every store.
import { type DayPrice, type EntryBody, priceSteps, pricesFrom } from '@bayline/domain/catalogue';
import { statement } from '../../platform/db/statement.ts';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';
import { addLabourOperation, type NewLabourOperation } from './commands/add-operation.ts';
import { addCannedJob, type NewCannedJob, replaceCannedJob } from './commands/canned-jobs.ts';
import { replaceOperation } from './commands/change-operation.ts';
import { today } from './day.ts';
import type { EntryKind } from './group-entry-store.ts';
import { listOfDay } from './price-of-day.ts';
import { bumpPriceList, deleteLabourRate, deletePartPrice, lockPriceList, upsertLabourRates, upsertPartPrices } from './price-store.ts';
import { operationByCode } from './queries/operations.ts';

interface Writing {
  readonly code: string;
  /** What `lock` answered. */
  readonly id: string | undefined;
  readonly here: EntryBody | null;
  readonly next: EntryBody;
}
export interface GroupKind {
  /** Keeps the store's own row from change by others; undefined where it has none. */
  readonly lock: (ctx: RequestContext, tx: Tx, code: string) => Promise<string | undefined>;
  readonly read: (ctx: RequestContext, tx: Tx, code: string) => Promise<EntryBody | null>;
  /** False where the store lacks something that the entry speaks of. */
  readonly write: (ctx: RequestContext, tx: Tx, writing: Writing) => Promise<boolean>;
}

type Found = { readonly id: string };
const lockOperationCode = statement<Found>(
  'catalogue.lock-operation-code',
  `select id from labour_operations where dealership_id = $1 and code = $2 for update`,
);
const operation: GroupKind = {
  lock: async (_ctx, tx, code) => (await tx.maybe(lockOperationCode, [tx.dealershipId, code]))?.id,
  read: async (ctx, tx, code) => {
    const found = await tx.maybe(operationByCode, [tx.dealershipId, today(ctx), code]);
    if (!found) return null;
    const { id: _id, code: _code, version: _version, rateFen: _rate, ...body } = found;
    return body;
  },
  write: async (ctx, tx, { code, id, next }) => {
    const fields = { ...next, code } as Omit<NewLabourOperation, 'id'>;
    if (id === undefined) await addLabourOperation(ctx, tx, { ...fields, id: newId() });
    else await replaceOperation(tx, id, fields);
    return true;
  },
};

const lockCannedCode = statement<Found>(
  'catalogue.lock-canned-code',
  `select id from canned_jobs where dealership_id = $1 and code = $2 for update`,
);
const cannedBody = statement<{ body: EntryBody }>(
  'catalogue.canned-job-body',
  `select json_build_object('nameZh', k.name_zh, 'nameEn', k.name_en, 'priceClass', k.price_class, 'fixedPriceFen', k.fixed_price_fen,
            'vehicleClasses', (select coalesce(json_agg(c order by c), '[]') from unnest(k.vehicle_classes) c),
            'validFrom', k.valid_from, 'validUntil', k.valid_until, 'isActive', k.is_active,
            'models', coalesce((select json_agg(v.code order by v.code) from canned_job_models m
                                  join vehicle_models v on v.dealership_id = m.dealership_id and v.id = m.model_id
                                 where m.dealership_id = $1 and m.canned_job_id = k.id), '[]'),
            'labour', coalesce((select json_agg(json_build_object('code', o.code, 'billedHours', l.billed_hours) order by l.sequence)
                                  from canned_job_labour l join labour_operations o on o.dealership_id = l.dealership_id and o.id = l.labour_operation_id
                                 where l.dealership_id = $1 and l.canned_job_id = k.id), '[]'),
            'parts', coalesce((select json_agg(json_build_object('number', p.number, 'quantity', l.quantity) order by l.sequence)
                                 from canned_job_parts l join part_numbers p on p.dealership_id = l.dealership_id and p.id = l.part_id
                                where l.dealership_id = $1 and l.canned_job_id = k.id), '[]')) as body
     from canned_jobs k where k.dealership_id = $1 and k.code = $2`,
);
/** The ids that codes have in this store, in their order; null where it has none. */
const idsOfCodes = statement<{ labour: (string | null)[]; parts: (string | null)[]; models: (string | null)[] }>(
  'catalogue.ids-of-codes',
  `select coalesce((select json_agg(o.id order by c.at) from unnest($2::text[]) with ordinality c (code, at)
                      left join labour_operations o on o.dealership_id = $1 and o.code = c.code), '[]') as labour,
          coalesce((select json_agg(p.id order by c.at) from unnest($3::text[]) with ordinality c (code, at)
                      left join part_numbers p on p.dealership_id = $1 and p.number = c.code), '[]') as parts,
          coalesce((select json_agg(v.id order by c.at) from unnest($4::text[]) with ordinality c (code, at)
                      left join vehicle_models v on v.dealership_id = $1 and v.code = c.code), '[]') as models`,
);
type CannedBody = Omit<NewCannedJob, 'id' | 'code' | 'labour' | 'parts' | 'modelIds'> & {
  readonly models: readonly string[];
  readonly labour: readonly { readonly code: string; readonly billedHours: number | null }[];
  readonly parts: readonly { readonly number: string; readonly quantity: number }[];
};
const isWhole = (ids: readonly (string | null)[]): ids is readonly string[] => !ids.includes(null);
const cannedJob: GroupKind = {
  lock: async (_ctx, tx, code) => (await tx.maybe(lockCannedCode, [tx.dealershipId, code]))?.id,
  read: async (_ctx, tx, code) => (await tx.maybe(cannedBody, [tx.dealershipId, code]))?.body ?? null,
  write: async (ctx, tx, { code, id, next }) => {
    const { models, labour, parts, ...fields } = next as unknown as CannedBody;
    const codes = [labour.map((line) => line.code), parts.map((line) => line.number), models];
    const ids = await tx.one(idsOfCodes, [tx.dealershipId, ...codes]);
    if (!isWhole(ids.labour) || !isWhole(ids.parts) || !isWhole(ids.models)) return false;
    const [operationIds, partIds] = [ids.labour, ids.parts];
    const job = {
      ...fields,
      code,
      modelIds: [...ids.models],
      labour: labour.map(({ billedHours }, at) => ({ labourOperationId: operationIds[at] as string, billedHours })),
      parts: parts.map(({ quantity }, at) => ({ partId: partIds[at] as string, quantity })),
    };
    if (id === undefined) await addCannedJob(ctx, tx, { ...job, id: newId() });
    else await replaceCannedJob(tx, { ...job, id });
    return true;
  },
};

const daysOf = (prices: string) =>
  `select coalesce(json_agg(json_build_object('fromDay', r.valid_from, 'priceFen', r.price_fen)), '[]') as prices
     from (${prices} order by valid_from desc limit 500) r`;
const customersList = `(select list.id from (${listOfDay({ day: '$2', priceClass: `'customer'` })}) list)`;
const ratesOfTrade = statement<{ prices: DayPrice[] }>(
  'catalogue.rates-of-trade',
  daysOf(`select x.valid_from, x.rate_fen as price_fen from labour_rates x
           where x.dealership_id = $1 and x.price_list_id = ${customersList} and x.trade = $3 and x.vehicle_class = $4`),
);
const pricesOfNumber = statement<{ prices: DayPrice[] }>(
  'catalogue.prices-of-number',
  daysOf(`select x.valid_from, x.price_fen from part_prices x
           where x.dealership_id = $1 and x.price_list_id = ${customersList} and x.price_level = $3
             and x.part_id = (select p.id from part_numbers p where p.dealership_id = $1 and p.number = $4)`),
);
const pricesIn = (body: EntryBody | null) => (body?.['prices'] ?? []) as readonly DayPrice[];
/** An entry as it stands today: of prices, the one in force and those to come. */
export function standing(ctx: RequestContext, body: EntryBody): EntryBody {
  return 'prices' in body ? { prices: pricesFrom(pricesIn(body), today(ctx)) } : body;
}
function pricesStanding(ctx: RequestContext, prices: readonly DayPrice[]): EntryBody | null {
  return prices.length === 0 ? null : standing(ctx, { prices });
}

interface PriceItems {
  readonly set: (listId: string, price: DayPrice) => BatchItem;
  readonly withdraw: (listId: string, fromDay: string) => BatchItem;
}
async function writePrices(ctx: RequestContext, tx: Tx, { here, next, items }: Omit<Writing, 'code' | 'id'> & { items: PriceItems }) {
  const list = await tx.maybe(lockPriceList, [tx.dealershipId, today(ctx), 'customer']);
  if (!list) return false;
  const { set, withdraw } = priceSteps(pricesIn(here), pricesIn(next), today(ctx));
  await tx.batch([
    ...set.map((price) => items.set(list.id, price)),
    ...withdraw.map((fromDay) => items.withdraw(list.id, fromDay)),
    [bumpPriceList, [tx.dealershipId, list.id]],
  ]);
  return true;
}
/** Before the first and after: a part's number may have one itself. */
const halves = (code: string): [string, string] => [code.slice(0, code.indexOf('/')), code.slice(code.indexOf('/') + 1)];

const labourRate: GroupKind = {
  lock: async (ctx, tx) => (await tx.maybe(lockPriceList, [tx.dealershipId, today(ctx), 'customer']))?.id,
  read: async (ctx, tx, code) => pricesStanding(ctx, (await tx.one(ratesOfTrade, [tx.dealershipId, today(ctx), ...halves(code)])).prices),
  write: (ctx, tx, { code, ...writing }) => {
    const [trade, vehicleClass] = halves(code);
    const by = [ctx.actor.staffId, ctx.now];
    const items: PriceItems = {
      set: (list, { priceFen, fromDay }) => [upsertLabourRates, [tx.dealershipId, list, [trade], [priceFen], vehicleClass, fromDay, ...by]],
      withdraw: (list, fromDay) => [deleteLabourRate, [tx.dealershipId, list, fromDay, trade, vehicleClass]],
    };
    return writePrices(ctx, tx, { ...writing, items });
  },
};

const lockPartNumber = statement<Found>(
  'catalogue.lock-part-number',
  `select id from part_numbers where dealership_id = $1 and number = $2 for update`,
);
const partPrice: GroupKind = {
  lock: async (_ctx, tx, code) => (await tx.maybe(lockPartNumber, [tx.dealershipId, halves(code)[1]]))?.id,
  read: async (ctx, tx, code) => pricesStanding(ctx, (await tx.one(pricesOfNumber, [tx.dealershipId, today(ctx), ...halves(code)])).prices),
  write: async (ctx, tx, { code, id, ...writing }) => {
    if (id === undefined) return false;
    const [level] = halves(code);
    const by = [ctx.actor.staffId, ctx.now];
    const items: PriceItems = {
      set: (list, { priceFen, fromDay }) => [upsertPartPrices, [tx.dealershipId, list, [id], [priceFen], level, fromDay, ...by]],
      withdraw: (list, fromDay) => [deletePartPrice, [tx.dealershipId, list, fromDay, id, level]],
    };
    return await writePrices(ctx, tx, { ...writing, items });
  },
};

export const groupKinds: Readonly<Record<EntryKind, GroupKind>> = {
  operation,
  'canned-job': cannedJob,
  'labour-rate': labourRate,
  'part-price': partPrice,
};
