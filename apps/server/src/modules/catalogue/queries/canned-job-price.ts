// What an order with a canned job would cost today, and on the day of a change.
import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { netOfTax } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import {
  askedOnce,
  type CannedLabour,
  type CannedPart,
  hoursOfLine,
  labourOfCannedJob,
  listAmounts,
  partsOfCannedJob,
} from './canned-lines.ts';

type Reply = ReplyOf<typeof catalogue.cannedJobPrice>;
type Price = Reply['today'];

const asked = `select $3::date as day, k.price_class, $4::text as price_level, $5::text as vehicle_class
                 from canned_jobs k where k.dealership_id = $1 and k.id = $2`;
const head = statement<{ fixedPriceFen: number | null }>(
  'catalogue.canned-job-head',
  `select fixed_price_fen as "fixedPriceFen" from canned_jobs where dealership_id = $1 and id = $2`,
);
const labourLines = statement<CannedLabour>('catalogue.canned-job-labour-price', `${askedOnce(asked)} ${labourOfCannedJob('$2')}`);
const partLines = statement<CannedPart>('catalogue.canned-job-part-price', `${askedOnce(asked)} ${partsOfCannedJob('$2')}`);

function priceOf(
  day: string,
  lines: { labour: readonly CannedLabour[]; parts: readonly CannedPart[]; fixedPriceFen: number | null },
): Price {
  const { labour, parts, fixedPriceFen } = lines;
  const amounts = listAmounts(labour, parts);
  const listFen = amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
  const totalFen = fixedPriceFen ?? listFen;
  const taxRateBasisPoints = labour[0]?.taxRateBasisPoints ?? null;
  const named = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => ({ nameZh, nameEn });
  return {
    day,
    lines: [
      ...labour.map((l) => ({ kind: 'labour' as const, code: l.code, ...named(l), quantity: hoursOfLine(l), priceFen: l.rateFen })),
      ...parts.map((p) => ({ kind: 'part' as const, code: p.number, ...named(p), quantity: p.quantity, priceFen: p.priceFen })),
    ].map((line, at) => ({ ...line, listFen: amounts[at] ?? null })),
    listFen,
    totalFen,
    taxRateBasisPoints,
    taxFen: totalFen === null || taxRateBasisPoints === null ? null : netOfTax(totalFen, taxRateBasisPoints).taxFen,
  };
}

export async function cannedJobPrice(
  ctx: RequestContext,
  tx: Tx,
  { id, day = today(ctx), vehicleClass = 'other', priceLevel = 'retail' }: { id: string } & QueryOf<typeof catalogue.cannedJobPrice>,
): Promise<Reply> {
  const values = (on: string) => [tx.dealershipId, id, on, priceLevel, vehicleClass];
  const [job, labourToday, partsToday, labourThen, partsThen] = await Promise.all([
    tx.maybe(head, [tx.dealershipId, id]),
    tx.all(labourLines, values(today(ctx))),
    tx.all(partLines, values(today(ctx))),
    tx.all(labourLines, values(day)),
    tx.all(partLines, values(day)),
  ]);
  if (!job) notFound();
  return {
    today: priceOf(today(ctx), { labour: labourToday, parts: partsToday, ...job }),
    onDay: priceOf(day, { labour: labourThen, parts: partsThen, ...job }),
  };
}
