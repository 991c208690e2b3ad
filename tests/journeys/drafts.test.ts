// Nothing that was typed is lost, nothing that was pressed is done twice, and nobody overwrites a colleague unseen.
import { vehicles } from '@bayline/contract/vehicles';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { ask, choose, comesIn, demoPassword, enter, expectWords, sign, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

const plate = '京A60731';
const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
let world: World;
let adviser: Page;
let orderPath: string;

/** A car and its owner, made behind the scenes. */
async function addCar(page: Page): Promise<void> {
  const nothing = { sex: null, employer: '', email: '', remark: '', address: '', phone: null, idNumber: null };
  const party = { ...nothing, id: newId(), kind: 'person' as const, name: '司徒美堂', mobile: '13900600731' };
  const file = { modelId: null, engineNumber: '', colour: '', modelYear: null, purchasedOn: null, vehicleUse: 'household' as const };
  const car = { ...file, id: newId(), vin: null, isVinOverridden: false, plate, mileageKm: 20_000, remark: '' };
  await ask(page, vehicles.add, { body: { ...car, owner: { party }, user: null } });
}

/** The page that was open is open again. */
async function logsOutAndIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '王磊' }).click();
  await page.getByText('退出登录').click();
  await enter(page, 'service-adviser', demoPassword);
}

beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
  adviser = await comesIn(world, 'service-adviser');
  await addCar(adviser);
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

describe('what is half written', () => {
  test('a new car survives reload and log-out', async () => {
    await adviser.goto('/vehicles/new');
    await adviser.getByLabel('车牌号', { exact: true }).fill('京A77777');
    await adviser.getByLabel('姓名或单位名称').fill('诸葛明');
    await adviser.reload();
    expect(await adviser.getByLabel('车牌号', { exact: true }).inputValue()).toBe('京A77777');
    await logsOutAndIn(adviser);
    await expect.poll(() => adviser.getByLabel('姓名或单位名称').inputValue()).toBe('诸葛明');
  });

  test('a check-in survives reload and log-out', async () => {
    await adviser.goto(`/reception/check-in?plate=${encodeURIComponent(plate)}`);
    await adviser.getByRole('textbox', { name: '第 1 项' }).fill('空调不制冷');
    await adviser.getByLabel('进厂里程').fill('20450');
    await adviser.getByRole('radio', { name: '3/8' }).check();
    await adviser.reload();
    await expectWords(adviser, '已恢复上次未提交的内容');
    expect(await adviser.getByRole('textbox', { name: '第 1 项' }).inputValue()).toBe('空调不制冷');
    await logsOutAndIn(adviser);
    await expectWords(adviser, '已恢复上次未提交的内容');
    expect(await adviser.getByLabel('进厂里程').inputValue()).toBe('20,450');
    expect(await adviser.getByRole('radio', { name: '3/8' }).isChecked()).toBe(true);
  });
});

describe('an appointment on the telephone', () => {
  let desk: Page;
  const work = () => desk.getByLabel('预约项目').first();
  beforeAll(async () => {
    desk = await comesIn(world, 'service-adviser');
  });
  afterAll(() => desk?.context().close());

  test('of a car that is not on file goes on where it was, once the car is; a telephone that is none is said at its field', async () => {
    await desk.goto('/appointments/new');
    await desk.getByLabel('车牌号或 VIN').fill('京A60888');
    await work().fill('首保，空调有异味');
    await desk.getByRole('link', { name: '新建车辆' }).click();
    await desk.getByLabel('姓名或单位名称').fill('上官云');
    await desk.getByLabel('手机号').fill('13900600888');
    await desk.getByLabel('住宅电话').fill('12');
    await desk.getByRole('button', { name: '保存车辆档案' }).click();
    await expectWords(desk.locator('[data-faulty="true"]').filter({ hasText: '住宅电话' }), '手机号应为 11 位');
    await desk.getByLabel('住宅电话').fill('');
    await desk.getByRole('button', { name: '保存车辆档案' }).click();
    await expectWords(desk, '上官云');
    expect(await work().inputValue()).toBe('首保，空调有异味');
  });

  test('says that it is one of before, and is thrown away in one press', async () => {
    await desk.goto('/appointments/new');
    await expectWords(desk, '已恢复上次未登记的预约');
    await desk.getByRole('button', { name: '清空重填' }).click();
    expect(await desk.getByLabel('车牌号或 VIN').inputValue()).toBe('');
    expect(await work().inputValue()).toBe('');
  });
});

