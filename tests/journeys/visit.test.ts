// One visit, from the new customer to the follow-up call, each step on the screen of the person who does it.
import { capacity } from '@bayline/contract/capacity';
import { organisation } from '@bayline/contract/organisation';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { launchBrowser, screenshot } from './harness/browser.ts';
import { ask, choose, comesIn, demoPassword, sign, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

const car = { plate: '京A91073', shown: '京A·91073', vin: 'LBECFAHB8NZ910731', owner: '欧阳若兰', user: '欧阳明' };
const technician = { username: 'journey-technician', name: '盛杰', password: 'Rad-und-Bremse-26' };

let world: World;
let adviser: Page;
let visitPath: string;
let orderPath: string;
const pages: Page[] = [];

async function person(username: string, how: Parameters<typeof comesIn>[2] = {}): Promise<Page> {
  const page = await comesIn(world, username, how);
  pages.push(page);
  return page;
}

/** A technician and two bays of the journey's own, so that nothing of the demo's day is in the way. */
async function fitOut(): Promise<void> {
  const administrator = await person('administrator');
  const { id } = await ask(administrator, organisation.addStaff, {
    body: { id: newId(), name: technician.name, username: technician.username, password: 'first-password-1', roles: ['technician'] },
  });
  const manager = await person('workshop-manager');
  await ask(manager, capacity.setSkills, { params: { id }, body: { skills: ['mechanical'] } });
  await ask(manager, capacity.addBay, { body: { id: newId(), code: 'J1', name: '21号工位', type: 'maintenance' } });
  await ask(manager, capacity.addBay, { body: { id: newId(), code: 'J2', name: '22号工位', type: 'mechanical' } });
  await administrator.context().close();
}

beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
  await fitOut();
  adviser = await person('service-adviser');
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

/** What everybody had on their screen when it went wrong. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [at, page] of pages.entries()) if (!page.isClosed()) await screenshot(page, `visit-failed-${at + 1}`);
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('one visit', () => {
  test('1 a new customer with her car on one screen; what is wrong is said beside the field', async () => {
    await adviser.getByRole('link', { name: '客户', exact: true }).click();
    await adviser.getByRole('link', { name: '车辆档案' }).click();
    await adviser.getByRole('link', { name: '新建车辆' }).click();
    await heading(adviser, '新建车辆');
    const plate = adviser.getByLabel('车牌号', { exact: true });
    await plate.fill('港A91073');
    await adviser.getByText('车牌首位应为省份简称').waitFor();
    await plate.fill(car.plate);
    await plate.press('Tab');
    await adviser.keyboard.type('LBECFAHB5NZ910731');
    await adviser.getByText('VIN 第 9 位应为 8，现为 5').waitFor();
    await adviser.getByLabel('车架号（VIN）').fill(car.vin);
    await choose(adviser.getByLabel('车型'), '途胜L 1.5T 两驱', '途胜');
    await adviser.getByLabel('行驶里程').fill('36200');
    await adviser.getByLabel('姓名或单位名称').fill(car.owner);
    await adviser.getByLabel('手机号', { exact: true }).fill('13910731');
    await adviser.getByLabel('证件号').fill('110105194912310021');
    await adviser.getByRole('button', { name: '保存车辆档案' }).click();
    await adviser.getByText('手机号应为 11 位').waitFor();
    await adviser.getByText('身份证号校验位不符').waitFor();
    await adviser.getByLabel('手机号', { exact: true }).fill('13910731073');
    await adviser.getByLabel('证件号').fill('11010519491231002X');
    await adviser.getByRole('checkbox', { name: '平时由他人使用' }).press('Space');
    await adviser.getByLabel('使用人姓名').fill(car.user);
    await adviser.getByLabel('使用人手机号').fill('13810731073');
    await adviser.getByRole('button', { name: '保存车辆档案' }).press('Enter');
    await adviser.getByText('车辆档案已建立').waitFor();
    await adviser.getByText('139****1073').first().waitFor();
    await adviser.getByText(car.user).first().waitFor();
  });

  test('3 she is booked for this afternoon, and the bay is held', async () => {
    await adviser.getByRole('link', { name: '预约', exact: true }).last().click();
    await heading(adviser, '新建预约');
    await adviser.getByText(`途胜L 1.5T 两驱 ${car.owner}`).waitFor();
    await adviser.getByRole('button', { name: '登记预约' }).click();
    await adviser.getByText('请填写预约项目').waitFor();
    await adviser.getByText('请选择时间').waitFor();
    await adviser.getByLabel('预约项目').fill('常规保养,刹车有异响');
    const slot = adviser.getByRole('button', { name: /^16:30，空闲工位/ });
    const free = Number(/(\d+) 个/.exec((await slot.getAttribute('aria-label')) ?? '')?.[1]);
    await slot.press('Enter');
    await adviser.getByRole('button', { name: '登记预约' }).press('Enter');
    await adviser.getByText('已确认').waitFor();
    await adviser.getByText(/16:30 · 保养 .*工位/).waitFor();
    // One bay less for whoever asks for the same hour.
    await adviser.goto('/appointments/new');
    await adviser.getByRole('button', { name: `16:30，空闲工位 ${free - 1} 个` }).waitFor();
  });
});
