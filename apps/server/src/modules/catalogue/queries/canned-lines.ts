// The lines of a canned job with what they cost, as an order takes them or as the price editor shows them.
import { packageShares } from '@bayline/domain/catalogue';
import { labourAmountFen, lineAmountFen } from '@bayline/domain/kernel';
import { type Asked, hoursOfClass, listOfDay, operationOfDay, partOfDay } from '../price-of-day.ts';
import type { OperationForOrder, PartForOrder } from './for-order.ts';

export interface CannedLabour extends OperationForOrder {
  /** Instead of the operation's own hours, when the canned job says so. */
  readonly ownHours: number | null;
  readonly isActive: boolean;
}
export interface CannedPart extends PartForOrder {
  readonly quantity: number;
  readonly isActive: boolean;
}

const asked: Asked = {
  day: 'asked.day',
  priceClass: 'asked.price_class',
  priceLevel: 'asked.price_level',
  vehicleClass: 'asked.vehicle_class',
};

/**
 * Door: how a statement on canned jobs begins: what is asked and the list in force for it, found once and not for every line.
 * `row` is a query of one row: day, price_class, price_level, vehicle_class.
 */
export const askedOnce = (row: string) =>
  `with asked as materialized (${row}),
        list as materialized (select found.* from asked cross join lateral (${listOfDay(asked)}) found)`;

/** Door: SQL of the labour lines of a canned job, behind `askedOnce`. */
export const labourOfCannedJob = (cannedJobId: string) =>
  `select ${operationOfDay(asked)}, c.billed_hours as "ownHours", o.is_active as "isActive"
     from asked
     join canned_job_labour c on c.dealership_id = $1 and c.canned_job_id = ${cannedJobId}
     join labour_operations o on o.dealership_id = c.dealership_id and o.id = c.labour_operation_id
     ${hoursOfClass(asked)}
     left join list on true
    order by c.sequence limit 40`;
/** Door: SQL of its part lines. */
export const partsOfCannedJob = (cannedJobId: string) =>
  `select ${partOfDay(asked)}, c.quantity, p.is_active as "isActive"
     from asked
     join canned_job_parts c on c.dealership_id = $1 and c.canned_job_id = ${cannedJobId}
     cross join lateral (select * from part_numbers q where q.dealership_id = $1 and q.id = c.part_id limit 1) p
     left join list on true
    order by c.sequence limit 100`;

/** Door: SQL of operations chosen one by one, priced likewise; `ids` is an array. */
export const labourOfOperations = (ids: string) =>
  `select ${operationOfDay(asked)}, null::integer as "ownHours", o.is_active as "isActive"
     from asked
     join labour_operations o on o.dealership_id = $1 and o.id = any (${ids})
     ${hoursOfClass(asked)}
     left join list on true
    order by o.code limit 40`;
/** Door: SQL of parts chosen one by one, priced likewise; `ids` is an array. */
export const partsOfNumbers = (ids: string) =>
  `select ${partOfDay(asked)}, p.is_active as "isActive"
     from asked
     join part_numbers p on p.dealership_id = $1 and p.id = any (${ids})
     left join list on true
    order by p.number limit 100`;

/** Door: billed hours of a labour line, the canned job's own before the operation's. */
export function hoursOfLine(line: CannedLabour): number {
  return line.ownHours ?? line.billedHours;
}

/** What each line costs by the list, labour first; null without a price. */
export function listAmounts(labour: readonly CannedLabour[], parts: readonly CannedPart[]): (number | null)[] {
  return [
    ...labour.map((line) => (line.rateFen === null ? null : labourAmountFen(hoursOfLine(line), line.rateFen))),
    ...parts.map((line) => (line.priceFen === null ? null : lineAmountFen(line.priceFen, line.quantity))),
  ];
}

/** Door: the lines' shares of the package price, labour first; null where the canned job has none. */
export function sharesOf(fixedPriceFen: number | null, listFen: readonly number[]): readonly number[] | null {
  return fixedPriceFen === null ? null : packageShares(fixedPriceFen, listFen);
}
