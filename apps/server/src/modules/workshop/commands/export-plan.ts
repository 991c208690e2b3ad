// The dispatch list and the board as sheets, recorded with who took them out.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nameIn } from '../../../platform/name-in.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, wallClock, writeSheet } from '../../../platform/sheets/sheet.ts';
import { recordExport } from '../../customers/index.ts';
import { boardHeaders, dispatchHeaders, valueWords } from '../export-words.ts';
import { board } from '../queries/board.ts';
import { type DispatchOperation, openWork } from '../queries/dispatch.ts';

type Language = BodyOf<typeof workshop.exportDispatch>['language'];
type Card = ReplyOf<typeof workshop.board>['cards'][number];
type Cells<Row, Key extends string> = Readonly<Record<Key, (row: Row) => string | number | null>>;

const at = (ctx: RequestContext) => (instant: string | null) => wallClock(instant, ctx.actor.timeZone);

/** The columns in the order of the headers, which is that of the contract. */
function columnsIn<Row, Key extends string>(
  language: Language,
  headers: Readonly<Record<Key, readonly [string, string]>>,
  cells: Cells<Row, Key>,
): SheetColumn<Row>[] {
  return (Object.keys(headers) as Key[]).map((key) => ({ header: headers[key][language === 'en' ? 1 : 0], value: cells[key] }));
}

const wordIn = (language: Language) => (code: string) => valueWords[code]?.[language === 'en' ? 1 : 0] ?? code;

function dispatchCells(ctx: RequestContext, language: Language): Cells<DispatchOperation, keyof typeof dispatchHeaders> {
  const [time, word] = [at(ctx), wordIn(language)];
  return {
    workOrderNumber: (row) => row.workOrderNumber,
    vehicleIdentification: (row) => row.vehicleIdentification,
    plate: (row) => row.plate,
    modelName: (row) => row.modelName,
    ownerName: (row) => row.ownerName,
    mobileMasked: (row) => row.mobileMasked,
    name: (row) => nameIn(row, language),
    bayType: (row) => word(row.bayType),
    plannedMinutes: (row) => row.plannedMinutes,
    bayName: (row) => row.bayName,
    bayOwnerName: (row) => row.bayOwnerName,
    technicians: (row) => row.technicians.map(({ name, sharePercent }) => `${name} ${sharePercent}%`).join('、'),
    equipment: (row) => [row.equipment, row.manuals].filter(Boolean).join('、'),
    startsAt: (row) => time(row.startsAt),
    endsAt: (row) => time(row.endsAt),
    dispatcherName: (row) => row.dispatcherName,
    supervisorName: (row) => row.supervisorName,
    remark: (row) => row.remark,
  };
}

function boardCells(ctx: RequestContext, language: Language): Cells<Card, keyof typeof boardHeaders> {
  const [time, word] = [at(ctx), wordIn(language)];
  return {
    workOrderNumber: (row) => row.workOrderNumber,
    isWaiting: (row) => (row.column === 'to-dispatch' || row.column === 'waiting-parts' ? word('yes') : ''),
    column: (row) => word(row.column),
    bayName: (row) => row.bayName,
    inspectorName: (row) => row.inspectorName,
    technicianNames: (row) => row.technicianNames.join('、'),
    startsAt: (row) => time(row.startsAt),
    endsAt: (row) => time(row.endsAt),
    ownerName: (row) => row.ownerName,
    plate: (row) => row.plate,
    jobWords: ({ jobWordsZh, jobWordsEn }) => nameIn({ nameZh: jobWordsZh, nameEn: jobWordsEn }, language),
  };
}

export function exportDispatch(ctx: RequestContext, { language }: { readonly language: Language }): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const rows = await openWork(tx);
    recordExport(ctx, tx, { what: 'dispatch', rows: rows.length });
    return await writeSheet(
      language === 'en' ? 'Dispatch' : '车间派工',
      columnsIn(language, dispatchHeaders, dispatchCells(ctx, language)),
      rows,
    );
  });
}

export function exportBoard(ctx: RequestContext, { language }: { readonly language: Language }): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const { cards } = await board(ctx, tx);
    recordExport(ctx, tx, { what: 'board', rows: cards.length });
    return await writeSheet(language === 'en' ? 'Board' : '维修看板', columnsIn(language, boardHeaders, boardCells(ctx, language)), cards);
  });
}
