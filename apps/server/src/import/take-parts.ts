// Parts go into the catalogue with their price, and what lies on the shelf into the warehouse as opening stock.
import * as catalogue from '../modules/catalogue/index.ts';
import * as warehouse from '../modules/warehouse/index.ts';
import type { Tx } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import type { RequestContext } from '../platform/request.ts';
import { knownPartNumbers } from './known.ts';
import type { PartToTake } from './part-row.ts';
import { type Taken, type TakeResult, takeRows } from './take.ts';

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

async function takeBatch(ctx: RequestContext, tx: Tx, batch: readonly PartToTake[]): Promise<Taken[]> {
  const known = await knownPartNumbers(
    tx,
    batch.map((part) => part.number),
  );
  const names = new Set(batch.map((part) => part.warehouse));
  for (const name of names) await warehouse.openWarehouse(tx, warehouseOf(name));
  const results: Taken[] = [];
  for (const part of batch) {
    const isThere = known.has(part.number);
    if (!isThere) await takePart(ctx, tx, part);
    results.push(isThere ? 'already-there' : 'taken');
  }
  return results;
}

export function takeParts(ctx: RequestContext, rows: readonly PartToTake[]): Promise<TakeResult> {
  return takeRows(ctx, {
    rows,
    constraints: { part_numbers_dealership_id_number_key: 'part-number-twice' },
    prepare: (_, batch) => Promise.resolve((tx: Tx) => takeBatch(ctx, tx, batch)),
  });
}