describe('what a technician found', () => {
  const opens = async (page: Page) => {
    await page.getByRole('region', { name: '当前作业' }).getByRole('button', { name: '发现问题' }).click();
    return page.getByRole('region', { name: '发现问题' });
  };

  test('survives a form closed by mistake, photos and all, and a reload without them', async () => {
    const page = await comesIn(world, 'technician', { size: 'phone' });
    await page.goto('/workshop/my-jobs');
    const found = await opens(page);
    expect(await found.getByRole('status').count()).toBe(0);
    await found.getByLabel('发现了什么').fill('右前减震器漏油');
    await choose(found.getByLabel('紧急程度'), '安全隐患');
    await found.locator('input[type="file"]').setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: onePixel });
    await found.getByRole('img', { name: '照片 1' }).waitFor();

    await found.getByRole('button', { name: '收起' }).click();
    await opens(page);
    await expectWords(found, '已恢复上次未提交的内容。');
    expect(await found.getByLabel('发现了什么').inputValue()).toBe('右前减震器漏油');
    await found.getByRole('img', { name: '照片 1' }).waitFor();

    await page.reload();
    await opens(page);
    await expectWords(found, '已恢复上次未提交的内容（照片需重新拍）。');
    expect(await found.getByLabel('发现了什么').inputValue()).toBe('右前减震器漏油');
    await expectWords(found, '安全隐患');
    expect(await axeCheck(page, 'main')).toEqual([]);
    await page.context().close();
  });

  test('is forgotten when it is sent, or given up', async () => {
    const page = await comesIn(world, 'technician', { size: 'phone' });
    await page.goto('/workshop/my-jobs');
    const found = await opens(page);
    await found.getByLabel('发现了什么').fill('雨刮片老化');
    await found.getByRole('button', { name: '收起' }).click();
    await opens(page);
    await found.getByRole('button', { name: '清空重填' }).click();
    expect(await found.getByLabel('发现了什么').inputValue()).toBe('');
    await found.getByLabel('发现了什么').fill('左前轮胎偏磨');
    await found.getByRole('button', { name: '提交' }).click();
    await found.waitFor({ state: 'detached' });
    await opens(page);
    expect(await found.getByLabel('发现了什么').inputValue()).toBe('');
    expect(await found.getByRole('status').count()).toBe(0);
    await page.context().close();
  });
});

