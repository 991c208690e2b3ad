// Whole files, row by row: nothing is lost between taken and refused, and what is stored is what the file says. The
// small committed files always; a store's files at their real size where BAYLINE_LARGE_IMPORTS names their folder.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cell, textOf } from '@bayline/domain/imports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Imported, importInto } from '../../../../../tests/import-file.ts';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { findingText, runBooks } from '../../books/run-books.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { readSheets } from './file/sheet.ts';

interface Bounds {
  readonly rows: number;
  readonly taken: readonly [least: number, most: number];
  /** Kinds of dirt that are known to be in the file. */
  readonly codes: readonly string[];
}

interface Files {
  readonly size: string;
  readonly cars: Bounds & { readonly file: string };
  readonly parts: Bounds & { readonly file: string };
}

const committed = path.resolve('tests/fixtures/import');
const small: Files = {
  size: 'the small files',
  cars: { file: path.join(committed, 'cars.xlsx'), rows: 18, taken: [6, 6], codes: ['vin-check-digit', 'vin-twice', 'phone-mobile'] },
  parts: { file: path.join(committed, 'parts-gbk.csv'), rows: 16, taken: [5, 5], codes: ['number-in-exponent', 'part-number-twice'] },
};
const carDirt = ['vin-check-digit', 'vin-characters', 'vin-length', 'vin-twice', 'plate-agency', 'plate-province', 'phone-mobile'];
const carDirtToo = ['date-impossible', 'mileage-negative', 'mileage-rounded', 'owner-spelled-twice', 'row-repeated'];
const partDirt = ['number-in-exponent', 'name-missing', 'stock-negative', 'price-unreadable', 'cost-missing', 'row-repeated'];
// Of 1,200 cars and 2,684 parts a store's people would doubt one row in ten and one in thirty, hardly more.
const large = (folder: string): Files => ({
  size: 'the large files',
  cars: { file: path.join(folder, 'customers-vehicles.xlsx'), rows: 1200, taken: [1050, 1120], codes: [...carDirt, ...carDirtToo] },
  parts: { file: path.join(folder, 'parts-gbk.csv'), rows: 2684, taken: [2550, 2620], codes: partDirt },
});
const largeFolder = process.env['BAYLINE_LARGE_IMPORTS'];

interface StoredCar {
  readonly vin: string;
  readonly plate: string | null;
  readonly mobile: string;
  readonly name: string;
}
const storedCars = statement<StoredCar>(
  'whole-files.cars',
  `select v.vin, v.plate, p.mobile, p.name from vehicles v
     join vehicle_parties vp on vp.dealership_id = v.dealership_id and vp.vehicle_id = v.id and vp.role = 'owner'
     join parties p on p.dealership_id = vp.dealership_id and p.id = vp.party_id
    where v.dealership_id = $1 order by v.vin`,
);
interface StoredPart {
  readonly number: string;
  readonly name: string;
  readonly priceFen: number | null;
  readonly onHand: number;
}
const storedParts = statement<StoredPart>(
  'whole-files.parts',
  `select n.number, n.name_zh as name, (select sum(price_fen)::int from part_prices p where p.dealership_id = n.dealership_id and p.part_id = n.id) as "priceFen",
          coalesce((select sum(on_hand) from stock_levels s where s.dealership_id = n.dealership_id and s.part_id = n.id), 0)::int as "onHand"
     from part_numbers n where n.dealership_id = $1 order by n.number`,
);
const lastEvent = statement<{ events: number }>(
  'whole-files.events',
  `select count(*)::int as events from events where dealership_id = $1 and subject_type <> 'import-run'`,
);

/** The cells below the header by its words, with the number of each row; read without any of the importer's rules. */
async function sheetOf(file: string, headerWord: string) {
  const [sheet] = await readSheets(path.basename(file), readFileSync(file));
  const headerAt = sheet?.rows.findIndex((cells) => cells.map(textOf).includes(headerWord)) ?? -1;
  const words = sheet?.rows[headerAt]?.map(textOf) ?? [];
  const rows = (sheet?.rows ?? []).map((cells, at) => ({ row: at + 1, cells })).slice(headerAt + 1);
  return rows.map(({ row, cells }) => ({ row, of: (word: string): Cell => cells[words.indexOf(word)] ?? null }));
}
type SheetRow = Awaited<ReturnType<typeof sheetOf>>[number];

