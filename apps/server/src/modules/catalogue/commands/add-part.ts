import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { normalisePartNumber } from '@bayline/domain/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { termsOfPart } from '../pinyin.ts';
import { upsertPartPrice } from '../price-store.ts';
import { partFile } from '../queries/parts.ts';
import { priceListInForce } from '../queries/price-list.ts';
import { insertPart, insertPartTerms } from '../store.ts';

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

async function priceItems(ctx: RequestContext, tx: Tx, part: NewPartNumber): Promise<BatchItem[]> {
  if (part.priceFen === null) return [];
  const list = (await priceListInForce(tx, today(ctx))) ?? refused('price-list-missing');
  return [[upsertPartPrice, [tx.dealershipId, list.id, part.id, part.priceFen, 'retail', today(ctx), ctx.actor.staffId, ctx.now]]];
}

/** Door: a part number, findable at once, with its price in the list in force. Code: price-list-missing. */
export async function addPartNumber(ctx: RequestContext, tx: Tx, part: NewPartNumber): Promise<void> {
  const price = await priceItems(ctx, tx, part);
  await tx.batch([
    [insertPart, [tx.dealershipId, ...partValues(part.id, part)]],
    [insertPartTerms, [tx.dealershipId, part.id, termsOfPart(part)]],
    ...price,
  ]);
  tx.record({
    subjectType: 'catalogue',
    subjectId: part.id,
    type: 'part-added',
    version: 1,
    data: { number: normalisePartNumber(part.number), priceFen: part.priceFen },
  });
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
