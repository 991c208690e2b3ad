import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { normalisePartNumber } from '@bayline/domain/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { termsOfPart } from '../pinyin.ts';
import { upsertPartPrices } from '../price-store.ts';
import { partFile } from '../queries/parts.ts';
import { priceListInForce } from '../queries/price-list.ts';
import { insertPart, partTermsItem } from '../store.ts';

type PartFields = Omit<BodyOf<typeof catalogue.addPart>, 'id'>;

/** `priceFen` null: no price yet, the part cannot be put on an order. */
export interface NewPartNumber extends PartFields {
  readonly id: string;
  readonly priceFen: number | null;
}

export function partValues(id: string, part: PartFields): readonly unknown[] {
  const { nameZh, nameEn, brand, unit, qualityClass, category, subCategory, fitsModels, origin, isActive } = part;
  const { packaging = '', source = 'unknown', grade = '', purpose = '' } = part;
  const names = [normalisePartNumber(part.number), nameZh, nameEn, brand, unit, qualityClass];
  return [id, ...names, category, subCategory, fitsModels, origin, packaging, source, grade, purpose, isActive];
}

/** Of the parts that have a price. */
async function pricesItem(ctx: RequestContext, tx: Tx, parts: readonly NewPartNumber[]): Promise<BatchItem[]> {
  const priced = parts.filter(({ priceFen }) => priceFen !== null);
  if (priced.length === 0) return [];
  const listId = (await priceListInForce(tx, today(ctx))) ?? refused('price-list-missing');
  const values = [priced.map(({ id }) => id), priced.map(({ priceFen }) => priceFen)];
  return [[upsertPartPrices, [tx.dealershipId, listId, ...values, 'retail', today(ctx), ctx.actor.staffId, ctx.now]]];
}

/** Door: part numbers, findable at once, with their prices in the list in force. Code: price-list-missing. */
export async function addPartNumbers(ctx: RequestContext, tx: Tx, parts: readonly NewPartNumber[]): Promise<void> {
  const prices = await pricesItem(ctx, tx, parts);
  tx.later([
    ...parts.map((part): BatchItem => [insertPart, [tx.dealershipId, ...partValues(part.id, part)]]),
    partTermsItem(
      tx.dealershipId,
      parts.map((part) => ({ id: part.id, terms: termsOfPart(part) })),
    ),
    ...prices,
  ]);
  for (const { id, number, priceFen } of parts)
    tx.record({
      subjectType: 'catalogue',
      subjectId: id,
      type: 'part-added',
      version: 1,
      data: { number: normalisePartNumber(number), priceFen },
    });
}

/** Door: one part number. */
export function addPartNumber(ctx: RequestContext, tx: Tx, part: NewPartNumber): Promise<void> {
  return addPartNumbers(ctx, tx, [part]);
}

export const partConstraints = { part_numbers_dealership_id_number_key: 'code-taken', part_numbers_pkey: 'already-exists' };

export function addPartCommand(ctx: RequestContext, part: BodyOf<typeof catalogue.addPart>): Promise<ReplyOf<typeof catalogue.addPart>> {
  return onConstraint(partConstraints, () =>
    inDealership(ctx, async (tx) => {
      await addPartNumber(ctx, tx, { ...part, priceFen: null });
      return await partFile(ctx, tx, part.id);
    }),
  );
}
