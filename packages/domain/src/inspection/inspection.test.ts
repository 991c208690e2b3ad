import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../kernel/decision.ts';
import {
  checkFault,
  checkLateness,
  checkRoadTest,
  checkSheet,
  checkSigner,
  checkVerdict,
  codesFor,
  isOwed,
  isReadyForInspection,
  isUnmeasured,
  needsRoadTest,
  roadTestCausesOf,
  type SheetEnd,
  type SigningFacts,
  type Verdict,
} from './index.ts';

const timeZone = 'Asia/Shanghai';
const brakes = { id: 'brakes', status: 'finished' };
const oil = { id: 'oil', status: 'finished' };

test('a car is inspected when all its work is finished, not before and not twice', () => {
  expect(isReadyForInspection([brakes, oil])).toBe(true);
  expect(isReadyForInspection([brakes, { ...oil, status: 'working' }])).toBe(false);
  expect(isReadyForInspection([brakes, { ...oil, status: 'passed' }])).toBe(true);
  expect(
    isReadyForInspection([
      { ...brakes, status: 'passed' },
      { ...oil, status: 'passed' },
    ]),
  ).toBe(false);
  expect(isReadyForInspection([brakes, { ...oil, status: 'cancelled' }])).toBe(true);
  expect(isReadyForInspection([])).toBe(false);
});

test('three people sign: who worked, another, and an inspector who is neither', () => {
  const facts: SigningFacts = { level: 'self', signerId: 'wang', workerIds: ['wang', 'li'], signed: [] };
  const self = { level: 'self', inspectorId: 'wang' };
  const team = { level: 'team', inspectorId: 'zhao' };
  const codeOf = (change: Partial<SigningFacts>) => checkSigner({ ...facts, ...change })?.refused;
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ signerId: 'zhao' })).toBe('not-a-worker');
  expect(codeOf({ signed: [self] })).toBe('level-signed');
  expect(codeOf({ level: 'team', signerId: 'zhao' })).toBe('level-missing');
  expect(codeOf({ level: 'team', signerId: 'li', signed: [self] })).toBe('own-work');
  expect(codeOf({ level: 'team', signerId: 'zhao', signed: [self] })).toBeUndefined();
  expect(codeOf({ level: 'final', signerId: 'sun', signed: [self] })).toBe('level-missing');
  expect(codeOf({ level: 'final', signerId: 'zhao', signed: [self, team] })).toBe('signed-before');
  expect(codeOf({ level: 'final', signerId: 'wang', signed: [self, team] })).toBe('own-work');
  expect(codeOf({ level: 'final', signerId: 'sun', signed: [self, team] })).toBeUndefined();
  const diagnosis = { level: 'diagnosis', inspectorId: 'sun' };
  expect(codeOf({ level: 'final', signerId: 'sun', signed: [diagnosis, self, team] })).toBeUndefined();
});

test('rework names the operations, the reason, who answers for it and who bears the cost', () => {
  const work = [brakes, oil];
  const rework: Verdict = {
    result: 'rework',
    operationIds: ['brakes'],
    reworkReason: 'assembly',
    reworkOwnerId: 'wang',
    costCentre: 'workshop',
  };
  expect(checkVerdict(rework, work)).toBeUndefined();
  for (const change of [
    { reworkReason: null },
    { reworkOwnerId: null },
    { costCentre: null },
    { operationIds: [] },
    { operationIds: ['gearbox'] },
  ])
    expect(checkVerdict({ ...rework, ...change }, work)?.refused).toBe('rework-incomplete');
});

