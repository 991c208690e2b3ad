// The sheets that are signed today: of each level the common one, and those of classes of repair that have their own.
import type { ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type SheetsInUse = ReplyOf<typeof inspection.sheets>;

const listSheets = statement<SheetsInUse['rows'][number]>(
  'inspection.list-sheets',
  `select s.sheet, s.repair_class as "repairClass", s.version, t.name as "madeByName", s.made_at as "madeAt",
          (select json_agg(json_build_object('code', i.code, 'nameZh', i.name_zh, 'nameEn', i.name_en, 'unit', i.unit, 'lowest', i.lowest, 'highest', i.highest) order by i.sequence)
             from inspection_sheet_items i where i.dealership_id = s.dealership_id and i.sheet = s.sheet and i.version = s.version) as items
     from (select distinct on (x.sheet, x.repair_class) x.* from inspection_sheets x where x.dealership_id = $1 order by x.sheet, x.repair_class, x.version desc) s
     left join staff t on t.dealership_id = s.dealership_id and t.id = s.made_by
    where not s.is_withdrawn
    order by s.sheet, s.repair_class nulls first limit 50`,
);

export async function sheetsInUse(tx: Tx): Promise<SheetsInUse> {
  return { rows: await tx.all(listSheets, [tx.dealershipId]) };
}