const figures = (cell: Cell) => textOf(cell).replace(/\.0+$/, '').replace(/^\+86/, '').replace(/\D/g, '');
const bare = (cell: Cell) =>
  textOf(cell)
    .replace(/[\s·.-]/g, '')
    .toUpperCase();

/** One owner spelled twice has one file: the space between two Chinese letters is layout. */
const plainName = (cell: Cell) => textOf(cell).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/** GB 16735: values and weights of the seventeen places, the ninth being the rest of the sum by eleven. */
function hasRightCheckDigit(vin: string): boolean {
  const values: Readonly<Record<string, number>> = Object.fromEntries(
    [...'ABCDEFGH']
      .map((letter, at) => [letter, at + 1] as const)
      .concat(
        [...'JKLMN'].map((letter, at) => [letter, at + 1] as const),
        [['P', 7], ['R', 9], ...[...'STUVWXYZ'].map((letter, at) => [letter, at + 2] as const)],
      ),
  );
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = [...vin].reduce((total, sign, at) => total + (weights[at] ?? 0) * (values[sign] ?? Number(sign)), 0);
  return '0123456789X'[sum % 11] === vin[8];
}

function expectAccount({ run, taken, notTaken }: Imported, bounds: Bounds): void {
  expect(run.accepted + run.merged + run.held + run.refused).toBe(bounds.rows);
  expect(Object.keys(notTaken)).toHaveLength(run.held + run.refused);
  expect(taken).toBeGreaterThanOrEqual(bounds.taken[0]);
  expect(taken).toBeLessThanOrEqual(bounds.taken[1]);
  expect([...Object.values(notTaken), ...run.reasons.map(({ code }) => code)]).toEqual(expect.arrayContaining([...bounds.codes]));
}

function refusalsOf({ notTaken }: Imported, rows: readonly SheetRow[]): readonly (string | undefined)[] {
  return rows.map(({ row }) => notTaken[row]);
}

