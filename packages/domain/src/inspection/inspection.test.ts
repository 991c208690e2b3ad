import { expect, test } from 'vitest';
import { checkVerdict, isReadyForInspection, type Verdict } from './index.ts';

const brakes = { id: 'brakes', status: 'finished', technicianId: 'wang' };
const oil = { id: 'oil', status: 'finished', technicianId: 'li' };
const pass: Verdict = { result: 'passed', operationIds: [], reworkReason: null, reworkOwnerId: null };

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

test('nobody inspects work of his own', () => {
  expect(checkVerdict(pass, { operations: [brakes, oil], inspectorId: 'li' })?.refused).toBe('own-work');
  expect(checkVerdict(pass, { operations: [brakes, oil], inspectorId: 'sun' })).toBeUndefined();
});

test('rework names the operations, the reason and who answers for it', () => {
  const facts = { operations: [brakes, oil], inspectorId: 'sun' };
  const rework: Verdict = { result: 'rework', operationIds: ['brakes'], reworkReason: 'assembly', reworkOwnerId: 'wang' };
  expect(checkVerdict(rework, facts)).toBeUndefined();
  expect(checkVerdict({ ...rework, reworkReason: null }, facts)?.refused).toBe('rework-incomplete');
  expect(checkVerdict({ ...rework, reworkOwnerId: null }, facts)?.refused).toBe('rework-incomplete');
  expect(checkVerdict({ ...rework, operationIds: [] }, facts)?.refused).toBe('rework-incomplete');
  expect(checkVerdict({ ...rework, operationIds: ['gearbox'] }, facts)?.refused).toBe('rework-incomplete');
});
