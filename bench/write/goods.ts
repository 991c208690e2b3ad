// What the benchmarks sell: a package of five labour operations and five parts, a service of one and two, and cars without end.
import { contract } from '@bayline/contract';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { learned } from '../../tests/learned.ts';
import { addCar, addOperation, addPart, type Car, type Shop, vinOf } from '../../tests/stories/shop.ts';

export interface Service {
  readonly cannedJobId: string;
}

/** As much of each part as may be on the shelf. */
const onHand = 9_000_000;

/** A canned job of so many labour operations of twelve minutes and so many parts. */
async function addCannedJob(shop: Shop, { code, labourLines, partLines }: { code: string; labourLines: number; partLines: number }) {
  const manager = await shop.desk('service-manager');
  for (const { id } of (await manager.do(contract.capacity.listTechnicians)).rows)
    await manager.do(contract.capacity.setTechnician, { params: { id }, body: learned('mechanical') });
  const labour: string[] = [];
  const partIds: string[] = [];
  for (let number = 1; number <= labourLines; number += 1) {
    const operation = { code: `${code}-${number}`, nameZh: `保养项目 ${number}`, hours: 20, bayType: 'maintenance' as const, minutes: 12 };
    labour.push(await addOperation(manager, operation));
  }
  for (let number = 1; number <= partLines; number += 1)
    partIds.push(await addPart(shop, { number: `${code}-P${number}`, nameZh: `配件 ${number}`, unit: '只', priceFen: 4500, onHand }));
  const body = {
    id: newId(),
    code,
    nameZh: '定期保养',
    nameEn: 'Service',
    priceClass: 'customer' as const,
    fixedPriceFen: null,
    vehicleClasses: [],
    modelIds: [],
    validFrom: '2026-01-01',
    validUntil: null,
    isActive: true,
    labour: labour.map((labourOperationId) => ({ labourOperationId, billedHours: null })),
    parts: partIds.map((partId) => ({ partId, quantity: 1000 })),
  };
  await manager.do(contract.catalogue.addCannedJob, { body });
  return { cannedJobId: body.id };
}

/** Five labour and five part lines. */
export const addPackage = (shop: Shop): Promise<Service> => addCannedJob(shop, { code: 'TC60', labourLines: 5, partLines: 5 });
/** An oil change: one operation, oil and filter. */
export const addService = (shop: Shop): Promise<Service> => addCannedJob(shop, { code: 'BY10', labourLines: 1, partLines: 2 });

/** The car of that number below a million. */
function carOf(number: number) {
  const digits = String(number).padStart(7, '0');
  const letter = 'ABCDEFGHJK'[Math.floor(number / 100_000)] ?? 'A';
  return { plate: `京${letter}${digits.slice(2)}`, mobile: `1390${digits}`, vin: vinOf(digits.slice(1)) };
}

/** Cars with their owners, from this number on, made eight at a time. */
export async function addCars(shop: Shop, { from, count }: { from: number; count: number }): Promise<Car[]> {
  const cars: Car[] = [];
  for (let first = from; first < from + count; first += 8) {
    const numbers = Array.from({ length: Math.min(8, from + count - first) }, (_, at) => first + at);
    cars.push(...(await Promise.all(numbers.map((number) => addCar(shop, carOf(number))))));
  }
  return cars;
}
