// Parts go into the catalogue with their price, and what lies on the shelf into the warehouse as opening stock.
import type { Match, PartToTake } from '@bayline/domain/imports';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';
import * as catalogue from '../catalogue/index.ts';
import * as warehouse from '../warehouse/index.ts';
import { knownPartNumbers } from './known.ts';

/** The main warehouse by its name or none; any other keeps its name as its code. */
function warehouseOf(name: string): { readonly code: string; readonly name: string } {
  return name === '' || name === warehouse.mainWarehouse.name ? warehouse.mainWarehouse : { code: name, name };
}

async function takePart(ctx: RequestContext, tx: Tx, part: PartToTake): Promise<void> {
  const id = newId();
  const { number, name, brand, unit, quality, category, subCategory, fitsModels, origin, priceFen } = part;
  await catalogue.addPartNumber(ctx, tx, {
    id,
    number,
    nameZh: name,
    nameEn: '',
    brand,
    unit,
    qualityClass: quality,
    category,
    subCategory,
    fitsModels,
    origin,
    isActive: true,
    priceFen,
  });
  const { quantity, valueFen, supplier, bin, minimum, maximum } = part;
  const isOnlyInCatalogue = quantity === 0 && bin === '' && minimum === null && maximum === null;
  if (isOnlyInCatalogue) return;
  const warehouseCode = warehouseOf(part.warehouse).code;
  await warehouse.receive(ctx, tx, {
    partId: id,
    warehouseCode,
    quantity,
    valueFen: quantity === 0 ? 0 : valueFen,
    kind: 'opening',
    supplier,
    batch: '',
    bin,
    minimum,
    maximum,
  });
}

export async function takeParts(ctx: RequestContext, tx: Tx, batch: readonly PartToTake[]): Promise<Match[]> {
  const known = await knownPartNumbers(
    tx,
    batch.map((part) => part.number),
  );
  for (const name of new Set(batch.map((part) => part.warehouse))) await warehouse.openWarehouse(tx, warehouseOf(name));
  const results: Match[] = [];
  for (const part of batch) {
    const isThere = known.has(part.number);
    if (!isThere) await takePart(ctx, tx, part);
    results.push(isThere ? { is: 'known' } : { is: 'new', ownerId: null });
  }
  return results;
}