test('a sheet answers each of its items once, with a value where one is measured', () => {
  const items = [
    { code: 'Q1-01', unit: '', lowest: null, highest: null },
    { code: 'Q1-03', unit: 'N·m', lowest: 90_000, highest: 130_000 },
  ];
  const done = { code: 'Q1-01', verdict: 'pass', measured: null } as const;
  const torque = { code: 'Q1-03', verdict: 'pass', measured: 110_000 } as const;
  const codeOf = (results: Parameters<typeof checkSheet>[1], end: SheetEnd = 'passed') => checkSheet(items, results, end)?.refused;
  expect(codeOf([done, torque])).toBeUndefined();
  expect(codeOf([done])).toBe('sheet-incomplete');
  expect(codeOf([done, done])).toBe('sheet-incomplete');
  expect(codeOf([done, torque, { ...torque, code: 'Q1-99' }])).toBe('sheet-incomplete');
  expect(codeOf([done, { ...torque, measured: null }])).toBe('measure-missing');
  expect(codeOf([done, { ...torque, verdict: 'not-applicable', measured: null }])).toBeUndefined();
  // Whoever writes that nothing applies has looked at nothing.
  const nothing = { verdict: 'not-applicable', measured: null } as const;
  expect(
    codeOf([
      { ...done, ...nothing },
      { ...torque, ...nothing },
    ]),
  ).toBe('sheet-incomplete');
  expect(codeOf([{ ...done, verdict: 'fail' }, torque])).toBe('item-failed');
  expect(codeOf([{ ...done, verdict: 'fail' }, torque], 'rework')).toBeUndefined();
  // The bounds are good values themselves; beyond them the item can only fail, whatever the verdict on the car.
  for (const good of [90_000, 130_000]) expect(codeOf([done, { ...torque, measured: good }])).toBeUndefined();
  for (const bad of [89_999, 130_001]) expect(codeOf([done, { ...torque, measured: bad }], 'rework')).toBe('measure-outside');
  expect(codeOf([done, { ...torque, verdict: 'fail', measured: 60_000 }], 'rework')).toBeUndefined();
});

test('one fault is enough to send work back; the rest of the sheet may stay unlooked at, but not on a diagnosis', () => {
  const items = [
    { code: 'Q3-01', unit: '', lowest: null, highest: null },
    { code: 'Q3-13', unit: 'N·m', lowest: 90_000, highest: 130_000 },
    { code: 'Q3-21', unit: '', lowest: null, highest: null },
  ];
  const pedal = { code: 'Q3-01', verdict: 'fail', measured: null } as const;
  const nuts = { code: 'Q3-13', verdict: 'fail', measured: 60_000 } as const;
  const codeOf = (results: Parameters<typeof checkSheet>[1], end: SheetEnd) => checkSheet(items, results, end)?.refused;
  expect(codeOf([pedal], 'rework')).toBeUndefined();
  expect(codeOf([nuts], 'rework')).toBeUndefined();
  expect(codeOf([pedal], 'findings')).toBe('sheet-incomplete');
  expect(codeOf([pedal], 'passed')).toBe('sheet-incomplete');
  // What was answered is answered wholly and once, and is of this sheet.
  expect(codeOf([pedal, { ...nuts, measured: null }], 'rework')).toBe('measure-missing');
  expect(codeOf([pedal, { ...nuts, verdict: 'pass' }], 'rework')).toBe('measure-outside');
  expect(codeOf([pedal, pedal], 'rework')).toBe('sheet-incomplete');
  expect(codeOf([pedal, { ...pedal, code: 'Q3-99' }], 'rework')).toBe('sheet-incomplete');
  expect(checkFault([pedal])).toBeUndefined();
  expect(
    checkFault([
      { ...pedal, verdict: 'pass' },
      { ...pedal, verdict: 'not-applicable' },
    ])?.refused,
  ).toBe('nothing-failed');
  expect(checkFault([])?.refused).toBe('nothing-failed');
});

