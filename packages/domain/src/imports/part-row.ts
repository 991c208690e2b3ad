// A row of the parts' sheet: a part number, its price, and what lies on the shelf.
import { normalisePartNumber } from '../catalogue/index.ts';
import { isRefusal, type Refusal, refuse, roundHalfUp } from '../kernel/index.ts';
import { type Cell, readFigures, readPrice, readStock, readText, readUnitCost, readWord, textOf } from './cell.ts';
import { type Decisions, noDecisions, type RowFate } from './fate.ts';
import type { Columns, Layout } from './header.ts';
import { allSame, fateOf, grouped, leftOut, type Plan, type RowReader, rowReader, type SourceRow } from './plan.ts';

export const partColumns = {
  number: ['配件编码', '配件号', '零件号', '配件编号', '备件号', 'Part number'],
  name: ['配件名称', '零件名称', '备件名称', 'Part name'],
  brand: ['品牌', 'Brand'],
  fitsModels: ['适用车型', 'Fits'],
  unit: ['单位', '计量单位', 'Unit'],
  category: ['商品大类', '大类', 'Category'],
  subCategory: ['商品小类', '小类', 'Sub-category'],
  quality: ['正副厂', '质量类别', 'Quality'],
  origin: ['产地', 'Origin'],
  warehouse: ['仓库名称', '仓库', 'Warehouse'],
  rack: ['货架', 'Rack'],
  bin: ['仓位', '库位', '货位', 'Bin'],
  stock: ['库存数量', '库存', '数量', 'On hand'],
  cost: ['库存单价', '成本单价', '成本价', '进价', 'Unit cost'],
  price: ['销售单价', '销售价', '售价', 'Price'],
  supplier: ['供货单位', '供应商', 'Supplier'],
  minimum: ['最低库存', '库存下限', 'Minimum'],
  maximum: ['最高库存', '库存上限', 'Maximum'],
} as const satisfies Columns<string>;
export type PartKey = keyof typeof partColumns;
export const requiredPartColumns: readonly PartKey[] = ['number', 'name', 'unit', 'quality'];

export type QualityClass = 'genuine' | 'equivalent' | 'aftermarket' | 'remanufactured' | 'used' | 'customer-supplied';

