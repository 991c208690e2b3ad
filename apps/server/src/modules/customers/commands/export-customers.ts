// The customers and their classes as sheets: masked as on the page, bounded, and recorded with who took them out.

import type { BodyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { readMomentCursor } from '../../../platform/paging.ts';
import { refused } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, writeSheet } from '../../../platform/sheets/sheet.ts';
import { allClasses, type ClassRow } from '../class-store.ts';
import { classHeaders, customerHeaders, valueWords } from '../export-words.ts';
import { masked, type ShownFile, viewClass, viewColumns } from '../queries/customer.ts';

const pageOfExport = 500;
/** Door: more than a store's own people need at once. */
export const mostExported = 5_000;

type Row = Parameters<typeof masked>[1];
const page = statement<Row>(
  'customers.export-page',
  `select ${viewColumns} from parties p ${viewClass}
    where p.dealership_id = $1 and p.merged_into is null and (p.created_at, p.id) < ($2, $3) order by p.created_at desc, p.id desc limit $4`,
);

/** Door: every page of a list from the newest on; refuses more than may be taken out at once. */
export async function allPages<R extends { readonly createdAt: string; readonly id: string }>(
  ask: (from: readonly [string, string], limit: number) => Promise<R[]>,
): Promise<R[]> {
  const rows: R[] = [];
  for (let from: readonly [string, string] | null = readMomentCursor(undefined); from !== null; ) {
    const found: R[] = await ask(from, pageOfExport);
    rows.push(...found);
    if (rows.length > mostExported) refused('export-too-large', { highest: mostExported });
    const last: R | undefined = found.at(-1);
    from = found.length < pageOfExport || last === undefined ? null : [last.createdAt, last.id];
  }
  return rows;
}

/** Door: the export as an event of the person who took it. */
export function recordExport(ctx: RequestContext, tx: Tx, data: { what: string; rows: number }): void {
  const { staffId } = ctx.actor;
  if (staffId === null) throw new Error('only a person exports');
  tx.record({ subjectType: 'staff', subjectId: staffId, type: 'files-exported', version: 1, data });
}

function wordIn(language: SheetLanguage): (value: string | null) => string {
  return (value) => (value === null ? '' : (valueWords[value]?.[language === 'en' ? 1 : 0] ?? value));
}

function columnsIn(language: SheetLanguage): SheetColumn<ShownFile>[] {
  const word = wordIn(language);
  const values: Readonly<Record<keyof typeof customerHeaders, (row: ShownFile) => string>> = {
    number: (row) => row.number,
    name: (row) => row.name,
    sex: (row) => word(row.sex),
    kind: (row) => word(row.organisationKind ?? row.kind),
    reachedBy: ({ reachedBy }) => (reachedBy === null ? '' : `${reachedBy.name} ${reachedBy.phoneMasked}`),
    mobile: (row) => row.mobileMasked ?? '',
    phone: (row) => row.phoneMasked ?? '',
    officePhone: (row) => row.officePhoneMasked ?? '',
    address: (row) => row.addressMasked,
    postcode: (row) => row.postcode,
    fax: (row) => row.fax,
    employer: (row) => row.employer,
    jobTitle: (row) => row.jobTitle,
    idNumber: (row) => row.idNumberMasked ?? '',
    birthday: (row) => row.birthday ?? '',
    education: (row) => word(row.education),
    hobbies: (row) => row.hobbies,
    email: (row) => row.email,
    photo: (row) => (row.hasPhoto ? word('yes') : ''),
    className: (row) => (language === 'en' ? row.classNameEn || row.classNameZh : row.classNameZh) ?? '',
    classSince: (row) => row.classSince ?? '',
    classUntil: (row) => row.classUntil ?? '',
    memberCardNumber: (row) => row.memberCardNumber,
    missing: (row) => row.missing.map((gap) => word(gap)).join('、'),
    remark: (row) => row.remark,
  };
  const keys = Object.keys(customerHeaders) as (keyof typeof customerHeaders)[];
  return keys.map((key) => ({ header: customerHeaders[key][language === 'en' ? 1 : 0], value: values[key] }));
}

export function exportCustomers(ctx: RequestContext, { language }: BodyOf<typeof customers.export>): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const rows = await allPages((from, limit) => tx.all(page, [tx.dealershipId, ...from, limit]));
    recordExport(ctx, tx, { what: 'customers', rows: rows.length });
    const shown = rows.map((row) => masked(ctx, row));
    return await writeSheet(language === 'en' ? 'Customers' : '客户资料', columnsIn(language), shown);
  });
}

export function exportClasses(ctx: RequestContext, { language }: BodyOf<typeof customers.exportClasses>): Promise<Uint8Array> {
  const word = wordIn(language);
  const values: Readonly<Record<keyof typeof classHeaders, (row: ClassRow) => string | number | null>> = {
    code: (row) => row.code,
    nameZh: (row) => row.nameZh,
    nameEn: (row) => row.nameEn,
    priceLevel: (row) => word(row.priceLevel),
    validityMonths: (row) => row.validityMonths,
    feeFen: (row) => row.feeFen / 100,
    pointsRequired: (row) => row.pointsRequired,
    singleVisitFen: (row) => row.singleVisitFen / 100,
    labourDiscountBasisPoints: (row) => row.labourDiscountBasisPoints / 100,
    partsDiscountBasisPoints: (row) => row.partsDiscountBasisPoints / 100,
  };
  const keys = Object.keys(classHeaders) as (keyof typeof classHeaders)[];
  const columns = keys.map((key) => ({ header: classHeaders[key][language === 'en' ? 1 : 0], value: values[key] }));
  return inDealership(everyTime(ctx), async (tx) => {
    const rows = await tx.all(allClasses, [tx.dealershipId]);
    recordExport(ctx, tx, { what: 'customer-classes', rows: rows.length });
    return await writeSheet(language === 'en' ? 'Classes' : '客户分类', columns, rows);
  });
}
