import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentLifecycle } from '../appointments/index.ts';
import { advance, allowedActions, type Lifecycle } from '../kernel/index.ts';
import { permissions } from '../organisation/index.ts';
import {
  type OperationSituation,
  operationLifecycle,
  sharedAction,
  visitLifecycle,
  type WorkOrderAction,
  type WorkOrderSituation,
  workOrderLifecycle,
} from './index.ts';

interface AnyMachine {
  readonly machine: Lifecycle<string, string, never, string>;
  /** A situation in which nothing but the state can bar the action. */
  readonly open: (action: string) => unknown;
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
/** One job, proposed, of which nothing is asked, planned, clocked or handed out. */
const order: WorkOrderSituation = {
  jobs: 1,
  proposedJobs: 1,
  isQuoteOpen: false,
  pendingDiscounts: 0,
  openOperations: 0,
  begunOperations: 0,
  openPartsRequests: 0,
  issuedParts: 0,
};
/** What bars one action lets another: an answer needs an estimate that lies open, a bill that no job waits for one. */
const openOrder: Partial<Record<WorkOrderAction, Partial<WorkOrderSituation>>> = {
  approve: { isQuoteOpen: true },
  revise: { isQuoteOpen: true },
  settle: { proposedJobs: 0 },
};
const machines: readonly AnyMachine[] = [
  { machine: visitLifecycle, open: () => ({ openOrders: 0 }) },
  { machine: workOrderLifecycle, open: (action) => ({ ...order, ...openOrder[action as WorkOrderAction] }) },
  { machine: operationLifecycle, open: () => ready },
  {
    machine: appointmentLifecycle,
    open: () => ({ startsAt: '2026-11-24T01:00:00.000Z', now: '2026-11-24T09:00:00.000Z', releaseMinutes: 30 }),
  },
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
          const offered = allowedActions(machine, { state, situation: open(action) as never, may: () => true });
          const step = advance(machine, { state, action, situation: open(action) as never });
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
  const refusedAt = (state: 'estimating' | 'authorised', action: WorkOrderAction, change: Partial<WorkOrderSituation>) => {
    const step = advance(workOrderLifecycle, { state, action, situation: { ...order, ...change } });
    return step.refused === undefined ? step.to : [step.refused, step.facts];
  };
  it('is not quoted without a job, nor while somebody must decide on a discount', () => {
    expect(refusedAt('estimating', 'quote', { jobs: 0 })).toEqual(['no-job', {}]);
    expect(refusedAt('estimating', 'quote', { pendingDiscounts: 1 })).toEqual(['discount-unapproved', { pendingDiscounts: 1 }]);
  });
  it('is not billed before every job is answered, its work is done and its parts are out', () => {
    expect(refusedAt('authorised', 'settle', {})).toEqual(['job-unanswered', { proposedJobs: 1 }]);
    const answered = { proposedJobs: 0 };
    expect(refusedAt('authorised', 'settle', { ...answered, openOperations: 2, openPartsRequests: 1 })).toEqual([
      'work-not-finished',
      { openOperations: 2 },
    ]);
    expect(refusedAt('authorised', 'settle', { ...answered, openPartsRequests: 1 })).toEqual([
      'parts-not-issued',
      { openPartsRequests: 1 },
    ]);
    expect(refusedAt('authorised', 'settle', answered)).toBe('settling');
  });
  it('takes further work beside the contract: proposed, quoted, and not touched while the owner reads it', () => {
    expect(refusedAt('authorised', 'add-job', { proposedJobs: 0 })).toBe('authorised');
    expect(refusedAt('authorised', 'quote', { proposedJobs: 0 })).toEqual(['nothing-proposed', {}]);
    expect(refusedAt('authorised', 'quote', {})).toBe('authorised');
    for (const action of ['add-job', 'change-lines', 'remove-job', 'quote', 'void-job'] as const)
      expect(refusedAt('authorised', action, { isQuoteOpen: true })).toEqual(['quote-open', {}]);
    expect(refusedAt('authorised', 'revise', {})).toEqual(['no-open-quote', {}]);
    expect(refusedAt('authorised', 'approve', {})).toEqual(['no-open-quote', {}]);
  });
  it('is called off until a part is handed out or a clock has run', () => {
    expect(refusedAt('authorised', 'cancel', {})).toBe('cancelled');
    expect(refusedAt('authorised', 'cancel', { begunOperations: 1 })).toEqual(['work-begun', { begunOperations: 1, issuedParts: 0 }]);
    expect(refusedAt('authorised', 'cancel', { issuedParts: 2 })).toEqual(['work-begun', { begunOperations: 0, issuedParts: 2 }]);
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
