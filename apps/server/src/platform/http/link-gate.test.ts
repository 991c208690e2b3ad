import { expect, it } from 'vitest';
import { linkGate } from './link-gate.ts';

const ask = (address: string, minute: number, times: number) =>
  Array.from({ length: times }, (_, second) => linkGate(address, `2026-11-24T01:${minute}:${String(second % 60).padStart(2, '0')}.000Z`));

it('an address asks 120 times a minute, then waits for the next one; others do not wait with it', () => {
  const answers = ask('10.1.1.1', 10, 125);
  expect([answers.indexOf(false), answers.filter(Boolean).length]).toEqual([120, 120]);
  expect(ask('10.1.1.2', 10, 1)).toEqual([true]);
  expect(ask('10.1.1.1', 11, 1)).toEqual([true]);
});
