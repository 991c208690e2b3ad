import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { routes } from './index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const manager = () => ({ ...store.ctxFor('service-manager'), cookie });
const none = { params: undefined, query: undefined, body: undefined } as const;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code,
  );

async function addPart(number: string): Promise<string> {
  const id = newId();
  const body = { id, number, nameZh: '机油滤清器', nameEn: '', brand: '', unit: '只', qualityClass: 'genuine' } as const;
  await routes.addPart(manager(), {
    ...none,
    body: { ...body, category: '', subCategory: '', fitsModels: '', origin: '', isActive: true },
  });
  return id;
}
const file = (id: string) => routes.part(manager(), { ...none, params: { id } });
async function supersede(id: string, partId: string | null, over: { isInterchangeable?: boolean; fromDay?: string } = {}): Promise<string> {
  const { version } = await file(id);
  const successor = partId === null ? null : { partId, isInterchangeable: true, fromDay: '2026-11-01', ...over };
  return await codeOf(routes.setSupersession(manager(), { params: { id }, query: undefined, body: { version, successor } }));
}

it('offers the newest number of a chain, from the day each step begins', async () => {
  const [first, second, third] = [await addPart('26300-35501'), await addPart('26300-35503'), await addPart('26300-35505')];
  expect(await supersede(first, second)).toBe('accepted');
  expect(await supersede(second, third, { isInterchangeable: false, fromDay: '2026-12-01' })).toBe('accepted');
  const successorOf = async (id: string) => {
    const { successor } = await file(id);
    return successor && [successor.number, successor.isInterchangeable];
  };
  expect([await successorOf(first), await successorOf(second), await successorOf(third)]).toEqual([['26300-35503', true], null, null]);
  expect((await file(second)).supersession).toMatchObject({ number: '26300-35505', fromDay: '2026-12-01' });
  expect((await file(second)).predecessors).toMatchObject([{ number: '26300-35501' }]);
  store.clock.advance(7 * 24 * 60);
  // One step of the way is no exchange: stock of the oldest number may no longer be fitted instead of the newest.
  expect([await successorOf(first), await successorOf(second)]).toEqual([
    ['26300-35505', false],
    ['26300-35505', false],
  ]);
  store.clock.advance(-7 * 24 * 60);
  const found = await routes.listParts(manager(), { ...none, query: { term: '35501' } });
  expect(found.rows[0]?.successor?.number).toBe('26300-35503');
  expect(await supersede(third, first)).toBe('supersession-circle');
  expect(await supersede(third, third)).toBe('supersedes-itself');
  expect(await supersede(third, newId())).toBe('part-unknown');
  expect(await supersede(first, null)).toBe('accepted');
  expect(await successorOf(first)).toBe(null);
});

it('two who enter a circle at once from its two ends: one is refused', async () => {
  for (let round = 0; round < 4; round += 1) {
    const [a, b] = [await addPart(`LEFT-${round}`), await addPart(`RIGHT-${round}`)];
    const answers = await Promise.all([supersede(a, b), supersede(b, a)]);
    expect(answers.toSorted()).toEqual(['accepted', 'supersession-circle']);
  }
});

it('knows what it fits and what is changed along with it', async () => {
  const [pan, gasket] = [await addPart('PAN-1'), await addPart('GASKET-1')];
  const model = { id: newId(), code: 'CN7C', brand: '北京现代', series: '伊兰特', name: '伊兰特 1.5L', displacementMl: 1497 };
  await routes.addModel(manager(), { ...none, body: { ...model, vehicleClass: 'sedan', fuel: 'petrol' } });
  const relate = (modelIds: string[], companions: { partId: string; quantity: number }[], version: number) =>
    codeOf(routes.setPartRelations(manager(), { params: { id: pan }, query: undefined, body: { version, modelIds, companions } }));
  expect(await relate([model.id, model.id], [{ partId: gasket, quantity: 2000 }], 1)).toBe('accepted');
  expect(await file(pan)).toMatchObject({
    version: 2,
    models: [{ id: model.id, name: '伊兰特 1.5L' }],
    companions: [{ number: 'GASKET-1', unit: '只', quantity: 2000 }],
  });
  expect(await relate([], [], 1)).toBe('version-conflict');
  expect(await relate([newId()], [], 2)).toBe('model-unknown');
  expect(await relate([], [{ partId: newId(), quantity: 1 }], 2)).toBe('part-unknown');
  expect(await relate([], [{ partId: pan, quantity: 1 }], 2)).toBe('companion-of-itself');
});

it('goes out as a sheet: every field under its word, and a name that looks like a formula stays a name', async () => {
  const id = newId();
  const more = { packaging: '纸盒', source: 'imported', grade: 'A', purpose: '保养' } as const;
  const names = { number: 'Z-001', nameZh: '=1+1', nameEn: 'Filter', brand: 'MOBIS', unit: '只', qualityClass: 'genuine' } as const;
  const rest = { category: '保养件', subCategory: '滤清器', fitsModels: '伊兰特', origin: '韩国', isActive: true };
  await routes.addPart(manager(), { ...none, body: { id, ...names, ...rest, ...more } });
  const file = await routes.exportParts(manager(), { ...none, body: { language: 'zh-CN' } });
  const [{ data } = { data: [] }] = await readXlsxFile(Buffer.from(file));
  const line = data.find((row) => row[0] === 'Z-001') ?? [];
  const at = (header: string) => line[(data[0] ?? []).indexOf(header)];
  expect(
    [
      '配件编码',
      '配件名称',
      '品牌',
      '单位',
      '正副厂',
      '商品大类',
      '商品小类',
      '适用车型',
      '产地',
      '包装材料',
      '进出口',
      '登记',
      '用途',
    ].map(at),
  ).toEqual(['Z-001', '=1+1', 'MOBIS', '只', '原厂', '保养件', '滤清器', '伊兰特', '韩国', '纸盒', '进口', 'A', '保养']);
  expect(await codeOf(routes.exportOperations(manager(), { ...none, body: { language: 'en' } }))).toBe('accepted');
});
