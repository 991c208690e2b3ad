// What product.md promises of effort, counted with a hand that cannot do anything uncounted.
//
// One action is what costs a person one decision and one movement: a press on a button, link, tile or key that does
// something; one field filled, with the Enter that commits it; one signature. Looking, waiting and what the page does by
// itself are none. Everybody begins on their own home page and goes on from there by hand: no address is typed.
//
// The promises: known plate to priced, printed work order with a canned job in five actions; a new car and customer on
// one screen; a full payment in two; nothing typed twice. The paper is the estimate with the order on it, which the owner
// signs; the promised time stands on it. The seconds depend on the machine and are not counted here.
import { readFileSync } from 'node:fs';
import { appointments } from '@bayline/contract/appointments';
import { capacity } from '@bayline/contract/capacity';
import type { EndpointShape, ReplyOf } from '@bayline/contract/endpoint';
import { reception } from '@bayline/contract/reception';
import { settlement } from '@bayline/contract/settlement';
import { vehicles } from '@bayline/contract/vehicles';
import { workOrders } from '@bayline/contract/work-orders';
import { workshop } from '@bayline/contract/workshop';
import { formatYuan } from '@bayline/domain/kernel';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { type CrewMember, freeCrewMember, hireCrew } from './harness/crew.ts';
import { ask, choose, comesIn, expectWords, hasFocus, sign, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';
import { type Asked, asksOf, type Form, isWithin, marksIn, meanings, type Node, namesIn, valuesOf } from './typed-once.ts';

let world: World;
/** Comes for a small service in the first test, and is followed through the house in the last. */
let car: { readonly plate: string; readonly ownerName: string; readonly lastKm: number };
let adviser: Page;
let order: ReplyOf<typeof workOrders.get>;

/** What the hand looks for. */
const words = {
  start: '接车登记',
  plate: '车牌号',
  home: '首页',
  concern: '第 1 项',
  totals: '合计',
  newCar: '新建车辆档案',
  saveCar: '保存车辆档案',
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

/** A question with words behind the path. */
async function look<E extends EndpointShape>(page: Page, endpoint: E, params: Record<string, string>): Promise<ReplyOf<E>> {
  const answer = await page.context().request.get(`/api${endpoint.path}`, { params });
  return (await answer.json()) as ReplyOf<E>;
}

/** A car that the store knows, with its owner's mobile, and that is neither here nor booked for today. */
async function knownCar(page: Page): Promise<{ plate: string; ownerName: string; lastKm: number }> {
  const { rows } = await ask(page, vehicles.list, { query: {} });
  for (const { plate } of rows) {
    const { vehicle, car: file, openWorkOrderId, appointment } = await look(page, reception.prefill, { plate: plate ?? '-' });
    const lastKm = vehicle?.mileageKm ?? null;
    if (plate === null || !file?.mobileMasked || file.modelName === null || lastKm === null) continue;
    if (openWorkOrderId === null && appointment === null) return { plate, ownerName: file.ownerName, lastKm };
  }
  throw new Error('no car of the demo is free');
}

describe('known plate to priced, printed work order with a canned job', () => {
  const most = 5;

  test(`takes at most ${most} actions, without a mouse but for the signature`, async () => {
    adviser = await comesIn(world, 'service-adviser');
    car = await knownCar(adviser);
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
    order = await ask(adviser, workOrders.get, { params: { id: adviser.url().split('/').at(-1) ?? '' } });
    expect(new URL((await printed).url()).pathname).toContain(order.id);
    expect(order).toMatchObject({
      status: 'quoted',
      totalFen: 36_800,
      visit: { plate: car.plate, mileageKm: car.lastKm + 900, fuelEighths: 4 },
    });
    expect(order.jobs.map((job) => [job.nameZh, job.partLines.length])).toEqual([['小保养套餐', 3]]);
    expect(order.estimates.map((estimate) => estimate.totalFen)).toEqual([36_800]);
    expect(Date.parse(order.visit.promisedAt ?? '')).toBeGreaterThan(Date.parse(order.visit.arrivedAt));
    await expectWords(adviser.getByRole('region', { name: words.totals }), '¥368.00');
    expect(world.faults).toEqual([]);
  });
});

describe('what was said before', () => {
  test('a booked canned job stands ticked: one action less', async () => {
    const booked = await knownCar(adviser);
    const { vehicle, cannedJobs } = await look(adviser, reception.prefill, { plate: booked.plate });
    const owner = vehicle?.parties.find(({ role }) => role === 'owner');
    const body = {
      id: newId(),
      vehicleId: vehicle?.id ?? '',
      partyId: owner?.partyId ?? '',
      contactName: '',
      contactPhone: null,
      requestedWork: '快到里程了，做个小保养',
      businessType: 'maintenance' as const,
      channel: 'phone' as const,
      adviserId: null,
      bayType: 'maintenance' as const,
      startsAt: `${order.visit.arrivedAt.slice(0, 10)}T08:30:00.000Z`,
      plannedMinutes: 30,
      reminderChannel: 'phone' as const,
      cannedJobIds: cannedJobs.flatMap(({ id, nameZh }) => (words.service.test(nameZh) ? [id] : [])),
      operationIds: [],
      parts: [],
      remark: '',
    };
    await ask(adviser, appointments.book, { body });
    await adviser.getByRole('link', { name: words.home }).press('Enter');
    const hand = handOf(adviser);
    await hand.fill('plate', adviser.getByRole('region', { name: words.start }).getByLabel(words.plate), booked.plate);
    await expectWords(adviser, booked.ownerName);
    expect(await adviser.getByRole('checkbox', { name: words.service }).isChecked()).toBe(true);
    expect(await adviser.getByRole('textbox', { name: words.concern }).inputValue()).toBe(body.requestedWork);
    await hand.fill('mileage and fuel', adviser.getByLabel(words.mileage), `${booked.lastKm + 700} 3/8`);
    await hand.sign();
    // Which button keeps the promise is said before one is pressed.
    await adviser.getByRole('region', { name: '报价并承诺交车时间' }).getByRole('button', { name: words.finish }).waitFor();
    await expectWords(adviser, '上面的承诺交车时间不随工单保存');
    await hand.press('check in, quote and print', adviser.getByRole('button', { name: words.finish }));
    await expectWords(adviser.getByRole('region', { name: words.totals }), '¥368.00');
    expect(hand.actions.length, hand.actions.join(', ')).toBe(4);
  });

  test('a new car and its owner are one screen, on which the plate stands already', async () => {
    const unknown = { plate: '京A77120', owner: '司徒静', vin: 'LBECFAHB8NZ910731' };
    await adviser.getByRole('link', { name: words.home }).press('Enter');
    await adviser.getByRole('region', { name: words.start }).getByLabel(words.plate).fill(unknown.plate);
    await adviser.keyboard.press('Enter');
    await adviser.getByRole('link', { name: words.newCar }).press('Enter');
    const save = adviser.getByRole('button', { name: words.saveCar });
    await save.waitFor();
    expect(await adviser.getByLabel(words.plate, { exact: true }).inputValue()).toBe(unknown.plate);
    await adviser.getByLabel('车架号（VIN）').fill(unknown.vin);
    await adviser.getByLabel('姓名或单位名称').fill(unknown.owner);
    await adviser.getByLabel('手机号', { exact: true }).fill('13910777120');
    await save.press('Enter');
    await expectWords(adviser.getByRole('region', { name: '车辆信息' }), `${unknown.owner} · 139****7120`);
    expect(new URL(adviser.url()).pathname).toBe('/reception/check-in');
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

const listed = readFileSync(new URL('../fixtures/fields.csv', import.meta.url), 'utf8').match(/^[A-Z]\d\.\d+/gm) ?? [];
const groupOf = (code: string) => listed.filter((id) => id.startsWith(`${code}.`));
const askedBy = { reception, workOrders, workshop, settlement };

/** What the form leaves to be typed is its own to ask for; everything else stands there. */
function expectOwnQuestions(form: Form, asks: readonly Asked[]): void {
  const own = meanings.filter(({ from }) => from === form).flatMap(({ asked = [] }) => asked);
  const empty = asks.filter(({ value }) => value === '').map(({ label }) => label);
  expect(empty.filter((label) => !own.includes(label))).toEqual([]);
}
const valueIn = (asks: readonly Asked[], label: string) => asks.find((ask) => ask.label === label)?.value;

/** A bay and a technician who are free, so that nothing of the demo's day is in the way. */
const ownBay = '31号工位';
async function fitOut(): Promise<void> {
  const manager = await comesIn(world, 'workshop-manager');
  await hireCrew(await comesIn(world, 'administrator'), manager);
  await ask(manager, capacity.addBay, { body: { id: newId(), code: 'E1', name: ownBay, type: 'maintenance' } });
}

describe('nothing is typed twice', () => {
  let fitter: CrewMember;
  let dispatched: ReplyOf<typeof workshop.dispatchList>['operations'] = [];

  test('every field of the four forms has one source, and only one module asks for it', () => {
    const named = meanings.flatMap(({ ids }) => ids);
    expect(named.toSorted()).toEqual(['E2', 'E4', 'E5', 'G1'].flatMap(groupOf).toSorted());
    const asking = (ids: readonly string[]) =>
      Object.entries(askedBy).flatMap(([module, endpoints]) => {
        const marks = Object.values(endpoints as Readonly<Record<string, EndpointShape>>).flatMap(({ body }) => marksIn(body as Node));
        return marks.some((id) => ids.includes(id)) ? [module] : [];
      });
    // A promise may be moved later, with a reason.
    const most = ({ from, meaning }: (typeof meanings)[number]) => (from === 'file' ? 0 : meaning === 'promise' ? 2 : 1);
    const asked = meanings.map((row) => [row.meaning, asking(row.ids).length <= most(row) ? 'once' : asking(row.ids)]);
    expect(asked.filter(([, how]) => how !== 'once')).toEqual([]);
  });

  test('check-in: the file is not asked for, and whoever brings the car stands there', async () => {
    const other = await knownCar(adviser);
    await adviser.goto(`/reception/check-in?plate=${encodeURIComponent(other.plate)}`);
    const sheet = adviser.getByRole('main');
    await expectWords(sheet, other.ownerName);
    const asks = await asksOf(sheet);
    const onFile = await sheet.locator('dt').allTextContents();
    expect(onFile).toHaveLength(groupOf('E2').length - 1);
    expect(asks.filter(({ label }) => onFile.includes(label))).toEqual([]);
    expect(valueIn(asks, '签名人')).toBe(other.ownerName);
    expect(valueIn(asks, '送修人')).toBe(other.ownerName);
  });

  test('order: the owner answers under the name and the time that are there', async () => {
    await adviser.goto(`/work-orders/${order.id}`);
    await adviser.getByRole('button', { name: '客户签字授权' }).press('Enter');
    const panel = adviser.getByRole('region', { name: '客户确认并授权施工' });
    await panel.waitFor();
    const asks = await asksOf(adviser.getByRole('main'));
    expectOwnQuestions('order', asks);
    expect(valueIn(asks, '签名人')).toBe(order.visit.senderName);
    const body = { version: order.version, signedByName: order.visit.senderName, channel: 'paper' as const };
    order = await ask(adviser, workOrders.approve, { params: { id: order.id }, body });
    expect(order.status).toBe('authorised');
  });

  test('dispatch: where and who is asked, and by when it may begin stands there', async () => {
    await fitOut();
    const dispatcher = await comesIn(world, 'dispatcher');
    await dispatcher
      .getByRole('link', { name: new RegExp(`派工：${car.plate}`) })
      .first()
      .press('Enter');
    const plan = dispatcher.getByRole('region', { name: '安排' });
    await dispatcher.getByRole('button', { name: new RegExp(`${car.plate}.*更换机油机滤`) }).press('Enter');
    await plan.getByLabel('工位').waitFor();
    const asks = await asksOf(plan);
    expectOwnQuestions('dispatch', asks);
    expect(valueIn(asks, '开始时间')).toMatch(/T\d\d:\d\d$/);
    fitter = await freeCrewMember(dispatcher);
    await choose(plan.getByLabel('工位'), ownBay);
    await choose(plan.getByLabel('维修专员'), fitter.name);
    await plan.getByRole('button', { name: '确认派工' }).press('Enter');
    await expectWords(dispatcher, /^已派工，/);
    const day = order.visit.arrivedAt.slice(0, 10);
    const { operations } = await look(dispatcher, workshop.dispatchList, { day });
    dispatched = operations.filter((row) => row.workOrderId === order.id);
  });

  test('bill: nothing but what is paid, and all four forms say the same', async () => {
    await adviser.goto(`/settlement/visits/${order.visit.id}`);
    await expectWords(adviser.getByRole('main'), '更换机油机滤');
    expectOwnQuestions('bill', await asksOf(adviser.getByRole('main')));
    const [bill, sheet] = [
      await ask(adviser, settlement.ofVisit, { params: { visitId: order.visit.id } }),
      await look(adviser, reception.prefill, { plate: car.plate }),
    ];
    order = await ask(adviser, workOrders.get, { params: { id: order.id } });
    const shown = [
      ...valuesOf(reception.prefill.reply as Node, sheet),
      ...valuesOf(workOrders.get.reply as Node, order),
      ...dispatched.flatMap((row) => valuesOf(workshop.assign.reply as Node, row)),
      ...valuesOf(settlement.ofVisit.reply as Node, bill),
    ];
    const said = (id: string) => new Set(shown.flatMap(([field, value]) => (field === id ? namesIn(value) : [])));
    const disagreeing = meanings.flatMap(({ meaning, from, ids }) => {
      const values = ids.map(said);
      if (from === 'file') return values.every((each) => each.size === 1 && isWithin(each, values[0] ?? each)) ? [] : [meaning];
      // A line of parts has no labour, and the other way round.
      const marked = values.map((each) => new Set([...each].filter((value) => value !== null))).filter((each) => each.size > 0);
      return marked.every((each) => marked.every((other) => isWithin(each, other) || isWithin(other, each))) ? [] : [meaning];
    });
    expect(disagreeing).toEqual([]);
    expect([...said('E4.36')]).toEqual([fitter.name]);
    expect([...said('E4.17')]).toEqual([car.lastKm + 900]);
    expect(world.faults).toEqual([]);
  });
});

test('what nobody has planned yet is planned in two presses', async () => {
  const dispatcher = await comesIn(world, 'dispatcher');
  await dispatcher.goto('/workshop/dispatch');
  const hand = handOf(dispatcher);
  await hand.press('plan the rest', dispatcher.getByRole('button', { name: '排余下的' }));
  const proposal = dispatcher.getByRole('region', { name: '建议的安排' });
  const left = proposal.getByText('没有可以安排的作业');
  // The plan also mends itself: a place that it took meanwhile refuses the whole, and the next proposal knows it.
  const isTaken = async () => {
    hand.actions.splice(1);
    await hand.press('accept all', proposal.getByRole('button', { name: '全部采纳' }));
    await left.or(proposal.getByRole('alert')).first().waitFor();
    return await left.isVisible();
  };
  await expect.poll(isTaken, { timeout: 30_000 }).toBe(true);
  await expect.poll(() => hasFocus(left)).toBe(true);
  expect(hand.actions).toHaveLength(2);
  expect(await axeCheck(dispatcher)).toEqual([]);
  expect(world.faults).toEqual([]);
});
