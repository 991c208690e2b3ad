// Cars and their owners go in through the doors of vehicles and customers, as if a clerk had typed them.
import { type CarToTake, type Match, matchCar } from '@bayline/domain/imports';
import { makerOf } from '@bayline/domain/vehicles';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';
import * as catalogue from '../catalogue/index.ts';
import * as customers from '../customers/index.ts';
import * as vehicles from '../vehicles/index.ts';
import { type KnownCars, type KnownModel, knownCars, knownModels } from './known.ts';

type Car = CarToTake['car'];

interface Known {
  readonly cars: KnownCars;
  readonly models: Map<string, string>;
}

export interface Numbers {
  readonly fileNumber: string;
  readonly customerNumber: string;
}

const modelKey = ({ brand, name, fuel, displacementMl }: Omit<KnownModel, 'id'>) => JSON.stringify([brand, name, fuel, displacementMl]);

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

interface NewCar {
  readonly row: CarToTake;
  readonly ownerId: string | null;
  readonly modelId: string | null;
  readonly partyId: string;
  readonly numbers: Numbers;
}

function carToAdd({ row, ownerId, modelId, partyId, numbers }: NewCar): vehicles.VehicleToAdd {
  const { car, owner } = row;
  const { vin, plate, engineNumber, colour, modelYear, purchasedOn, mileageKm } = car;
  const party = { ...owner, id: partyId, employer: '', email: '', remark: '', number: numbers.customerNumber };
  return {
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
    owner: ownerId === null ? { party } : { partyId: ownerId },
    user: null,
  };
}

/** Numbers of files and customers; taken before the transaction opens, those not used leave gaps. */
export async function numbersFor(ctx: RequestContext, count: number): Promise<Numbers[]> {
  const files = await vehicles.nextVehicleNumbers(ctx, count);
  const parties = await customers.nextCustomerNumbers(ctx, count);
  return files.map((fileNumber, at) => ({ fileNumber, customerNumber: parties[at] ?? '' }));
}

/** A row counts what the rows before it bring: the owner of two cars has one file. */
export async function takeCars(
  ctx: RequestContext,
  tx: Tx,
  { rows, numbers }: { rows: readonly CarToTake[]; numbers: readonly Numbers[] },
): Promise<Match[]> {
  const models = new Map((await knownModels(tx)).map((model) => [modelKey(model), model.id]));
  const known = { cars: await knownCars(tx, rows), models };
  const [matches, added]: [Match[], vehicles.VehicleToAdd[]] = [[], []];
  for (const [at, row] of rows.entries()) {
    const { car, owner } = row;
    const taken = numbers[at];
    if (!taken) break;
    const match = matchCar(row, known.cars.here(row));
    matches.push(match);
    if (match.is !== 'new') continue;
    const { ownerId } = match;
    const partyId = newId();
    added.push(carToAdd({ row, ownerId, partyId, numbers: taken, modelId: await modelOf(ctx, tx, { car, known }) }));
    if (ownerId === null) known.cars.add(owner.mobile, { id: partyId, name: owner.name, idNumberTail: owner.idNumber?.slice(-4) ?? null });
  }
  if (added.length > 0) await vehicles.addVehicles(ctx, tx, added);
  return matches;
}
