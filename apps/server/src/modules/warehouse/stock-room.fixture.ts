// A store room with one part in it, and those who ask for it; used by the tests of this module.
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { addPartNumber } from '../catalogue/index.ts';
import { moveAppointmentParts, partsOfOrder, releaseAppointmentParts, reserveForAppointment, reserveParts, routes } from './index.ts';

type Role = Parameters<TestStore['ctxFor']>[0];
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
export const none = { params: undefined, query: undefined, body: undefined } as const;
export const piece = 1000;

/** 'accepted', or the code of the refusal. */
export const codeOf = async (work: Promise<unknown>) =>
  await work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code,
  );

function partAdder(store: TestStore) {
  let parts = 0;
  return async (fields: { subCategory?: string } = {}) => {
    parts += 1;
    const id = newId();
    const ctx = store.ctxFor('service-manager');
    const words = { nameEn: '', brand: '', category: '', subCategory: '', fitsModels: '', origin: '', ...fields };
    const part = {
      id,
      number: `LQ-${parts}`,
      nameZh: '机油滤清器',
      unit: '件',
      qualityClass: 'genuine' as const,
      isActive: true,
      priceFen: 4500,
    };
    await inDealership(ctx, (tx) => addPartNumber(ctx, tx, { ...words, ...part }));
    return id;
  };
}

export async function openStockRoom() {
  const store = await openTestStore();
  const as = (role: Role) => ({ ...store.ctxFor(role), cookie });
  const supplierId = newId();
  const supplier = { id: supplierId, name: '现代配件', address: '北京市顺义区顺通路1号', phone: '010-69400001', isActive: true };
  await routes.addSupplier(as('storekeeper'), { ...none, body: supplier });
  const addPart = partAdder(store);
  return {
    store,
    as,
    supplierId,
    addPart,
    /** A delivery of one line; answers with the receipt. */
    deliver: (partId: string, line: { quantity: number; valueFen: number; batch?: string; expiresOn?: string }) =>
      routes.receive(as('storekeeper'), {
        ...none,
        body: {
          id: newId(),
          supplierId,
          kind: 'purchase',
          deliveryNote: 'SH-20261124-7',
          receivedOn: '2026-11-24',
          lines: [{ partId, batch: '', bin: 'A-01-03', hasCertificate: true, ...line }],
        },
      }),
    /** An order asks for so much of the part; answers with what became of its line. */
    ask: async (partId: string, quantity: number, of: { orderId?: string; visitId?: string } = {}) => {
      const orderId = of.orderId ?? newId();
      const visitId = of.visitId ?? newId();
      const ctx = store.ctxFor('service-adviser');
      const asked = { orderId, orderNumber: `RO-${orderId.slice(-4)}`, plate: '京A12345', visitId };
      const lines = [{ lineId: newId(), partId, quantity, jobNameZh: '更换机油机滤', priceFen: 4500 }];
      const [line] = await inDealership(ctx, (tx) => reserveParts(ctx, tx, { ...asked, lines }));
      if (!line) throw new Error('a line was asked for');
      return { orderId, visitId, ...line };
    },
    /** An appointment of tomorrow morning has so much set aside. */
    setAside: async (partId: string, quantity: number) => {
      const appointmentId = newId();
      const ctx = store.ctxFor('service-adviser');
      const asked = { appointmentId, number: `YY-${appointmentId.slice(-4)}`, plate: '京B20002', neededAt: '2026-11-25T01:00:00.000Z' };
      const [line] = await inDealership(ctx, (tx) => reserveForAppointment(ctx, tx, { ...asked, lines: [{ partId, quantity }] }));
      if (!line) throw new Error('a line was asked for');
      return { appointmentId, ...line };
    },
    arrive: (appointmentId: string, visitId: string) => {
      const ctx = store.ctxFor('service-adviser');
      return inDealership(ctx, (tx) => moveAppointmentParts(ctx, tx, { appointmentId, visitId }));
    },
    letGo: (appointmentId: string) => {
      const ctx = store.ctxFor('service-adviser');
      return inDealership(ctx, (tx) => releaseAppointmentParts(ctx, tx, { appointmentId }));
    },
    /** Status, held and issued of every request of an asker. */
    requestsOf: async (askerId: string) =>
      (await inDealership(store.ctxFor('storekeeper'), (tx) => partsOfOrder(tx, askerId))).map((l) => [l.status, l.reserved, l.issued]),
    /** One request as the storekeeper sees it. */
    lineOf: async (askerId: string) => {
      const { rows } = await routes.partsRequests(as('storekeeper'), { ...none, query: { orderId: askerId } });
      const line = rows[0]?.lines[0];
      if (!line) throw new Error('nothing asked for');
      return line;
    },
    shelf: async (partId: string) => {
      const { levels } = await routes.batches(as('storekeeper'), { ...none, params: { partId } });
      return levels.map((l) => [l.warehouseName, l.onHand, l.reserved, l.valueFen]);
    },
  };
}