test('whatever was answered of a sheet, the shop misses what the page asks for and nothing else', () => {
  const items = Array.from({ length: 6 }, (_, at) => ({ code: `Q3-0${at + 1}`, unit: at % 2 ? 'mm' : '', lowest: null, highest: null }));
  const verdict = fc.constantFrom('pass', 'fail', 'not-applicable', null);
  const answers = fc.array(fc.record({ verdict, measured: fc.option(fc.nat(9000), { nil: null }) }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(answers, fc.constantFrom<SheetEnd>('findings', 'rework'), (given, end) => {
      const all = items.map((item, at) => ({ item, answer: given[at] ?? { verdict: null, measured: null } }));
      const isOwing = end === 'findings' && all.some(({ item, answer }) => isOwed(item, answer, end));
      // As the page sends it: what lacks its value has not been looked at.
      const results = all.flatMap(({ item, answer: { verdict: said, measured } }) =>
        said === null || isUnmeasured(item, { verdict: said, measured }) ? [] : [{ code: item.code, verdict: said, measured }],
      );
      expect(checkSheet(items, results, end)?.refused).toBe(isOwing ? 'sheet-incomplete' : undefined);
    }),
  );
});

test('a changed sheet keeps the codes of its items, and the number of one taken off is not given again', () => {
  const plain = { unit: '', lowest: null, highest: null };
  const former = { sheet: 'self', codes: ['Q1-01', 'Q1-02', 'Q1-12'] } as const;
  const written = [
    { code: 'Q1-12', ...plain },
    { code: null, ...plain },
    { code: 'Q1-01', ...plain },
    { code: null, unit: 'mm', lowest: 3000, highest: null },
  ];
  const codes = codesFor(written, former);
  expect(isRefusal(codes) ? codes : codes.map(({ code }) => code)).toEqual(['Q1-12', 'Q1-13', 'Q1-01', 'Q1-14']);
  const refusedWith = (change: object) => codesFor([{ ...written[0], ...plain, code: 'Q1-01', ...change }], former);
  expect(refusedWith({ code: 'Q2-01' })).toMatchObject({ refused: 'item-unknown' });
  expect(
    codesFor(
      [written[0], written[0]].flatMap((item) => item ?? []),
      former,
    ),
  ).toMatchObject({ refused: 'item-unknown' });
  expect(refusedWith({ lowest: 1 })).toMatchObject({ refused: 'limits-wrong', facts: { line: 1 } });
  expect(refusedWith({ unit: 'mm', lowest: 5, highest: 5 })).toMatchObject({ refused: 'limits-wrong' });
  expect(codesFor([{ code: null, ...plain }], { sheet: 'road-test', codes: ['R01', 'R16'] })).toMatchObject([{ code: 'R17' }]);
});

test('a car is driven after work that only a drive proves', () => {
  const work = {
    words: ['更换机油机滤'],
    skills: ['mechanical'],
    repairClass: 'first-level',
    businessType: 'maintenance',
    isRework: false,
  };
  const causes = (change: Partial<typeof work>) => roadTestCausesOf({ ...work, ...change });
  expect(causes({})).toEqual([]);
  expect(causes({ words: ['更换前制动片'] })).toEqual(['brakes']);
  expect(causes({ words: ['方向盘发抖'] })).toEqual(['steering', 'noise']);
  expect(causes({ words: ['过减速带前面咚咚响'] })).toEqual(['noise']);
  expect(causes({ words: ['起步时有尖锐的声音'] })).toEqual(['noise']);
  expect(causes({ words: ['前减振器更换'] })).toEqual(['suspension']);
  expect(causes({ words: ['变速箱油更换'] })).toEqual(['gearbox']);
  expect(causes({ words: ['发动机大修'], repairClass: 'assembly' })).toEqual(['engine-overhaul']);
  expect(causes({ words: ['发动机故障诊断'] })).toEqual([]);
  expect(causes({ skills: ['alignment'] })).toEqual(['alignment']);
  expect(causes({ words: ['底盘异响'] })).toEqual(['noise']);
  expect(causes({ businessType: 'accident-insurance', skills: ['body', 'paint'] })).toEqual(['accident-structure']);
  expect(causes({ isRework: true })).toEqual(['rework']);
  expect(causes({ businessType: 'return' })).toEqual(['rework']);
});

test('a drive that the owner did not allow is not demanded, whatever the work', () => {
  expect(needsRoadTest(['brakes'], true)).toBe(true);
  expect(needsRoadTest(['brakes'], null)).toBe(true);
  expect(needsRoadTest(['brakes'], false)).toBe(false);
  expect(needsRoadTest([], true)).toBe(false);
});

test('a road test is over, went somewhere, and not to the next province', () => {
  const drive = { startedAt: '2026-11-24T08:00:00.000Z', endedAt: '2026-11-24T08:20:00.000Z', startKm: 40_000, endKm: 40_008 };
  const facts = {
    now: '2026-11-24T08:20:00.000Z',
    arrivedAt: '2026-11-24T07:00:00.000Z',
    odometerKm: 40_000,
    finishedAt: '2026-11-24T07:55:00.000Z',
    timeZone,
  };
  expect(checkRoadTest(drive, facts)).toBeUndefined();
  expect(
    checkRoadTest(drive, { ...facts, finishedAt: null, now: '2026-11-24T09:00:00.000Z', arrivedAt: '2026-11-24T08:21:00.000Z' })?.refused,
  ).toBe('road-test-before-arrival');
  expect(checkRoadTest(drive, { ...facts, now: '2026-11-24T08:19:59.999Z' })).toMatchObject({
    refused: 'road-test-not-over',
    facts: { endedAt: '2026-11-24 16:20' },
  });
  expect(checkRoadTest({ ...drive, endedAt: drive.startedAt }, facts)?.refused).toBe('road-test-ends-first');
  const longest = { ...facts, now: '2026-11-24T16:00:00.000Z' };
  expect(checkRoadTest({ ...drive, endedAt: '2026-11-24T12:00:00.000Z' }, longest)).toBeUndefined();
  expect(checkRoadTest({ ...drive, endedAt: '2026-11-24T12:01:00.000Z' }, longest)?.refused).toBe('road-test-too-long');
  expect(checkRoadTest({ ...drive, startKm: 39_999 }, facts)).toEqual({ refused: 'road-test-start-km', facts: { odometerKm: 40_000 } });
  expect(checkRoadTest({ ...drive, endKm: 40_000 }, facts)?.refused).toBe('road-test-end-km');
  expect(checkRoadTest({ ...drive, endKm: 40_201 }, facts)?.refused).toBe('road-test-too-far');
});

test('a drive that was over before the work was finished proves nothing of it', () => {
  const drive = { startedAt: '2026-11-24T08:00:00.000Z', endedAt: '2026-11-24T08:20:00.000Z', startKm: 40_000, endKm: 40_008 };
  const facts = { now: '2026-11-24T09:00:00.000Z', arrivedAt: '2026-11-24T07:00:00.000Z', odometerKm: 40_000, timeZone };
  const finishedAt = '2026-11-24T08:21:00.000Z';
  expect(checkRoadTest(drive, { ...facts, finishedAt })).toMatchObject({
    refused: 'road-test-before-work',
    facts: { finishedAt: '2026-11-24 16:21' },
  });
  expect(checkRoadTest(drive, { ...facts, finishedAt: '2026-11-24T08:20:59.999Z' })).toBeUndefined();
  expect(checkRoadTest(drive, { ...facts, finishedAt: null })).toBeUndefined();
});

test('work done after the promise says why', () => {
  const promisedAt = '2026-11-24T08:00:00.000Z';
  expect(checkLateness({ now: promisedAt, promisedAt }, null)).toBeUndefined();
  expect(checkLateness({ now: '2026-11-24T08:00:00.001Z', promisedAt }, null)?.refused).toBe('late-reason-missing');
  expect(checkLateness({ now: '2026-11-24T09:00:00.000Z', promisedAt }, 'parts')).toBeUndefined();
  expect(checkLateness({ now: promisedAt, promisedAt: null }, null)).toBeUndefined();
});
