import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentLifecycle } from '../appointments/index.ts';
import { advance, allowedActions, type Lifecycle } from '../kernel/index.ts';
import { permissions } from '../organisation/index.ts';
import { type OperationSituation, operationLifecycle, sharedAction, visitLifecycle, workOrderLifecycle } from './index.ts';

interface AnyMachine {
  readonly machine: Lifecycle<string, string, never, string>;
  /** A situation in which nothing but the state can bar an action. */
  readonly open: unknown;
}

const ready: OperationSituation = {
  orderStatus: 'authorised',
  jobApproval: 'approved',
  isMine: true,
  isRunning: true,
  isAnotherRunning: false,
  othersRunning: 0,
  isBeforeItsTurn: false,
  openPartsRequests: 0,
};
const machines: readonly AnyMachine[] = [
  { machine: visitLifecycle, open: { openOrders: 0 } },
  { machine: workOrderLifecycle, open: { jobs: 1, openOperations: 0, openPartsRequests: 0 } },
  { machine: operationLifecycle, open: ready },
  { machine: appointmentLifecycle, open: { startsAt: '2026-11-24T01:00:00.000Z', now: '2026-11-24T09:00:00.000Z' } },
];

describe.each(machines)('the lifecycle of a $machine.name', ({ machine, open }) => {
  it('reaches every state from its first', () => {
    const reached = new Set([machine.initial]);
    for (const _ of machine.states)
      for (const row of machine.transitions) if (row.from.some((state) => reached.has(state))) reached.add(row.to);
    expect([...reached].sort()).toEqual([...machine.states].sort());
  });
  it('has no way out of its ends, and one out of everything else', () => {
    const left = new Set(machine.transitions.flatMap((row) => row.from));
    expect(machine.states.filter((state) => !left.has(state)).sort()).toEqual([...machine.ends].sort());
  });
  it('asks for permissions that exist, and has one answer to an action', () => {
    const rows = machine.transitions.flatMap((row) => row.from.map((state) => `${state} ${row.action}`));
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of machine.transitions) expect(permissions).toContain(row.permission);
  });
  it('stays in its table whatever is tried, and offers exactly what it accepts', () => {
    const actions = [...new Set(machine.transitions.map((row) => row.action))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 40 }), (walk) => {
        let state = machine.initial;
        for (const action of walk) {
          const offered = allowedActions(machine, { state, situation: open as never, may: () => true });
          const step = advance(machine, { state, action, situation: open as never });
          expect(offered.some((offer) => offer.action === action && offer.refused === undefined)).toBe(step.refused === undefined);
          if (step.refused !== undefined) expect(step.refused).toBe('wrong-state');
          else state = step.to;
          expect(machine.states).toContain(state);
        }
      }),
    );
  });
});

describe('a work order', () => {
  const at = (jobs: number, openOperations = 0, openPartsRequests = 0) => ({ jobs, openOperations, openPartsRequests });
  it('is not quoted without a job, nor billed before its work is done and its parts are out', () => {
    expect(advance(workOrderLifecycle, { state: 'estimating', action: 'quote', situation: at(0) }).refused).toBe('no-job');
    expect(advance(workOrderLifecycle, { state: 'authorised', action: 'settle', situation: at(1, 2, 1) })).toEqual({
      refused: 'work-not-finished',
      facts: { openOperations: 2 },
    });
    expect(advance(workOrderLifecycle, { state: 'authorised', action: 'settle', situation: at(1, 0, 1) })).toEqual({
      refused: 'parts-not-issued',
      facts: { openPartsRequests: 1 },
    });
    expect(advance(workOrderLifecycle, { state: 'authorised', action: 'settle', situation: at(1) })).toEqual({ to: 'settling' });
  });
  it('is a contract once signed: no change, no cancelling', () => {
    for (const action of ['add-job', 'remove-job', 'revise', 'cancel', 'approve'] as const) {
      expect(advance(workOrderLifecycle, { state: 'authorised', action, situation: at(1) }).refused).toBe('wrong-state');
    }
  });
});

describe('a visit', () => {
  it('does not end while an order is open', () => {
    expect(advance(visitLifecycle, { state: 'open', action: 'release', situation: { openOrders: 1 } })).toEqual({
      refused: 'order-not-closed',
      facts: { openOrders: 1 },
    });
  });
});

describe('an operation', () => {
  it('is planned and started only when the owner has signed', () => {
    const unsigned = { ...ready, orderStatus: 'quoted' as const };
    expect(advance(operationLifecycle, { state: 'waiting', action: 'assign', situation: unsigned }).refused).toBe('wrong-state');
    expect(advance(operationLifecycle, { state: 'assigned', action: 'start', situation: unsigned }).refused).toBe('wrong-state');
  });
  it('found later waits for the owner, though the order is signed', () => {
    const unanswered = { ...ready, jobApproval: 'proposed' as const };
    expect(advance(operationLifecycle, { state: 'waiting', action: 'assign', situation: unanswered }).refused).toBe('job-not-approved');
    expect(advance(operationLifecycle, { state: 'assigned', action: 'start', situation: unanswered }).refused).toBe('job-not-approved');
  });
  it('is clocked by its own technician, on one clock, and finished with its parts on the car', () => {
    const start = (situation: OperationSituation) => advance(operationLifecycle, { state: 'assigned', action: 'start', situation }).refused;
    expect(start({ ...ready, isMine: false })).toBe('not-yours');
    expect(start({ ...ready, isAnotherRunning: true })).toBe('another-job-running');
    expect(start({ ...ready, isBeforeItsTurn: true })).toBe('before-its-turn');
    expect(advance(operationLifecycle, { state: 'working', action: 'pause', situation: { ...ready, isMine: false } }).refused).toBe(
      'not-yours',
    );
    expect(advance(operationLifecycle, { state: 'working', action: 'finish', situation: { ...ready, openPartsRequests: 1 } }).refused).toBe(
      'parts-not-issued',
    );
  });
  it('that two share goes on while one of them works', () => {
    const busy = { status: 'working', othersRunning: 1 } as const;
    expect(['start', 'pause', 'finish', 'assign'].map((action) => sharedAction(action as 'start', busy))).toEqual([
      'join',
      'leave',
      'leave',
      'assign',
    ]);
    expect(sharedAction('finish', { ...busy, othersRunning: 0 })).toBe('finish');
    const mine = { ...ready, othersRunning: 1 };
    expect(advance(operationLifecycle, { state: 'working', action: 'leave', situation: mine })).toEqual({ to: 'working' });
    const away = { ...mine, isRunning: false };
    expect(advance(operationLifecycle, { state: 'working', action: 'leave', situation: away }).refused).toBe('clock-not-running');
    expect(advance(operationLifecycle, { state: 'working', action: 'finish', situation: away }).refused).toBe('clock-not-running');
  });
  it('keeps what it is when it gets another time: paused stays paused, rework stays rework', () => {
    for (const state of ['paused', 'rework'] as const)
      expect(advance(operationLifecycle, { state, action: 'assign', situation: ready })).toEqual({ to: state });
  });
});
