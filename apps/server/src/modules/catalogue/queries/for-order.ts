// What an order takes from the catalogue when a job is written: names, hours, routing and prices of that day, for the
// class of the car, the class of whoever pays and the level of the customer.
import type { LabourOperationView, PartView, PriceClass, PriceLevel, VehicleClass } from '@bayline/contract/catalogue';
import type { CalendarDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Asked, hoursOfClass, listOfDay, operationOfDay, partOfDay } from '../price-of-day.ts';

type Operation = Static<typeof LabourOperationView>;
type Part = Static<typeof PartView>;

/** By what a price is found. */
export interface PriceQuestion {
  readonly day: CalendarDay;
  readonly priceClass: Static<typeof PriceClass>;
  readonly priceLevel: Static<typeof PriceLevel>;
  /** `other` for a car of no known model. */
  readonly vehicleClass: Static<typeof VehicleClass>;
}

/** `rateFen` is null when the list in force has no rate for the trade; tax and list are null when there is no list. */
export interface OperationForOrder {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly trade: Operation['trade'];
  readonly standardHours: number;
  readonly billedHours: number;
  readonly creditedHours: number;
  readonly rateFen: number | null;
  readonly taxRateBasisPoints: number | null;
  readonly priceListId: string | null;
  readonly routing: readonly (Operation['routing'][number] & { readonly sequence: number })[];
}

export interface PartForOrder {
  readonly id: string;
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly qualityClass: Part['qualityClass'];
  readonly priceFen: number | null;
  readonly taxRateBasisPoints: number | null;
  readonly priceListId: string | null;
}

const asked: Asked = { day: '$2', priceClass: '$4', priceLevel: `'retail'`, vehicleClass: '$5' };
const operationsOfDay = statement<OperationForOrder>(
  'catalogue.operations-for-order',
  `select ${operationOfDay(asked)}
     from labour_operations o
     ${hoursOfClass(asked)}
     left join lateral (${listOfDay(asked)}) list on true
    where o.dealership_id = $1 and o.id = any ($3::uuid[]) and o.is_active
    order by o.id limit 500`,
);
const askedOfPart: Asked = { ...asked, priceLevel: '$5', vehicleClass: `'any'` };
const partsOfDay = statement<PartForOrder>(
  'catalogue.parts-for-order',
  `select ${partOfDay(askedOfPart)}
     from part_numbers p
     left join lateral (${listOfDay(askedOfPart)}) list on true
    where p.dealership_id = $1 and p.id = any ($3::uuid[]) and p.is_active
    order by p.id limit 500`,
);

/** Door: the active ones of these operations with hours and rate; an id that is missing in the answer is unknown or no longer offered. */
export function operationsForOrder(tx: Tx, ids: readonly string[], question: PriceQuestion): Promise<OperationForOrder[]> {
  return tx.all(operationsOfDay, [tx.dealershipId, question.day, ids, question.priceClass, question.vehicleClass]);
}

/** Door: the active ones of these parts with their price. */
export function partsForOrder(tx: Tx, ids: readonly string[], question: PriceQuestion): Promise<PartForOrder[]> {
  return tx.all(partsOfDay, [tx.dealershipId, question.day, ids, question.priceClass, question.priceLevel]);
}

export interface CodeForOrder {
  readonly kind: 'labour' | 'part';
  readonly id: string;
}
const codesOf = statement<CodeForOrder>(
  'catalogue.codes-for-order',
  `(select 'labour' as kind, o.id from labour_operations o where o.dealership_id = $1 and o.code = any ($2::text[]) and o.is_active limit 500)
   union all
   (select 'part', p.id from part_numbers p where p.dealership_id = $1 and p.number = any ($2::text[]) and p.is_active limit 500)`,
);
/** Door: which active operations and parts these codes name, as typed or in capitals. */
export function codesForOrder(tx: Tx, codes: readonly string[]): Promise<CodeForOrder[]> {
  const typed = codes.map((code) => code.trim());
  return tx.all(codesOf, [tx.dealershipId, [...new Set([...typed, ...typed.map((code) => code.toUpperCase())])]]);
}

const taxOfDay = statement<{ taxRateBasisPoints: number | null }>(
  'catalogue.tax-for-order',
  `select list.tax_rate_basis_points as "taxRateBasisPoints" from (${listOfDay({ day: '$2', priceClass: '$3' })}) list`,
);
/** Door: the tax rate in what is billed to a class of payers on a day; null without a list. */
export async function taxRateForOrder(tx: Tx, question: Pick<PriceQuestion, 'day' | 'priceClass'>): Promise<number | null> {
  const found = await tx.maybe(taxOfDay, [tx.dealershipId, question.day, question.priceClass]);
  return found?.taxRateBasisPoints ?? null;
}
