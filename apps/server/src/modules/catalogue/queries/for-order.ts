// What an order takes from the catalogue when a job is written: names, hours, routing and prices of that day.
import type { LabourOperationView, PartView } from '@bayline/contract/catalogue';
import type { CalendarDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { listOfDay, priceOfDay, rateOfDay } from '../price-of-day.ts';

type Operation = Static<typeof LabourOperationView>;
type Part = Static<typeof PartView>;

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

const withList = `left join lateral (${listOfDay}) list on true`;

const operationsOfDay = statement<OperationForOrder>(
  'catalogue.operations-for-order',
  `select o.id, o.code, o.name_zh as "nameZh", o.name_en as "nameEn", o.trade, o.standard_hours as "standardHours",
          o.billed_hours as "billedHours", o.credited_hours as "creditedHours",
          ${rateOfDay('o.trade', 'list.id')} as "rateFen", list.tax_rate_basis_points as "taxRateBasisPoints", list.id as "priceListId",
          coalesce((select json_agg(json_build_object('sequence', t.sequence, 'bayType', t.bay_type, 'skill', t.skill, 'equipment', t.equipment, 'plannedMinutes', t.planned_minutes) order by t.sequence)
                      from operation_routings t where t.dealership_id = o.dealership_id and t.labour_operation_id = o.id), '[]') as routing
     from labour_operations o
     ${withList}
    where o.dealership_id = $1 and o.id = any ($3::uuid[]) and o.is_active
    order by o.id limit 500`,
);
const partsOfDay = statement<PartForOrder>(
  'catalogue.parts-for-order',
  `select p.id, p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.unit, p.quality_class as "qualityClass",
          ${priceOfDay('p.id', 'list.id')} as "priceFen", list.tax_rate_basis_points as "taxRateBasisPoints", list.id as "priceListId"
     from part_numbers p
     ${withList}
    where p.dealership_id = $1 and p.id = any ($3::uuid[]) and p.is_active
    order by p.id limit 500`,
);

/** Door: the active ones of these operations; an id that is missing in the answer is unknown or no longer offered. */
export function operationsForOrder(
  tx: Tx,
  asked: { readonly ids: readonly string[]; readonly day: CalendarDay },
): Promise<OperationForOrder[]> {
  return tx.all(operationsOfDay, [tx.dealershipId, asked.day, asked.ids]);
}

/** Door: the active ones of these parts with their price of the day. */
export function partsForOrder(tx: Tx, asked: { readonly ids: readonly string[]; readonly day: CalendarDay }): Promise<PartForOrder[]> {
  return tx.all(partsOfDay, [tx.dealershipId, asked.day, asked.ids]);
}