describe('the network is cut', () => {
  test('the check-in is kept, the page says so, and it is carried out once when the network is back', async () => {
    await sign(adviser);
    await adviser.context().setOffline(true);
    await adviser.getByRole('button', { name: '完成接车，开工单' }).press('Enter');
    await expectWords(adviser, '与服务器的连接已中断');
    await expectWords(adviser, '已按下的 1 项操作也记下了');
    expect(await adviser.getByRole('textbox', { name: '第 1 项' }).inputValue()).toBe('空调不制冷');
    await adviser.context().setOffline(false);
    await expectWords(adviser, '已接车，工单已开');
    await adviser.getByRole('heading', { level: 1, name: /^工单 / }).waitFor();
    orderPath = new URL(adviser.url()).pathname;
    await adviser.getByRole('link', { name: '接待', exact: true }).click();
    const here = adviser
      .getByRole('region', { name: '在厂车辆' })
      .getByRole('row')
      .filter({ has: adviser.getByRole('img', { name: plate }) });
    await here.first().waitFor();
    expect(await here.count()).toBe(1);
  });

  test('an answer that is lost on the way does not do it twice', async () => {
    await adviser.goto(orderPath);
    let isLost = false;
    // The server has done it; the answer never reaches the page.
    await adviser.route('**/concerns', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await adviser.getByRole('button', { name: '增加诉求' }).press('Enter');
    await adviser.getByLabel('客户原话').fill('雨刮有异响');
    await adviser.getByRole('button', { name: '保存诉求' }).press('Enter');
    await adviser.getByRole('region', { name: '诉求 2' }).waitFor();
    await adviser.getByRole('button', { name: '增加诉求' }).waitFor();
    expect(isLost).toBe(true);
    expect(await adviser.getByRole('region', { name: '诉求 3' }).count()).toBe(0);
    await adviser.unroute('**/concerns');
  });
});

describe('the server is killed', () => {
  test('what is half written stays, the page says what happened, and when the server is back it is saved once, by itself', async () => {
    await adviser.getByRole('button', { name: '增加诉求' }).press('Enter');
    const words = adviser.getByLabel('客户原话');
    await words.fill('左前门关不严');
    await world.server.kill();
    await adviser.getByRole('button', { name: '保存诉求' }).press('Enter');
    await expectWords(adviser, '与服务器的连接已中断');
    await expectWords(adviser, '已按下的 1 项操作也记下了');
    expect(await words.inputValue()).toBe('左前门关不严');
    await world.server.startAgain();
    await expectWords(adviser, '连接已恢复');
    await adviser.getByRole('region', { name: '诉求 3' }).getByText('左前门关不严').waitFor();
    await adviser.reload();
    await adviser.getByRole('region', { name: '诉求 3' }).waitFor();
    expect(await adviser.getByRole('region', { name: '诉求 4' }).count()).toBe(0);
  });

  test('a database that goes away with its last word does not make the page do it twice', async () => {
    let isAway = false;
    // It is done, and the server cannot know.
    await adviser.route('**/concerns', async (route) => {
      if (isAway) return route.continue();
      isAway = true;
      await route.fetch();
      return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ code: 'unavailable' }) });
    });
    await adviser.getByRole('button', { name: '增加诉求' }).press('Enter');
    await adviser.getByLabel('客户原话').fill('后备箱有异味');
    await adviser.getByRole('button', { name: '保存诉求' }).press('Enter');
    await adviser.getByRole('button', { name: '增加诉求' }).waitFor();
    await adviser.getByRole('region', { name: '诉求 4' }).getByText('后备箱有异味').waitFor();
    expect(isAway).toBe(true);
    expect(await adviser.getByRole('region', { name: '诉求 5' }).count()).toBe(0);
    await adviser.unroute('**/concerns');
  });
});

describe('two people on one order', () => {
  test('the second to save is told, sees the other’s change, loses nothing and can go on', async () => {
    const manager = await comesIn(world, 'service-adviser');
    // This screen missed the news: its stream is down.
    await manager.route('**/api/live**', (route) => route.abort());
    await manager.goto(orderPath);
    const theirs = manager.getByRole('region', { name: '诉求 1' });
    await theirs.getByRole('button', { name: '添加维修项目' }).press('Enter');
    await choose(theirs.getByLabel('输入编号或名称查找工时项目'), '电控系统检测诊断', 'WX301');
    await theirs.getByLabel('项目名称').fill('空调检测');

    const mine = adviser.getByRole('region', { name: '诉求 1' });
    await mine.getByRole('button', { name: '添加维修项目' }).press('Enter');
    await choose(mine.getByLabel('输入编号或名称查找工时项目'), '更换空气滤清器', 'BY002');
    await mine.getByRole('button', { name: '保存项目' }).press('Enter');
    await mine.getByRole('heading', { name: '更换空气滤清器' }).waitFor();

    await theirs.getByRole('button', { name: '保存项目' }).press('Enter');
    await expectWords(manager, '在您编辑时，其他人已修改了这条记录');
    await theirs.getByRole('heading', { name: '更换空气滤清器' }).waitFor();
    expect(await theirs.getByLabel('项目名称').inputValue()).toBe('空调检测');
    await theirs.getByRole('button', { name: '保存项目' }).press('Enter');
    await theirs.getByRole('heading', { name: '空调检测' }).waitFor();
    // 0.4 h × ¥150 and 1 h × ¥180: both are on the bill.
    await expectWords(manager.getByRole('region', { name: '合计' }), '¥240.00');
    await mine.getByRole('heading', { name: '空调检测' }).waitFor();
    expect(world.faults).toEqual([]);
  });
});
