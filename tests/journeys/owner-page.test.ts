// The owner is asked by link: on a phone, without a log-in, one job yes and one no, signed; the adviser sees it come in.
import { catalogue } from '@bayline/contract/catalogue';
import { workOrders } from '@bayline/contract/work-orders';
import { plusMinutes } from '@bayline/domain/kernel';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { axeCheck, launchBrowser, openContext } from './harness/browser.ts';
import { ask, comesIn, expectWords, hasFocus, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

const [firstJob, extraJob] = ['更换空气滤芯', '更换雨刮片'];
let world: World;
let adviser: Page;
let phone: Page;
let address: string;
let orderId: string;

/** An order of the demo that nothing is on yet gets two jobs and is shown to the owner. */
async function quoteTwoJobs(): Promise<void> {
  const { rows } = await ask(adviser, workOrders.list, {});
  orderId = rows.find((row) => row.status === 'estimating' && row.totalFen === 0)?.id ?? '';
  const params = { id: orderId };
  const order = await ask(adviser, workOrders.get, { params });
  const operations = await ask(adviser, catalogue.listOperations, {});
  const operation = operations.rows.find((row) => row.isActive && row.rateFen !== null);
  let { version } = order;
  for (const name of [firstJob, extraJob]) {
    const labour = [{ lineId: newId(), labourOperationId: operation?.id ?? '', discountBasisPoints: 0 }];
    const body = { version, jobId: newId(), concernId: order.concerns[0]?.id ?? '', name, labour, parts: [] };
    ({ version } = await ask(adviser, workOrders.addJob, { params, body }));
  }
  await ask(adviser, workOrders.quote, { params, body: { version, promisedAt: plusMinutes(order.visit.arrivedAt, 240) } });
}

/** The owner's phone: a browser that has never been logged in. */
async function ownerOpens(at: string): Promise<Page> {
  const context = await openContext(world.browser, { ...world.server, size: 'phone' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => world.faults.push(error.message));
  await page.goto(at);
  return page;
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const answer = (job: string, word: string) => phone.getByRole('group', { name: `“${job}”是否同意` }).getByText(word);

beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
  adviser = await comesIn(world, 'service-adviser');
  await quoteTwoJobs();
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

describe('the owner’s page', () => {
  test('the adviser makes the link beside the order', async () => {
    await adviser.goto(`/work-orders/${orderId}`);
    await adviser.getByRole('button', { name: '发送链接给车主' }).press('Enter');
    await adviser.getByRole('button', { name: '生成车主链接' }).press('Enter');
    address = await adviser.getByLabel('链接地址').inputValue();
    expect(address).toContain(`${world.server.baseUrl}/owner/`);
    await adviser.getByRole('img', { name: '链接二维码' }).waitFor();
  });

  test('opens on a phone without a log-in, in both languages', async () => {
    phone = await ownerOpens(address);
    await phone.getByRole('heading', { name: '请您确认' }).waitFor();
    expect(await axeCheck(phone)).toEqual([]);
    expect(await phone.title()).toMatch(/^京A\S+ · 北京海淀店$/);
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByRole('heading', { name: 'Please answer' }).waitFor();
    expect(await axeCheck(phone)).toEqual([]);
    expect(await sideways(phone)).toBe(0);
    await phone.getByRole('button', { name: '中文' }).click();
    await phone.getByRole('heading', { name: '请您确认' }).waitFor();
  });

  test('asks for an answer to each job and for a signature before it sends', async () => {
    const send = phone.getByRole('button', { name: '签字并发送' });
    await answer(firstJob, '同意维修').click();
    await send.click();
    await expectWords(phone, '请对每个项目选择同意或不做');
    // Whoever has several jobs to answer is led to the one that was passed over.
    const passedOver = phone
      .getByRole('group', { name: `“${extraJob}”是否同意` })
      .getByRole('radio')
      .first();
    await expect.poll(() => hasFocus(passedOver)).toBe(true);
    const total = phone.getByText('应付合计');
    const ofBoth = await total.textContent();
    await answer(extraJob, '这次不做').click();
    // What is signed for is without what is declined.
    expect(await total.textContent()).not.toBe(ofBoth);
    await send.click();
    await expect.poll(() => hasFocus(phone.getByLabel('签名人'))).toBe(true);
    await phone.getByLabel('签名人').fill('欧阳静');
    await send.click();
    await expectWords(phone, '请客户签名');
    await phone.getByRole('button', { name: '用输入的姓名签字' }).click();
    await send.press('Enter');
    // The form is gone: the keys are where it is said that the answer has come.
    const thanks = phone.getByText(/您已于 .* 答复并签字/);
    await thanks.waitFor();
    await expect.poll(() => hasFocus(thanks)).toBe(true);
  });

  test('the adviser sees the answer come in without a reload', async () => {
    const jobs = adviser.getByRole('grid');
    await expectWords(jobs, '客户已同意');
    await expectWords(adviser, '客户不做');
  });

  test('opened again it says what was answered, and asks nothing', async () => {
    const again = await ownerOpens(address);
    await expectWords(again, /您已于 .* 答复并签字/);
    expect(await again.getByRole('button', { name: '签字并发送' }).count()).toBe(0);
    expect(await axeCheck(again)).toEqual([]);
    await again.context().close();
  });

  test('revoked, or never made, it says that it is no longer valid', async () => {
    await adviser
      .getByRole('button', { name: /^撤销 .* 生成的链接$/ })
      .first()
      .press('Enter');
    await adviser.getByRole('button', { name: /^撤销 .* 生成的链接$/ }).waitFor({ state: 'hidden' });
    await phone.goto(address);
    await phone.getByRole('heading', { name: '链接已失效。请联系您的服务顾问。' }).waitFor();
    await phone.goto(`${address.slice(0, -4)}AAAA`);
    await phone.getByRole('heading', { name: '链接已失效。请联系您的服务顾问。' }).waitFor();
    expect(await axeCheck(phone)).toEqual([]);
    expect(world.faults).toEqual([]);
  });
});
