// What the store already has, for telling a row that is there from one that is new. Read only: writing goes through
// the modules' doors.
import { type CarToTake, type KnownHere, type Match, matchCar, type SheetPlan } from '@bayline/domain/imports';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import * as customers from '../customers/index.ts';
import * as vehicles from '../vehicles/index.ts';
import { takenBefore } from './store.ts';

const partNumbers = statement<{ number: string }>(
  'imports.known-part-numbers',
  `select number from part_numbers where dealership_id = $1 and number = any ($2::text[]) order by number limit 1000`,
);

export async function knownPartNumbers(tx: Tx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.all(partNumbers, [tx.dealershipId, numbers]);
  return new Set(rows.map((row) => row.number));
}

export interface KnownModel {
  readonly id: string;
  readonly brand: string;
  readonly name: string;
  readonly fuel: string;
  readonly displacementMl: number | null;
}
const models = statement<KnownModel>(
  'imports.known-models',
  `select id, brand, name, fuel, displacement_ml as "displacementMl" from vehicle_models where dealership_id = $1 order by id limit 5000`,
);

export function knownModels(tx: Tx): Promise<KnownModel[]> {
  return tx.all(models, [tx.dealershipId]);
}

export interface KnownCars {
  readonly here: (row: CarToTake) => KnownHere;
  readonly add: (mobile: string, owner: KnownHere['owners'][number]) => unknown;
}

export async function knownCars(tx: Tx, rows: readonly CarToTake[]): Promise<KnownCars> {
  const [cars, parties] = await Promise.all([
    vehicles.knownVehicles(tx, { vins: rows.map((r) => r.car.vin), plates: rows.flatMap((r) => r.car.plate ?? []) }),
    customers.partiesByMobiles(tx, [...new Set(rows.map((r) => r.owner.mobile))]),
  ]);
  const byVin = new Map(cars.flatMap((car) => (car.vin === null ? [] : [[car.vin, car] as const])));
  const plates = new Set(cars.flatMap((car) => car.plate ?? []));
  const owners = new Map<string, KnownHere['owners']>();
  const add: KnownCars['add'] = (mobile, owner) => owners.set(mobile, [...(owners.get(mobile) ?? []), owner]);
  for (const party of parties) if (party.mobile !== null) add(party.mobile, party);
  return {
    here: ({ car, owner }) => ({
      ofVin: byVin.get(car.vin),
      hasPlate: car.plate !== null && plates.has(car.plate),
      owners: owners.get(owner.mobile) ?? [],
    }),
    add,
  };
}

const rowsAtOnce = 500;

function slices<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) => rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce));
}

/** Row → what the store says about it, for all rows that the sheet itself does not hold back. */
export async function matches(tx: Tx, plan: SheetPlan): Promise<ReadonlyMap<number, Match>> {
  const found = new Map<number, Match>();
  for (const rows of slices(plan.cars)) {
    const known = await knownCars(tx, rows);
    for (const row of rows) found.set(row.row, matchCar(row, known.here(row)));
  }
  for (const rows of slices(plan.parts)) {
    const known = await knownPartNumbers(
      tx,
      rows.map((part) => part.number),
    );
    for (const { row, number } of rows) found.set(row, known.has(number) ? { is: 'known' } : { is: 'new', ownerId: null });
  }
  return found;
}

/** Of these digests of rows, those that an earlier run took. */
export async function fingerprintsTaken(tx: Tx, fingerprints: readonly string[]): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const some of slices(fingerprints))
    for (const { fingerprint } of await tx.all(takenBefore, [tx.dealershipId, some])) taken.add(fingerprint);
  return taken;
}
