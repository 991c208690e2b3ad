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

function partToAdd(id: string, part: PartToTake): catalogue.NewPartNumber {
  const { number, name, brand, unit, quality, category, subCategory, fitsModels, origin, priceFen } = part;
  return {
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
  };
}

/** Nothing where the part is only in the catalogue. */
function arrivalsOf(partId: string, part: PartToTake): warehouse.Arrival[] {
  const { quantity, valueFen, supplier, bin, minimum, maximum } = part;
  if (quantity === 0 && bin === '' && minimum === null && maximum === null) return [];
  const warehouseCode = warehouseOf(part.warehouse).code;
  const value = quantity === 0 ? 0 : valueFen;
  return [{ partId, warehouseCode, quantity, valueFen: value, kind: 'opening', supplier, batch: '', bin, minimum, maximum }];
}

export async function takeParts(ctx: RequestContext, tx: Tx, batch: readonly PartToTake[]): Promise<Match[]> {
  const known = await knownPartNumbers(
    tx,
    batch.map((part) => part.number),
  );
  const added = batch.filter((part) => !known.has(part.number)).map((part) => ({ id: newId(), part }));
  for (const name of new Set(batch.map((part) => part.warehouse))) await warehouse.openWarehouse(tx, warehouseOf(name));
  await catalogue.addPartNumbers(
    ctx,
    tx,
    added.map(({ id, part }) => partToAdd(id, part)),
  );
  await warehouse.receiveAll(
    ctx,
    tx,
    added.flatMap(({ id, part }) => arrivalsOf(id, part)),
  );
  return batch.map((part) => (known.has(part.number) ? { is: 'known' } : { is: 'new', ownerId: null }));
}
