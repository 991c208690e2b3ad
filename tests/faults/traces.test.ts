// The check of the faults sees what it is there for.
import { expect, it } from 'vitest';
import { differences } from './rounds/traces.ts';

it('a visit that has less than an undisturbed one has lost something, one with more has done something twice', () => {
  const undisturbed = new Map([
    ['events car-released', 1],
    ['rows of clock_entries', 1],
    ['rows of follow_up_tasks', 1],
  ]);
  const disturbed = new Map([
    ['events car-released', 1],
    ['rows of clock_entries', 2],
  ]);
  expect(differences('V1', disturbed, undisturbed)).toEqual({
    less: ['visit V1: 0 rows of follow_up_tasks instead of 1'],
    more: ['visit V1: 2 rows of clock_entries instead of 1'],
  });
  expect(differences('V1', undisturbed, undisturbed)).toEqual({ less: [], more: [] });
});
