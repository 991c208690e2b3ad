// SQL on what the group publishes, as this store knows it.
import type { GroupEntryKind } from '@bayline/contract/catalogue';
import type { EntryBody } from '@bayline/domain/catalogue';
import type { Static } from 'typebox';
import { statement } from '../../platform/db/statement.ts';
import type { BatchItem } from '../../platform/db/tx.ts';

export type EntryKind = Static<typeof GroupEntryKind>;
export interface GroupEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly code: string;
  readonly body: EntryBody;
  readonly publishedFrom: number;
  readonly publishedAt: string;
}

export const lockGroupEntry = statement<GroupEntry>(
  'catalogue.lock-group-entry',
  `select id, kind, code, body, published_from as "publishedFrom", published_at as "publishedAt"
     from group_entries where dealership_id = $1 and kind = $2 and code = $3 for update`,
);
/** With the other stores of the group, which are to hear of it. */
export const entryForOthers = statement<GroupEntry & { readonly stores: readonly { readonly id: number; readonly timeZone: string }[] }>(
  'catalogue.group-entry-for-others',
  `select e.id, e.kind, e.code, e.body, e.published_from as "publishedFrom", e.published_at as "publishedAt",
          coalesce((select json_agg(json_build_object('id', d.id, 'timeZone', d.time_zone) order by d.id)
                      from dealerships d join dealerships own on own.id = $1 and own.group_id = d.group_id where d.id <> $1), '[]') as stores
     from group_entries e where e.dealership_id = $1 and e.id = $2`,
);
const keepEntry = statement(
  'catalogue.keep-group-entry',
  `insert into group_entries (dealership_id, id, kind, code, body, published_from, published_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (dealership_id, kind, code)
   do update set body = excluded.body, published_from = excluded.published_from, published_at = excluded.published_at`,
);
export function keepEntryItem(dealershipId: number, { id, kind, code, body, publishedFrom, publishedAt }: GroupEntry): BatchItem {
  return [keepEntry, [dealershipId, id, kind, code, JSON.stringify(body), publishedFrom, publishedAt]];
}

/** What was said last in the group of stores $1; prices of parts wait until the store has parts. */
export const latestOfGroup = statement<GroupEntry>(
  'catalogue.latest-of-group',
  `select distinct on (kind, code) id, kind, code, body, published_from as "publishedFrom", published_at as "publishedAt"
     from group_entries where dealership_id = any($1::int[]) and kind <> 'part-price'
    order by kind, code, published_at desc limit 1000`,
);

export interface EntryBeside {
  readonly body: EntryBody | null;
  readonly publishedAt: string | null;
  readonly publishedFromZh: string | null;
  readonly publishedFromEn: string | null;
  readonly otherStores: number;
}
export const groupEntryBeside = statement<EntryBeside>(
  'catalogue.group-entry-beside',
  `select e.body, e.published_at as "publishedAt", d.name_zh as "publishedFromZh", d.name_en as "publishedFromEn",
          (select count(*)::int from dealerships o where o.group_id = own.group_id and o.id <> own.id) as "otherStores"
     from dealerships own
     left join group_entries e on e.dealership_id = $1 and e.kind = $2 and e.code = $3
     left join dealerships d on d.id = e.published_from
    where own.id = $1`,
);
