// What product.md promises of effort, counted with a hand that cannot do anything uncounted.
//
// One action is what costs a person one decision and one movement: a press on a button, link, tile or key that does
// something; one field filled, the Enter that commits it included; one signature. Looking, waiting and what the page
// does by itself are none. Everybody begins on their own home page and goes on from there by hand: no address is typed.
import { customers } from '@bayline/contract/customers';
import { reception } from '@bayline/contract/reception';
import { vehicles } from '@bayline/contract/vehicles';
import { workOrders } from '@bayline/contract/work-orders';
import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './harness/browser.ts';
import { ask, comesIn, expectWords, sign, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;

/** A hand that counts. */
function handOf() {
  const actions: string[] = [];
  const done = (action: string) => void actions.push(action);
  return {
    actions,
    press: async (place: Locator, key?: 'Enter' | 'Space') => {
      await (key === undefined ? place.click() : place.press(key));
      done(`presses ${place}`);
    },
    fill: async (place: Locator, text: string, { enter = false } = {}) => {
      await place.fill(text);
      if (enter) await place.press('Enter');
      done(`fills ${place}`);
    },
    sign: async (place: Page) => {
      await sign(place);
      done('signs');
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

/** A car that the store knows, with its owner's mobile, and that is neither here nor booked for today. */
async function knownCar(page: Page): Promise<{ plate: string; mileageKm: number }> {
  const { rows } = await ask(page, vehicles.list, { query: {} });
  for (const { plate } of rows) {
    if (plate === null) continue;
    const file = await ask(page, reception.prefill, { query: { plate } });
    const isFree = file.openWorkOrderId === null && file.appointment === null;
    if (isFree && file.car?.mobileMasked != null && file.vehicle?.mileageKm != null) return { plate, mileageKm: file.vehicle.mileageKm };
  }
  throw new Error('no car of the demo is free');
}

describe('known plate to priced, printed work order with a canned job', () => {
  const most = 5;

  test(`takes at most ${most} actions`, async () => {
    const adviser = await comesIn(world, 'service-adviser');
    const car = await knownCar(adviser);
    const hand = handOf();
    const start = adviser.getByRole('region', { name: '接车登记' });
    await hand.fill(start.getByLabel('车牌号'), car.plate, { enter: true });
    await hand.press(adviser.getByRole('checkbox', { name: /小保养套餐/ }));
    // The odometer and the gauge are read at one glance and written in one go.
    await hand.fill(adviser.getByLabel('进厂里程'), `${car.mileageKm + 900} 4/8`);
    await hand.sign(adviser);
    const printed = adviser.context().waitForEvent('request', (request: Request) => /\/estimate\.pdf/.test(request.url()));
    await hand.press(adviser.getByRole('button', { name: '完成接车，报价并打印' }));
    const paper = await printed;
    expect(hand.actions.length, hand.actions.join('\n')).toBeLessThanOrEqual(most);
  });
});