export interface PartToTake {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly brand: string;
  readonly fitsModels: string;
  readonly unit: string;
  readonly category: string;
  readonly subCategory: string;
  readonly quality: QualityClass;
  readonly origin: string;
  readonly warehouse: string;
  readonly bin: string;
  /** Thousandths. */
  readonly quantity: number;
  /** Cost of the whole quantity, fen. */
  readonly valueFen: number;
  readonly priceFen: number | null;
  readonly supplier: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface PartRow {
  readonly row: number;
  /** The number as it is read, or the words of one that cannot be. */
  readonly numberText: string;
  readonly fingerprint: string;
  readonly refusal: { readonly code: string; readonly column: string } | undefined;
  readonly part: PartToTake | undefined;
}

const qualities = {
  原厂: 'genuine',
  原厂件: 'genuine',
  正厂: 'genuine',
  同质: 'equivalent',
  同质件: 'equivalent',
  副厂: 'aftermarket',
  副厂件: 'aftermarket',
  再制造: 'remanufactured',
  再制造件: 'remanufactured',
  旧件: 'used',
  拆车件: 'used',
  客户自带: 'customer-supplied',
  自带件: 'customer-supplied',
} as const;

type Reader = RowReader<PartKey>;

function readNumber(cell: Cell): string | Refusal {
  const figures = readFigures(cell);
  if (isRefusal(figures)) return figures;
  if (figures === '') return refuse('part-number-missing');
  const number = normalisePartNumber(figures);
  return /^[A-Z0-9][A-Z0-9 ./-]{1,39}$/.test(number) ? number : refuse('part-number-characters');
}

function needed(code: string, longest: number): (cell: Cell) => string | Refusal {
  return (cell) => (textOf(cell) === '' ? refuse(code) : readText(cell, longest));
}

/** The sheet gives the rack ('A-00') and the place in it ('3'): together the bin 'A-00-3'. */
function binOf(rack: string, bin: string): string {
  return [rack, bin].filter((text) => text !== '').join('-');
}

function readShelf(reader: Reader, unit: string | undefined) {
  const text = (key: PartKey, longest: number) => reader.read(key, (cell) => readText(cell, longest)) ?? '';
  const quantity = reader.read('stock', (cell) => readStock(cell, unit ?? '')) ?? 0;
  const unitCost = reader.read('cost', readUnitCost) ?? null;
  const threshold = (key: 'minimum' | 'maximum') => reader.read(key, (cell) => readStock(cell, unit ?? '')) ?? null;
  const [minimum, maximum] = [threshold('minimum'), threshold('maximum')];
  const warehouse = text('warehouse', 40);
  if (quantity > 0 && unitCost === null) reader.refuse('cost', 'cost-missing');
  if (quantity > 0 && warehouse === '') reader.refuse('warehouse', 'warehouse-missing');
  if (minimum !== null && maximum !== null && minimum > maximum) reader.refuse('minimum', 'thresholds-crossed');
  // 1/10000 yuan × 1/1000 unit = 10^-7 yuan; a fen is 10^5 of them.
  const valueFen = roundHalfUp(BigInt(unitCost ?? 0) * BigInt(quantity), 100_000);
  return { quantity, valueFen, minimum, maximum, warehouse, bin: binOf(text('rack', 20), text('bin', 20)), supplier: text('supplier', 80) };
}

export function readPartRow(source: SourceRow, layout: Layout): PartRow {
  const reader = rowReader<PartKey>(source.cells, layout);
  const number = reader.read('number', readNumber);
  const name = reader.read('name', needed('name-missing', 80));
  const unit = reader.read('unit', needed('unit-missing', 10));
  const quality = reader.read(
    'quality',
    (cell) => readWord<QualityClass>(cell, qualities, 'quality-class-unknown') ?? refuse('quality-class-missing'),
  );
  const text = (key: PartKey, longest: number) => reader.read(key, (cell) => readText(cell, longest)) ?? '';
  const words = {
    brand: text('brand', 40),
    fitsModels: text('fitsModels', 300),
    category: text('category', 40),
    subCategory: text('subCategory', 40),
    origin: text('origin', 40),
  };
  const shelf = readShelf(reader, unit);
  const priceFen = reader.read('price', readPrice) ?? null;
  const refusal = reader.refusal();
  const isWhole = !refusal && number !== undefined && name !== undefined && unit !== undefined && quality !== undefined;
  return {
    row: source.row,
    numberText: number ?? textOf(reader.cell('number')).toUpperCase(),
    fingerprint: JSON.stringify([...layout.indexOf.values()].map((at) => textOf(source.cells[at] ?? null))),
    refusal,
    part: isWhole ? { row: source.row, number, name, unit, quality, priceFen, ...words, ...shelf } : undefined,
  };
}

/** A part number twice: the same words twice are one row too many, other words contradict the first. */
function partDoubts(rows: readonly PartRow[], decisions: Decisions): ReadonlyMap<number, RowFate> {
  const doubts = new Map<number, RowFate>();
  for (const group of grouped(rows, (r) => r.numberText)) {
    const [first, second] = group;
    if (!first || !second) continue;
    const isRepetition = allSame(group, (r) => r.fingerprint);
    for (const { row } of isRepetition ? group.slice(1) : group) {
      if (isRepetition) doubts.set(row, fateOf(row, 'merged', { code: 'row-repeated', otherRow: first.row }));
      else if (decisions.get(row)?.['part-number-twice'] !== 'take')
        doubts.set(
          row,
          fateOf(row, 'held', { code: 'part-number-twice', otherRow: row === first.row ? second.row : first.row, group: first.row }),
        );
    }
  }
  return doubts;
}

export function planParts(read: readonly PartRow[], decisions: Decisions = noDecisions): Plan<PartToTake> {
  const isSkipped = ({ row }: PartRow) => decisions.get(row)?.['part-number-twice'] === 'skip';
  const doubts = partDoubts(
    read.filter((row) => !isSkipped(row)),
    decisions,
  );
  const fates = read.map((row) => {
    if (isSkipped(row)) return leftOut(row.row);
    return row.refusal ? fateOf(row.row, 'refused', row.refusal) : (doubts.get(row.row) ?? fateOf(row.row, 'accepted'));
  });
  return { fates, toTake: read.flatMap(({ part }, at) => (part && fates[at]?.outcome === 'accepted' ? [part] : [])) };
}
