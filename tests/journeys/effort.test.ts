// What product.md promises of effort, counted with a hand that cannot do anything uncounted.
//
// One action is what costs a person one decision and one movement: a press on a button, link, tile or key that does
// something; one field filled, the Enter that commits it included; one signature. Looking, waiting and what the page
// does by itself are none. Everybody begins on their own home page and goes on from there by hand: no address is typed.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { reception } from '@bayline/contract/reception';
import { settlement } from '@bayline/contract/settlement';
import { vehicles } from '@bayline/contract/vehicles';
import { workOrders } from '@bayline/contract/work-orders';
import { formatYuan } from '@bayline/domain/kernel';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './harness/browser.ts';
import { ask, comesIn, expectWords, sign, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;

/** What the hand looks for. */
const words = {
  start: '接车登记',
  plate: '车牌号',
  service: /小保养套餐/,
  mileage: '进厂里程',
  finish: '完成接车，报价并打印',
  collect: (plate: string) => new RegExp(`^收款：${plate}`),
  tender: (fen: number) => `微信收款 ${formatYuan(fen)}`,
  paid: '已收清',
};

/** A hand that counts; what it does is written down with the words on the page. */
function handOf(page: Page) {
  const actions: string[] = [];
  return {
    actions,
    press: async (name: string, place: Locator) => {
      await place.press('Enter');
      actions.push(`press ${name}`);
    },
    tick: async (name: string, place: Locator) => {
      await place.press('Space');
      actions.push(`tick ${name}`);
    },
    fill: async (name: string, place: Locator, text: string) => {
      await place.fill(text);
      await place.press('Enter');
      actions.push(`fill ${name}`);
    },
    sign: async () => {
      await sign(page);
      actions.push('sign');
    },
  };
}

beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

async function fileOf(page: Page, plate: string): Promise<ReplyOf<typeof reception.prefill>> {
  const answer = await page.context().request.get(`/api${reception.prefill.path}`, { params: { plate } });
  return (await answer.json()) as ReplyOf<typeof reception.prefill>;
}

/** A car that the store knows, with its owner's mobile, and that is neither here nor booked for today. */
async function knownCar(page: Page): Promise<{ plate: string; ownerName: string; lastKm: number }> {
  const { rows } = await ask(page, vehicles.list, { query: {} });
  for (const { plate } of rows) {
    const { vehicle, car, openWorkOrderId, appointment } = await fileOf(page, plate ?? '-');
    const lastKm = vehicle?.mileageKm ?? null;
    if (plate === null || car === null || car.mobileMasked === null || lastKm === null) continue;
    if (openWorkOrderId === null && appointment === null) return { plate, ownerName: car.ownerName, lastKm };
  }
  throw new Error('no car of the demo is free');
}

describe('known plate to priced, printed work order with a canned job', () => {
  const most = 5;

  test(`takes at most ${most} actions, without a mouse but for the signature`, async () => {
    const adviser = await comesIn(world, 'service-adviser');
    const car = await knownCar(adviser);
    const hand = handOf(adviser);
    await hand.fill('plate', adviser.getByRole('region', { name: words.start }).getByLabel(words.plate), car.plate);
    await hand.tick('small service', adviser.getByRole('checkbox', { name: words.service }));
    // Odometer and gauge are read at one glance and written in one go.
    await hand.fill('mileage and fuel', adviser.getByLabel(words.mileage), `${car.lastKm + 900} 4/8`);
    await hand.sign();
    const printed = adviser.context().waitForEvent('request', { predicate: (request) => /\/estimate\.pdf/.test(request.url()) });
    await hand.press('check in, quote and print', adviser.getByRole('button', { name: words.finish }));
    const paper = await adviser.context().request.get((await printed).url());
    expect(hand.actions.length, hand.actions.join(', ')).toBeLessThanOrEqual(most);

    // The paper is there, and the order behind it is what was asked for: a package of ¥368.00, quoted, with a time promised.
    expect(paper.headers()['content-type']).toContain('application/pdf');
    await adviser.getByRole('heading', { level: 1, name: /^工单 / }).waitFor();
    const order = await ask(adviser, workOrders.get, { params: { id: adviser.url().split('/').at(-1) ?? '' } });
    expect(new URL((await printed).url()).pathname).toContain(order.id);
    expect(order).toMatchObject({
      status: 'quoted',
      totalFen: 36_800,
      visit: { plate: car.plate, mileageKm: car.lastKm + 900, fuelEighths: 4 },
    });
    expect(order.jobs.map((job) => [job.name, job.partLines.length])).toEqual([['小保养套餐', 3]]);
    expect(order.estimates.map((estimate) => estimate.totalFen)).toEqual([36_800]);
    expect(Date.parse(order.visit.promisedAt ?? '')).toBeGreaterThan(Date.parse(order.visit.arrivedAt));
    await expectWords(adviser.getByRole('region', { name: '合计' }), '¥368.00');
    expect(world.faults).toEqual([]);
  });
});

describe('a full payment', () => {
  const most = 2;

  test(`takes ${most} actions, and the bill is settled`, async () => {
    const cashier = await comesIn(world, 'cashier');
    const { rows } = await ask(cashier, settlement.open, {});
    const bill = rows.find((row) => row.status === 'pre-settled');
    if (bill === undefined) throw new Error('nobody of the demo waits to pay');
    const hand = handOf(cashier);
    await hand.press('collect', cashier.getByRole('link', { name: words.collect(bill.plate) }).first());
    const card = cashier.getByRole('region', { name: new RegExp(`^${bill.number} `) });
    await hand.press('all of it by WeChat', card.getByRole('button', { name: words.tender(bill.outstandingFen) }));
    await expectWords(card, words.paid);
    expect(hand.actions.length, hand.actions.join(', ')).toBeLessThanOrEqual(most);
    const after = await ask(cashier, settlement.ofVisit, { params: { visitId: bill.visitId } });
    const paid = after.settlements.find((row) => row.id === bill.id);
    expect(paid).toMatchObject({ status: 'paid', paidFen: bill.totalFen, outstandingFen: 0 });
    expect(world.faults).toEqual([]);
  });
});
