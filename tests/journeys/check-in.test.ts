// Beside the car with a phone: everything on the sheet is found by a thumb, survives a reload, and is shown later as it
// was signed.
import { reception } from '@bayline/contract/reception';
import { vehicles } from '@bayline/contract/vehicles';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { drawnPanel } from '../../db/demo/walk-round.ts';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { ask, comesIn, expectWords, sign, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

const plate = '京A60941';
const otherPlate = '京A60942';
let world: World;
let adviser: Page;

interface NewCar {
  readonly plate: string;
  readonly vin: string;
  readonly mobile: string;
}

async function addCar(page: Page, { plate, vin, mobile }: NewCar): Promise<void> {
  const nothing = { sex: null, employer: '', email: '', remark: '', address: '', phone: null, idNumber: null };
  const party = { ...nothing, id: newId(), kind: 'person' as const, name: '欧阳静', mobile };
  const file = { modelId: null, engineNumber: '', colour: '白', modelYear: null, purchasedOn: null, vehicleUse: 'household' as const };
  const car = { ...file, id: newId(), vin, isVinOverridden: false, plate, mileageKm: 31_000, remark: '' };
  await ask(page, vehicles.add, { body: { ...car, owner: { party }, user: null } });
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const picture = () => ({
  name: 'front.png',
  mimeType: 'image/png',
  buffer: Buffer.from(drawnPanel(120).slice('data:image/png;base64,'.length), 'base64'),
});
/** As a phone held upright writes it: the picture lies on its side, and a note says so and where it was taken. */
async function fromPhone(page: Page) {
  const lying = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3200, height: 2400 });
    canvas.getContext('2d')?.fillRect(0, 0, 1600, 2400);
    return canvas.toDataURL('image/jpeg');
  });
  // Exif, big-endian, one entry of directory 0: orientation (0x112), a SHORT, 6 = to be turned right.
  const note = Buffer.from(`${'45786966'}0000${'4d4d002a00000008'}0001${'01120003000000010006'}0000${'00000000'}`, 'hex');
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, note.length + 2]), note]);
  const jpeg = Buffer.from(lying.slice('data:image/jpeg;base64,'.length), 'base64');
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]) };
}
const photoInput = (name: string) => adviser.locator('label', { hasText: name }).locator('input[type="file"]');

beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
  adviser = await comesIn(world, 'service-adviser', { size: 'phone' });
  await addCar(adviser, { plate, vin: 'LBEHDAEB88Y034849', mobile: '13900600941' });
  await addCar(adviser, { plate: otherPlate, vin: 'LBECFAHBXNZ911055', mobile: '13900600942' });
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

