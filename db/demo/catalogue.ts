// What the demo's catalogue holds besides single operations and parts: packages, a number that took another's place, and
// prices that change next month.
import { dayOf, plusDays } from '@bayline/domain/kernel';
import type * as catalogueDoor from '../../apps/server/src/modules/catalogue/index.ts';
import { routes } from '../../apps/server/src/modules/catalogue/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';
import type { demoOperations, demoParts } from './goods.ts';

interface Goods {
  readonly operations: ReturnType<typeof demoOperations>;
  readonly parts: ReturnType<typeof demoParts>;
}

/** A small and a large service at one price each, and brakes by the price list. */
export function demoCannedJobs({ operations: o, parts: p }: Goods, validFrom: string): catalogueDoor.NewCannedJob[] {
  const piece = (part: { fields: { id: string } }) => ({ partId: part.fields.id, quantity: 1000 });
  const labour = (...operations: readonly { id: string }[]) => operations.map(({ id }) => ({ labourOperationId: id, billedHours: null }));
  const shared = { priceClass: 'customer', vehicleClasses: [], modelIds: [], validFrom, validUntil: null, isActive: true } as const;
  const names = (code: string, nameZh: string, nameEn: string) => ({
    ...shared,
    vehicleClasses: [],
    modelIds: [],
    id: newId(),
    code,
    nameZh,
    nameEn,
  });
  return [
    {
      ...names('TC-A05', '小保养套餐', 'Small service'),
      fixedPriceFen: 36_800,
      labour: labour(o.oil),
      parts: [piece(p.oil), piece(p.oilFilter), piece(p.sumpGasket)],
    },
    {
      ...names('TC-B10', '大保养套餐', 'Large service'),
      fixedPriceFen: 56_800,
      labour: labour(o.oil, o.filters),
      parts: [piece(p.oil), piece(p.oilFilter), piece(p.sumpGasket), piece(p.airFilter), piece(p.cabinFilter)],
    },
    {
      ...names('TC-Z01', '前制动检修', 'Front brakes'),
      fixedPriceFen: null,
      labour: labour(o.brakes),
      parts: [piece(p.brakePads)],
    },
  ];
}

/** The former oil filter number has a successor; a new filter takes a new gasket along. */
export async function relateParts(crew: Crew, parts: Goods['parts'], now: string): Promise<void> {
  /** Each call is a request of its own. */
  const manager = () => crew.as('service-manager', now);
  const successor = { partId: parts.oilFilter.fields.id, isInterchangeable: true, fromDay: dayOf(now, 'Asia/Shanghai') };
  await routes.setSupersession(manager(), { ...nothing, params: { id: parts.formerOilFilter.fields.id }, body: { version: 1, successor } });
  const companions = [{ partId: parts.sumpGasket.fields.id, quantity: 1000 }];
  await routes.setPartRelations(manager(), {
    ...nothing,
    params: { id: parts.oilFilter.fields.id },
    body: { version: 1, modelIds: [], companions },
  });
}

/** Fleets pay less for pads; service parts cost 5 % more from next month on, and an hour of electrical work as well. */
export async function planPrices(crew: Crew, { parts }: Pick<Goods, 'parts'>, anchor: string): Promise<void> {
  const manager = () => crew.as('service-manager', anchor);
  const today = dayOf(anchor, 'Asia/Shanghai');
  const fromDay = `${plusDays(`${today.slice(0, 7)}-28`, 7).slice(0, 7)}-01`;
  const version = async () => (await routes.priceList(manager(), { ...nothing, query: {} })).version;
  const fleet = { priceFen: 42_000, fromDay: today, priceLevel: 'fleet' as const, version: await version() };
  await routes.setPartPrice(manager(), { ...nothing, params: { partId: parts.brakePads.fields.id }, body: fleet });
  const rate = { rateFen: 19_800, fromDay, version: await version() };
  await routes.setLabourRate(manager(), { ...nothing, params: { trade: 'electrical' }, body: rate });
  const round = {
    id: newId(),
    priceClass: 'customer',
    priceLevel: 'retail',
    category: '保养件',
    changeBasisPoints: 500,
    roundToFen: 100,
  } as const;
  await routes.planRound(manager(), { ...nothing, body: { ...round, fromDay, version: await version() } });
}

/** The second store takes longer over a diagnosis and says so for the group; the first keeps its own hours. Both charge alike for it. */
export async function shareCatalogue(second: Crew, { operations }: Pick<Goods, 'operations'>, now: string): Promise<void> {
  const manager = () => second.as('service-manager', now);
  const params = { id: operations.diagnosis.id };
  const { id: _id, rateFen: _rate, ...present } = await routes.operation(manager(), { ...nothing, params });
  await routes.changeOperation(manager(), { ...nothing, params, body: { ...present, billedHours: 120, creditedHours: 110 } });
  await routes.publishToGroup(manager(), { ...nothing, body: { kind: 'operation', code: present.code } });
  await routes.publishToGroup(manager(), { ...nothing, body: { kind: 'labour-rate', code: 'electrical/any' } });
}
