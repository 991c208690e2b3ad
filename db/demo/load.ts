// The demo group: two stores on a living afternoon, made through the same commands that people use.
import { plusMinutes } from '@bayline/domain/kernel';
import * as workshop from '../../apps/server/src/modules/workshop/index.ts';
import type { Clock } from '../../apps/server/src/platform/clock.ts';
import type { Services } from '../../apps/server/src/platform/request.ts';
import { planPrices, shareCatalogue } from './catalogue.ts';
import type { Person } from './crew.ts';
import { careForFiles } from './files.ts';
import { importOldFiles } from './imports.ts';
import { passNight } from './night.ts';
import { playLastDays } from './past.ts';
import { keepRoster } from './roster.ts';
import { addSuppliers, receiveGoods, workInStockRoom } from './stock-room.ts';
import { addCars, openStore, stockStore, stores } from './store.ts';
import { bookDays, carsToday, playToday } from './today.ts';

const openedBeforeMinutes = 200 * 1440;
/** Twenty days: the rows that were not taken can still be fetched. */
const importedBeforeMinutes = 20 * 1440;
/** Kilometres that a car drove in the half year between two visits. */
const drivenKm = 5_180;
const carsBooked = 8;
/** Minutes since the workshop last looked for work that stands still. */
const overrunsSeenBefore = 5;

/** Loads both stores as they stand at the clock's present minute; says each step. */
export async function loadDemo(services: Services, { clock, say }: { clock: Clock; say: (zh: string, en: string) => void }): Promise<void> {
  const anchor = `${clock().slice(0, 16)}:00.000Z`;
  const before = plusMinutes(anchor, -openedBeforeMinutes);
  let manager: Person | undefined;
  for (const store of stores) {
    say(`  ${store.nameZh}`, `  ${store.nameEn}`);
    const crew = await openStore(services, store, { now: before, manager });
    manager ??= crew.personOf('service-manager');
    await addSuppliers(crew, before);
    const goods = await stockStore(crew, before);
    await planPrices(crew, goods, anchor);
    const cars = await addCars(crew, store, before);
    await careForFiles(crew, cars, before);
    await importOldFiles(crew, store, plusMinutes(anchor, -importedBeforeMinutes));
    const today = cars.slice(0, carsToday).map((car) => ({ ...car, mileageKm: car.mileageKm + drivenKm }));
    const booked = cars.slice(carsToday, carsToday + carsBooked);
    const day = { isBusy: store.isBusy, store, goods, anchor };
    const braked = await playLastDays(crew, { regulars: cars.slice(0, 3), others: cars.slice(carsToday + 6, carsToday + 17) }, day);
    await passNight(services, crew, anchor);
    await playToday(crew, today, day);
    await receiveGoods(crew, goods, anchor);
    await workInStockRoom(crew, goods, anchor);
    await bookDays(crew, booked, { ...day, braked });
    await keepRoster(crew, anchor);
    if (store.id !== 1) await shareCatalogue(crew, goods, anchor);
  }
  // A running store has told at its last look what stands still for too long: nobody's bell rings for it after the start.
  for (const { work } of workshop.nightWork) await work(services.jobsPool, plusMinutes(anchor, -overrunsSeenBefore), services);
}
