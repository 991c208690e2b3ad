// A sheet is changed by writing its next version: what was signed on the old one stays as it was read.
import type { InputOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { codesFor } from '@bayline/domain/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { accept, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type SheetsInUse, sheetsInUse } from '../queries/sheets-in-use.ts';

const formerSheets = statement<{ codes: string[]; inUse: number; highest: number }>(
  'inspection.former-sheets',
  `select array(select distinct i.code from inspection_sheet_items i where i.dealership_id = $1 and i.sheet = $2) as codes,
          coalesce((select case when s.is_withdrawn then 0 else s.version end from inspection_sheets s
             where s.dealership_id = $1 and s.sheet = $2 and s.repair_class is not distinct from $3 order by s.version desc limit 1), 0) as "inUse",
          coalesce((select max(s.version) from inspection_sheets s where s.dealership_id = $1 and s.sheet = $2), 0) as highest`,
);
/** Two who write at once write the same number, and the second writes nothing. */
const insertSheet = statement(
  'inspection.insert-sheet',
  `insert into inspection_sheets (dealership_id, sheet, version, repair_class, is_withdrawn, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict do nothing`,
);
const insertItems = statement(
  'inspection.insert-sheet-items',
  `insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit, lowest, highest, sequence)
   select $1, $2, $3, i.code, i.name_zh, i.name_en, i.unit, i.lowest, i.highest, i.sequence
     from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[]) with ordinality as i (code, name_zh, name_en, unit, lowest, highest, sequence)`,
);

export function changeSheet(ctx: RequestContext, { params, body }: InputOf<typeof inspection.changeSheet>): Promise<SheetsInUse> {
  const { sheet } = params;
  const { repairClass } = body;
  const isWithdrawn = body.items.length === 0;
  if (isWithdrawn && repairClass === null) refused('sheet-empty');
  return inDealership(ctx, async (tx) => {
    const { codes, inUse, highest } = await tx.one(formerSheets, [tx.dealershipId, sheet, repairClass]);
    if (inUse !== body.version) versionConflict({ version: inUse });
    const items = accept(codesFor(body.items, { sheet, codes }));
    const version = highest + 1;
    const key = [tx.dealershipId, sheet, version];
    const written = await tx.run(insertSheet, [...key, repairClass, isWithdrawn, ctx.actor.staffId, ctx.now]);
    if (written === 0) versionConflict();
    const column = <Name extends keyof (typeof items)[number]>(name: Name) => items.map((item) => item[name]);
    const columns = [column('code'), column('nameZh'), column('nameEn'), column('unit'), column('lowest'), column('highest')];
    if (!isWithdrawn) tx.later([[insertItems, [...key, ...columns]]]);
    const data = { sheet, repairClass, version };
    if (ctx.actor.staffId)
      tx.record({ subjectType: 'staff', subjectId: ctx.actor.staffId, type: 'inspection-sheet-changed', version: 1, data });
    return await sheetsInUse(tx);
  });
}
