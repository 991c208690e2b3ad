// The store room of the demo: where goods came from, a wrong receipt taken back, what is on its way, a kit that stands
// staged, a part that was exchanged.
import { dayOf, plusDays, plusMinutes } from '@bayline/domain/kernel';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';
import { bosch, mobis } from './goods.ts';
import type { Goods } from './work.ts';

const zone = 'Asia/Shanghai';

/** The files of those who deliver, by name. */
export async function addSuppliers(crew: Crew, now: string): Promise<void> {
  for (const supplier of [mobis, bosch])
    await warehouse.routes.addSupplier(crew.as('storekeeper', now), { ...nothing, body: { ...supplier, id: newId(), isActive: true } });
}

interface Line {
  readonly partId: string;
  readonly pieces: number;
  readonly costFen: number;
  readonly bin: string;
  readonly expiresOn?: string;
}

async function deliver(crew: Crew, at: string, of: { supplierId: string; note: string; lines: readonly Line[] }) {
  const lines = of.lines.map(({ partId, pieces, costFen, bin, expiresOn }) => ({
    partId,
    quantity: pieces * 1000,
    valueFen: pieces * costFen,
    batch: '',
    bin,
    hasCertificate: true,
    ...(expiresOn === undefined ? {} : { expiresOn }),
  }));
  const papers = { kind: 'purchase' as const, supplierId: of.supplierId, deliveryNote: of.note, receivedOn: dayOf(at, zone) };
  return await warehouse.routes.receive(crew.as('storekeeper', at), { ...nothing, body: { id: newId(), ...papers, lines } });
}

/** The deliveries of the last days; one was typed wrongly and taken back. */
export async function receiveGoods(crew: Crew, { parts }: Goods, anchor: string): Promise<void> {
  const threeDaysAgo = plusMinutes(anchor, -3 * 1440);
  const { rows } = await warehouse.routes.suppliers(crew.as('storekeeper', anchor), { ...nothing, query: {} });
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
  const oil = { partId: parts.oil.fields.id, pieces: 24, costFen: 15_600, bin: 'A-01', expiresOn: plusDays(dayOf(anchor, zone), 700) };
  const filters = { partId: parts.oilFilter.fields.id, pieces: 40, costFen: 1_920, bin: 'A-02' };
  await deliver(crew, threeDaysAgo, { supplierId: idOf(mobis.name), note: 'SH-88120', lines: [oil, filters] });
  const battery = { partId: parts.battery.fields.id, pieces: 40, costFen: 37_200, bin: 'C-01' };
  const yesterday = plusMinutes(anchor, -1440);
  const wrong = await deliver(crew, yesterday, { supplierId: idOf(bosch.name), note: 'BS-20417', lines: [battery] });
  await warehouse.routes.mirrorReceipt(crew.as('storekeeper', plusMinutes(yesterday, 6)), {
    ...nothing,
    params: { id: wrong.id },
    body: { id: newId(), reason: '数量误录为 40，实收 4 只' },
  });
  await deliver(crew, plusMinutes(yesterday, 10), { supplierId: idOf(bosch.name), note: 'BS-20417', lines: [{ ...battery, pieces: 4 }] });
  const coming = { supplierId: idOf(mobis.name), quantity: 4000, expectedOn: plusDays(dayOf(anchor, zone), 1), isConfirmed: true };
  const body = { id: newId(), partId: parts.shock.fields.id, ...coming };
  await warehouse.routes.expectArrival(crew.as('storekeeper', plusMinutes(anchor, -20)), { ...nothing, body });
}

const listOf = (crew: Crew, at: string, status: 'open' | 'issued') =>
  warehouse.routes.partsRequests(crew.as('storekeeper', at), { ...nothing, query: { status } });

/** One kit is picked, looked at and staged; one battery that would not hold its charge is exchanged. */
export async function workInStockRoom(crew: Crew, { parts }: Goods, anchor: string): Promise<void> {
  const at = plusMinutes(anchor, -10);
  const ready = (await listOf(crew, at, 'open')).rows.find((order) => order.lines.every((line) => line.status === 'reserved'));
  for (const { id, version } of ready?.lines ?? []) {
    const params = { id };
    await warehouse.routes.pick(crew.as('storekeeper', at), { ...nothing, params, body: { version } });
    await warehouse.routes.accept(crew.as('storekeeper', plusMinutes(at, 2)), { ...nothing, params, body: { version: version + 1 } });
    const body = { version: version + 2, stagingBin: '03' };
    await warehouse.routes.stage(crew.as('storekeeper', plusMinutes(at, 4)), { ...nothing, params, body });
  }
  const out = (await listOf(crew, at, 'issued')).rows.flatMap((order) => order.lines);
  const battery = out.find((line) => line.partId === parts.battery.fields.id);
  if (battery === undefined) return;
  const handedToId = crew.personOf('technician').staffId;
  const body = { version: battery.version, isOldUsable: false, reason: '新蓄电池电压只有 11.8V', handedToId };
  await warehouse.routes.exchange(crew.as('storekeeper', plusMinutes(at, 5)), { ...nothing, params: { id: battery.id }, body });
}
