// Cars and their owners go in through the doors of vehicles and customers, as if a clerk had typed them.
import { makerOf } from '@bayline/domain/vehicles';
import * as catalogue from '../modules/catalogue/index.ts';
import * as customers from '../modules/customers/index.ts';
import * as vehicles from '../modules/vehicles/index.ts';
import type { Tx } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import type { RequestContext } from '../platform/request.ts';
import type { Car, CarOwner } from './car-row.ts';
import { type KnownModel, knownModels } from './known.ts';
import type { CarToTake } from './plan-cars.ts';
import { type Taken, type TakeResult, takeRows } from './take.ts';

interface Known {
  readonly byVin: ReadonlyMap<string, vehicles.KnownVehicle>;
  readonly plates: ReadonlySet<string>;
  readonly parties: Map<string, customers.PartyName[]>;
  readonly models: Map<string, string>;
}

interface Numbers {
  readonly fileNumber: string;
  readonly customerNumber: string;
}

const modelKey = ({ brand, name, fuel, displacementMl }: Omit<KnownModel, 'id'>) => JSON.stringify([brand, name, fuel, displacementMl]);

async function readKnown(tx: Tx, rows: readonly CarToTake[]): Promise<Known> {
  const [cars, parties, models] = await Promise.all([
    vehicles.knownVehicles(tx, { vins: rows.map((r) => r.car.vin), plates: rows.flatMap((r) => r.car.plate ?? []) }),
    customers.partiesByMobiles(tx, [...new Set(rows.map((r) => r.owner.mobile))]),
    knownModels(tx),
  ]);
  const byMobile = new Map<string, customers.PartyName[]>();
  for (const party of parties) byMobile.set(party.mobile ?? '', [...(byMobile.get(party.mobile ?? '') ?? []), party]);
  return {
    byVin: new Map(cars.flatMap((car) => (car.vin === null ? [] : [[car.vin, car] as const]))),
    plates: new Set(cars.flatMap((car) => car.plate ?? [])),
    parties: byMobile,
    models: new Map(models.map((model) => [modelKey(model), model.id])),
  };
}

/** Undefined: a new car. */
function standing({ car }: CarToTake, known: Known): Taken | undefined {
  const twin = known.byVin.get(car.vin);
  if (twin) return twin.plate === car.plate ? 'already-there' : { refused: 'vin-known-other-plate' };
  return car.plate !== null && known.plates.has(car.plate) ? { refused: 'plate-known' } : undefined;
}

/** The file of this owner, a refusal where the mobile is another's, or undefined for a new customer. */
function knownOwner(owner: CarOwner, known: Known): { partyId: string } | { refused: string } | undefined {
  const parties = known.parties.get(owner.mobile) ?? [];
  const party = parties.find((p) => p.name === owner.name);
  if (!party) return parties.length > 0 ? { refused: 'mobile-known' } : undefined;
  const tail = owner.idNumber?.slice(-4);
  return tail !== undefined && party.idNumberTail !== null && party.idNumberTail !== tail
    ? { refused: 'owner-details-differ' }
    : { partyId: party.id };
}

/** Id of the model, made where the maker is sure; null keeps the sheet's words in the car's remark. */
async function modelOf(ctx: RequestContext, tx: Tx, { car, known }: { car: Car; known: Known }): Promise<string | null> {
  const { modelName: name, fuel, displacementMl } = car;
  const brand = car.brand === '' ? makerOf(car.vin) : car.brand;
  if (brand === null || name === '' || fuel === null) return null;
  const key = modelKey({ brand, name, fuel, displacementMl });
  const found = known.models.get(key);
  if (found !== undefined) return found;
  const id = newId();
  const code = [name, displacementMl === null ? '' : (displacementMl / 1000).toFixed(1), fuel].filter((t) => t !== '').join('-');
  if (code.length > 40) return null;
  await catalogue.addModel(ctx, tx, {
    id,
    code,
    brand,
    series: name,
    name,
    vehicleClass: fuel === 'electric' ? 'electric' : 'other',
    fuel,
    displacementMl,
  });
  known.models.set(key, id);
  return id;
}

function remarkOf(car: Car, modelId: string | null): string {
  const words = [car.brand, car.modelName, car.displacementMl === null ? '' : `${car.displacementMl} ml`, car.fuel ?? '']
    .filter((text) => text !== '')
    .join(' ');
  return [car.remark, modelId === null && words !== '' ? `车型:${words}` : ''].filter((text) => text !== '').join(';');
}

async function takeCar(
  ctx: RequestContext,
  tx: Tx,
  { row, known, numbers }: { row: CarToTake; known: Known; numbers: Numbers },
): Promise<Taken> {
  const { car, owner } = row;
  const present = standing(row, known);
  if (present !== undefined) return present;
  const party = knownOwner(owner, known);
  if (party && 'refused' in party) return party;
  const modelId = await modelOf(ctx, tx, { car, known });
  const newParty = { ...owner, id: newId(), employer: '', email: '', remark: '', number: numbers.customerNumber };
  const { vin, plate, engineNumber, colour, modelYear, purchasedOn, mileageKm } = car;
  await vehicles.addVehicle(ctx, tx, {
    id: newId(),
    fileNumber: numbers.fileNumber,
    vin,
    plate,
    engineNumber,
    colour,
    modelYear,
    purchasedOn,
    mileageKm,
    modelId,
    remark: remarkOf(car, modelId),
    isVinOverridden: false,
    vehicleUse: 'household',
    mileageSource: 'import',
    owner: party ?? { party: newParty },
    user: null,
  });
  if (!party)
    known.parties.set(owner.mobile, [
      { id: newParty.id, name: owner.name, mobile: owner.mobile, idNumberTail: owner.idNumber?.slice(-4) ?? null },
    ]);
  return 'taken';
}

async function numbersFor(ctx: RequestContext, count: number): Promise<Numbers[]> {
  const numbers: Numbers[] = [];
  for (let taken = 0; taken < count; taken += 1)
    numbers.push({ fileNumber: await vehicles.nextVehicleNumber(ctx), customerNumber: await customers.nextCustomerNumber(ctx) });
  return numbers;
}

export function takeCars(ctx: RequestContext, rows: readonly CarToTake[]): Promise<TakeResult> {
  return takeRows(ctx, {
    rows,
    constraints: { ...vehicles.vehicleConstraints, vehicle_models_dealership_id_code_key: 'model-code-taken' },
    prepare: async (_, batch) => {
      const numbers = await numbersFor(ctx, batch.length);
      return async (tx) => {
        const known = await readKnown(tx, batch);
        const results: Taken[] = [];
        for (const [at, row] of batch.entries()) {
          const taken = numbers[at];
          if (taken) results.push(await takeCar(ctx, tx, { row, known, numbers: taken }));
        }
        return results;
      };
    },
  });
}
