import { expect, it } from 'vitest';
import '../features/customers/refusals.ts';
import { idNumberFault, mobileFault, phoneFault } from './person-faults.ts';

it('says at the field what the server would say of a number, and nothing of one that was left out', () => {
  expect([phoneFault(''), phoneFault('010-62345678'), phoneFault('13912345678')]).toEqual([null, null, null]);
  expect([phoneFault('12'), phoneFault('62345678')].every((fault) => fault !== null)).toBe(true);
  expect([mobileFault(''), mobileFault('13912345678')]).toEqual([null, null]);
  expect(mobileFault('010-62345678')).not.toBeNull();
  expect(idNumberFault({ kind: 'person', idNumber: '' }, '2026-11-24')).toBeNull();
  expect(idNumberFault({ kind: 'person', idNumber: '11' }, '2026-11-24')).not.toBeNull();
});