describe.each([small, ...(largeFolder ? [large(largeFolder)] : [])])('$size of a store', ({ cars, parts }) => {
  let store: TestStore;
  let carResult: Imported;
  let partResult: Imported;
  const ctx = () => store.ctxFor('administrator');
  const take = (file: string) => importInto(store, file);

  beforeAll(async () => {
    store = await openTestStore();
    carResult = await take(cars.file);
    partResult = await take(parts.file);
    // Four thousand rows take seconds on an idle machine and minutes on a busy one; how fast it is, a benchmark tells.
  }, 600_000);
  afterAll(() => store.close());

  test('every car row is taken or refused, and nothing falls between', () => {
    expect(carResult.run.rows).toBe(cars.rows);
    expectAccount(carResult, cars);
  });
  test('every part row is taken or refused, and nothing falls between', () => {
    expect(partResult.run.rows).toBe(parts.rows);
    expectAccount(partResult, parts);
  });

  test('what is stored of the cars stands in the file, letter by letter', async () => {
    const rows = await sheetOf(cars.file, 'VIN码');
    const refused = new Set(Object.keys(carResult.notTaken).map(Number));
    const stored = new Map((await inDealership(ctx(), (tx) => tx.all(storedCars, [tx.dealershipId]))).map((car) => [car.vin, car]));
    expect(stored.size).toBe(carResult.taken);
    for (const car of stored.values()) {
      expect(hasRightCheckDigit(car.vin), car.vin).toBe(true);
      expect(car.mobile).toMatch(/^1[3-9]\d{9}$/);
      // Of a row twice in the file, both say the same.
      const of = rows.filter((row) => !refused.has(row.row) && bare(row.of('VIN码')) === car.vin).slice(0, 1);
      expect(of.map((row) => [bare(row.of('车牌号')), figures(row.of('移动电话')), plainName(row.of('车主姓名'))])).toEqual([
        [car.plate ?? '', car.mobile, car.name],
      ]);
    }
  });

  test('a wrong check digit, a short mobile and a car with two owners are refused with their reason', async () => {
    const rows = (await sheetOf(cars.file, 'VIN码')).filter((row) => bare(row.of('VIN码')) !== '');
    const wellFormed = (row: SheetRow) => /^[A-HJ-NPR-Z0-9]{17}$/.test(bare(row.of('VIN码')));
    const wrong = rows.filter((row) => wellFormed(row) && !hasRightCheckDigit(bare(row.of('VIN码'))));
    expect(new Set(refusalsOf(carResult, wrong))).toEqual(new Set(['vin-check-digit']));
    const short = rows.filter((row) => figures(row.of('移动电话')).length === 10);
    expect(new Set(refusalsOf(carResult, short))).toEqual(new Set(['phone-mobile']));
    const owners = new Map<string, Set<string>>();
    const ownersOf = (row: SheetRow) => owners.get(bare(row.of('VIN码'))) ?? new Set();
    for (const row of rows) owners.set(bare(row.of('VIN码')), ownersOf(row).add(bare(row.of('车主姓名'))));
    const twoOwners = rows.filter((row) => ownersOf(row).size > 1);
    expect(twoOwners.length).toBeGreaterThan(1);
    expect(new Set(refusalsOf(carResult, twoOwners))).toEqual(new Set(['vin-twice']));
  });

  test('a mobile that became a float is read back to its eleven figures', async () => {
    const floats = (await sheetOf(cars.file, 'VIN码')).filter((row) => /^\d+\.0$/.test(textOf(row.of('移动电话'))));
    expect(floats.length).toBeGreaterThan(0);
    const stored = await inDealership(ctx(), (tx) => tx.all(storedCars, [tx.dealershipId]));
    const mobiles = new Map(stored.map(({ vin, mobile }) => [vin, mobile]));
    const taken = floats.filter((_, at) => refusalsOf(carResult, floats)[at] === undefined);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.map((row) => mobiles.get(bare(row.of('VIN码'))))).toEqual(taken.map((row) => textOf(row.of('移动电话')).slice(0, 11)));
  });

  test('part numbers and prices are stored as written; a number in exponents and a lost sign are refused', async () => {
    const rows = await sheetOf(parts.file, '配件编码');
    const exponents = rows.filter((row) => /E\+/.test(textOf(row.of('配件编码'))));
    expect(new Set(refusalsOf(partResult, exponents))).toEqual(new Set(['number-in-exponent']));
    const lostSigns = rows.filter((row) => /\?/.test(textOf(row.of('销售单价'))));
    expect(new Set(refusalsOf(partResult, lostSigns))).toEqual(new Set(['price-unreadable']));
    const refused = new Set(Object.keys(partResult.notTaken).map(Number));
    const written = rows
      .filter(({ row }) => !refused.has(row))
      .map((row) => ({
        number: textOf(row.of('配件编码')),
        name: textOf(row.of('配件名称')),
        priceFen: textOf(row.of('销售单价')) === '' ? null : Math.round(Number(textOf(row.of('销售单价')).replace(/[¥,]/g, '')) * 100),
        onHand: Math.round(Number.parseFloat(textOf(row.of('库存数量'))) * 1000),
      }));
    const stored = await inDealership(ctx(), (tx) => tx.all(storedParts, [tx.dealershipId]));
    // A row that repeats another one word for word is merged with it.
    const once = new Map(written.map((part) => [part.number, part]));
    expect(stored).toEqual([...once.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1)));
  });

  test('a second time nothing changes, and the books hold', async () => {
    const count = () => inDealership(ctx(), (tx) => tx.one(lastEvent, [tx.dealershipId]));
    const before = await count();
    for (const [{ file }, first] of [
      [cars, carResult],
      [parts, partResult],
    ] as const) {
      const again = await take(file);
      expect([again.run.toTake, again.taken, again.notTaken]).toEqual([0, 0, first.notTaken]);
      expect(again.run.reasons).toContainEqual({ outcome: 'merged', code: 'taken-before', count: first.taken, ways: [] });
    }
    expect(await count()).toEqual(before);
    const broken: string[] = [];
    await runBooks(store.services.db.pool, (finding) => {
      if (finding.offences.length > 0) broken.push(findingText(finding));
    });
    expect(broken).toEqual([]);
  });
});
