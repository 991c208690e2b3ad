// SQL on the classes of customers.
import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { statement } from '../../platform/db/statement.ts';

export type ClassRow = ReplyOf<typeof customers.addClass>;

const columns = `k.id, k.code, k.name_zh as "nameZh", k.name_en as "nameEn", k.price_level as "priceLevel", k.validity_months as "validityMonths", k.fee_fen as "feeFen",
  k.points_required as "pointsRequired", k.single_visit_fen as "singleVisitFen", k.labour_discount_basis_points as "labourDiscountBasisPoints",
  k.parts_discount_basis_points as "partsDiscountBasisPoints", k.is_active as "isActive", k.version`;

export const allClasses = statement<ClassRow>(
  'customers.list-classes',
  `select ${columns} from customer_classes k where k.dealership_id = $1 order by k.code limit 100`,
);
export const classById = statement<ClassRow>(
  'customers.class-by-id',
  `select ${columns} from customer_classes k where k.dealership_id = $1 and k.id = $2`,
);
export const lockClass = statement<ClassRow>(
  'customers.lock-class',
  `select ${columns} from customer_classes k where k.dealership_id = $1 and k.id = $2 for update`,
);
export const insertClass = statement(
  'customers.insert-class',
  `insert into customer_classes (dealership_id, id, code, name_zh, name_en, price_level, validity_months, fee_fen, points_required, single_visit_fen,
                                 labour_discount_basis_points, parts_discount_basis_points, is_active)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
export const updateClass = statement(
  'customers.update-class',
  `update customer_classes set code = $3, name_zh = $4, name_en = $5, price_level = $6, validity_months = $7, fee_fen = $8, points_required = $9, single_visit_fen = $10,
          labour_discount_basis_points = $11, parts_discount_basis_points = $12, is_active = $13, version = version + 1
    where dealership_id = $1 and id = $2`,
);

export function classValues(terms: Omit<ClassRow, 'id' | 'version'>): readonly unknown[] {
  const { code, nameZh, nameEn, priceLevel, validityMonths, feeFen, pointsRequired, singleVisitFen, isActive } = terms;
  const { labourDiscountBasisPoints, partsDiscountBasisPoints } = terms;
  const limits = [feeFen, pointsRequired, singleVisitFen, labourDiscountBasisPoints, partsDiscountBasisPoints];
  return [code, nameZh, nameEn, priceLevel, validityMonths, ...limits, isActive];
}

/** Door: customer `p` is in their class on a day, as SQL: from the day it was given for until its last. */
export const isInClassSql = (p: string, day: string) =>
  `((${p}.class_since is null or ${p}.class_since <= ${day}) and (${p}.class_until is null or ${p}.class_until >= ${day}))`;