describe('the sheet on a phone', () => {
  test('begins with what was booked, though the car was looked at before it was booked', async () => {
    await adviser.goto('/');
    const plateField = adviser.getByLabel('车牌号');
    await plateField.fill(otherPlate);
    await plateField.press('Enter');
    await adviser.getByRole('link', { name: '改为预约今天或其他时间' }).press('Enter');
    await adviser.getByLabel('预约项目').fill('怠速抖动');
    await adviser
      .getByRole('button', { name: /，空闲工位/ })
      .last()
      .press('Enter');
    await adviser.getByRole('button', { name: '登记预约' }).press('Enter');
    await adviser.getByRole('link', { name: '接车', exact: true }).press('Enter');
    await expect.poll(() => adviser.getByRole('textbox', { name: '第 1 项' }).inputValue()).toBe('怠速抖动');
  });

  test('begins with the VIN and knows the car', async () => {
    await adviser.goto('/reception/check-in');
    await adviser.getByLabel('车牌号').fill('lbehdaeb88y034849');
    await adviser.keyboard.press('Enter');
    await expectWords(adviser.getByRole('region', { name: '车辆信息' }), '欧阳静 · 139****0941');
  });

  test('takes words, readings, a damage and photos, and keeps them through a reload', async () => {
    await adviser.getByRole('textbox', { name: '第 1 项' }).fill('冷车启动时抖动');
    await adviser.getByText('故障问诊').first().click();
    await adviser.getByLabel('何时开始').fill('上周三');
    await adviser.getByRole('radio', { name: '冷车' }).check();
    await adviser.getByLabel('进厂里程').fill('31500');
    await adviser.getByRole('radio', { name: '5/8' }).check();
    await adviser.getByRole('button', { name: '左前门', exact: true }).click();
    await adviser.getByRole('button', { name: '后保险杠', exact: true }).focus();
    await adviser.keyboard.press('Enter');
    await adviser.getByRole('button', { name: '左前门 划痕' }).waitFor();
    await adviser.getByRole('button', { name: '后保险杠 划痕' }).waitFor();
    // Thirty places are one stop of Tab; the arrows walk over the car as it is drawn.
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await adviser.keyboard.press(key);
    expect(await adviser.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('车顶');
    await photoInput('正前').setInputFiles(picture());
    await photoInput('1 左前门').setInputFiles(picture());
    await expect.poll(() => adviser.getByText('已拍，可重拍').count()).toBe(2);
    // A focus on what is drawn for screen readers only does not move the frame.
    await photoInput('1 左前门').focus();
    expect(await adviser.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
    await adviser.getByRole('checkbox', { name: '行驶证' }).check();
    await adviser.reload();
    await expectWords(adviser, '已恢复上次未提交的内容');
    await adviser.getByRole('button', { name: '左前门 划痕' }).waitFor();
    expect(await adviser.getByText('已拍，可重拍').count()).toBe(2);
    expect(await adviser.getByRole('checkbox', { name: '行驶证' }).isChecked()).toBe(true);
    expect(await sideways(adviser)).toBe(0);
    expect(await axeCheck(adviser)).toEqual([]);
  });

  test('is signed, and read later as it was: marks, answers, photos; what is missing is taken then', async () => {
    await sign(adviser);
    // What cannot be read is no figure: nothing is sent until it is put right.
    const keys = adviser.getByLabel('留下的钥匙');
    await keys.fill('两把');
    await expectWords(adviser, '请输入数字');
    await adviser.getByRole('button', { name: '完成接车，开工单' }).click();
    expect(await keys.evaluate((field) => field === document.activeElement)).toBe(true);
    await keys.fill('2');
    const askedAgain: string[] = [];
    adviser.on('request', (request) => request.url().includes(reception.prefill.path) && askedAgain.push(request.url()));
    await adviser.getByRole('button', { name: '完成接车，开工单' }).click();
    await expectWords(adviser, '已接车，工单已开');
    await adviser.getByRole('link', { name: '打开预检单' }).click();
    // The page that is left does not ask once more for what it was filled with.
    expect(askedAgain).toEqual([]);
    await expectWords(adviser, '签字后未改动');
    await expectWords(adviser, '1. 左前门：划痕，5 cm');
    await expectWords(adviser, '上周三');
    await expectWords(adviser, '行驶证');
    await expectWords(adviser, '还缺 6 张照片');
    // Photos are fetched when they come into view.
    await adviser.getByRole('img', { name: '正前' }).scrollIntoViewIfNeeded();
    await expect
      .poll(() => adviser.getByRole('img', { name: '正前' }).evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await photoInput('仪表').setInputFiles(await fromPhone(adviser));
    await expectWords(adviser, '还缺 5 张照片');
    const dash = adviser.getByRole('img', { name: '仪表' });
    await dash.scrollIntoViewIfNeeded();
    const sides = () => dash.evaluate((img) => [(img as HTMLImageElement).naturalWidth, (img as HTMLImageElement).naturalHeight]);
    await expect.poll(sides).toEqual([1200, 1600]);
    const kept = await adviser.request.get((await dash.getAttribute('src')) ?? '');
    expect([kept.headers()['content-type'], (await kept.body()).includes('Exif')]).toEqual(['image/jpeg', false]);
    await expectWords(adviser, '签字后未改动');
    expect(await sideways(adviser)).toBe(0);
    expect(await axeCheck(adviser)).toEqual([]);
    expect(world.faults).toEqual([]);
  });
});
