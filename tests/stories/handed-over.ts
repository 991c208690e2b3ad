// What the store's former system handed over: its cars with their owners, and its parts with price and stock. Taken
// as `npm run import` takes them; the visit is then played on what came in.
import path from 'node:path';
import { contract } from '@bayline/contract';
import { type Imported, importInto } from '../import-file.ts';
import { learned } from '../learned.ts';
import type { Shops } from './desk.ts';
import { addOperation, type Car, type Goods, type Shop } from './shop.ts';

const folder = path.resolve('tests/fixtures/import');

export async function takeFile(shops: Shops, dealershipId: number, name: 'cars.xlsx' | 'parts-gbk.csv'): Promise<Imported> {
  return await importInto(shops.store, path.join(folder, name), { dealershipId });
}

/** The car as the adviser finds it by its plate. */
export async function carOf(shop: Shop, plate: string): Promise<Car> {
  const { vehicle } = await (await shop.desk('service-adviser')).do(contract.vehicles.byPlate, { params: { plate } });
  const owner = vehicle?.parties.find((party) => party.role === 'owner');
  if (!vehicle || !owner) throw new Error(`${plate} did not come in`);
  return { vehicleId: vehicle.id, ownerId: owner.partyId, ownerName: owner.name, plate, mileageKm: vehicle.mileageKm ?? 0 };
}

/** The two jobs the store does, and the parts that came in for them; the pads at the price that the store asks now. */
export async function goodsOf(shop: Shop, padsPriceFen: number): Promise<Goods> {
  const manager = await shop.desk('service-manager');
  for (const { id } of (await manager.do(contract.capacity.listTechnicians)).rows)
    await manager.do(contract.capacity.setTechnician, { params: { id }, body: learned('mechanical') });
  const oilChangeId = await addOperation(manager, {
    code: 'BY001',
    nameZh: '更换机油机滤',
    hours: 50,
    bayType: 'maintenance',
    minutes: 30,
  });
  const brakesId = await addOperation(manager, { code: 'WX101', nameZh: '更换前制动片', hours: 120, bayType: 'mechanical', minutes: 60 });
  const { rows } = await manager.do(contract.catalogue.listParts, { query: { term: '700100' } });
  const idOf = (number: string) => rows.find((row) => row.number === number)?.id ?? '';
  const goods = { oilChangeId, brakesId, oilId: idOf('70010016'), filterId: idOf('70010001'), padsId: idOf('70010002') };
  const { version } = await manager.do(contract.catalogue.priceList);
  await manager.do(contract.catalogue.setPartPrice, {
    params: { partId: goods.padsId },
    body: { version, priceFen: padsPriceFen, fromDay: '2026-11-24' },
  });
  return goods;
}
