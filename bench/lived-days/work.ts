// Work from its first clock to its last, and what comes of it: something more is found, the inspector sends back, the car is ready.
import { minutesOf, type PlannedOperation } from '@bayline/domain/planning';
import { dayMinutes } from '../shop-days/generate.ts';
import { addOperation, changeOperation, type Inside, type Life, type Start } from './life.ts';
import { trueEnd } from './truth.ts';

/** As long as the adviser thinks that an owner takes to answer, asked again and again. */
const answerExpectedIn = 30;

export function beginWork(life: Life, start: Start): void {
  const { world, truth, now, codes } = life;
  const { order, operation: id, bay, technicians } = start;
  const one = life.inside.get(order);
  const operation = one?.order.operations.find((other) => other.id === id);
  if (!one || !operation) throw new Error(`${order} has no operation ${id}`);
  const crew = world.technicians.filter((technician) => technicians.includes(technician.id));
  const { minutesBy: _, ...asStandard } = operation;
  const plannedMinutes = minutesOf(asStandard, crew);
  const code = codes.get(`${order}/${id}`) ?? '';
  const trade = operation.bayType ?? '';
  const minutes = truth.minutes({ car: one.car, at: id, code, trade, technicians, from: now, plannedMinutes });
  const until = trueEnd(world.presenceOf(technicians, Number.POSITIVE_INFINITY), now, minutes);
  const expected = trueEnd(world.presenceOf(technicians, now), now, minutesOf(operation, crew));
  changeOperation(life, start, (waiting) => ({ ...waiting, started: { bay, technicians, from: now, until: expected } }));
  if (expected < until) noteOverrun(life, start, { at: expected, until, step: Math.max(10, Math.ceil(plannedMinutes * 0.15)) });
  life.agenda.add(until, () => {
    const hour = Math.floor((now % dayMinutes) / 60);
    if (technicians.length > 0) life.records.clocked.push({ code, trade, technicians, hour, plannedMinutes, minutes });
    endWork(life, one.car.id, operation);
  });
}

/** Every time the work ought to have ended and has not, the shop expects it a little later. */
function noteOverrun(life: Life, start: Start, { at, until, step }: { at: number; until: number; step: number }): void {
  life.agenda.add(at, () => {
    const spans = life.world.presenceOf(start.technicians, life.now);
    const next = trueEnd(spans, life.now, step);
    changeOperation(life, start, ({ started, ...work }) => (started ? { ...work, started: { ...started, until: next } } : work));
    life.hasChanged = true;
    if (next < until) noteOverrun(life, start, { at: next, until, step });
  });
}

function endWork(life: Life, order: string, done: PlannedOperation): void {
  const one = life.inside.get(order);
  if (!one) throw new Error(`${order} has left with work under way`);
  one.order = { ...one.order, operations: one.order.operations.filter(({ id }) => id !== done.id) };
  one.hasBegun = true;
  if (done.id === '1') findMore(life, one, done);
  const isRepaired = one.order.operations.every(({ bayType }) => bayType === 'wash');
  if (isRepaired && !one.isInspected) inspect(life, one, done);
  if (one.order.operations.length > 0) return;
  life.inside.delete(order);
  life.records.orders.push(one.added);
  life.watcher.ready?.(one.order, life.now);
}

/** Additional work: the owner is asked, then perhaps parts are, and nobody knows how long either takes. */
function findMore(life: Life, one: Inside, beside: PlannedOperation): void {
  const found = life.truth.additional(one.car);
  if (!found) return;
  const beginsAt = life.now + found.approvalMinutes + found.partsMinutes;
  one.added.additionalMinutes = found.minutes;
  one.added.approvalMinutes = beginsAt - life.now;
  const { started: _, minutesBy: __, ...work } = beside;
  const operation = { ...work, id: 'additional', stage: beside.stage + 5, standardMinutes: found.minutes, mayPause: true };
  addOperation(life, one, { code: `${beside.bayType} additional`, operation: { ...operation, partsAt: life.now + answerExpectedIn } });
  const at = { order: one.order.id, operation: 'additional' };
  life.agenda.add(life.now + answerExpectedIn, () => stillWaiting(life, at, beginsAt));
}

/** Nothing is heard yet, or the parts are not here. */
function stillWaiting(life: Life, at: { order: string; operation: string }, beginsAt: number): void {
  const expected = Math.max(beginsAt, life.now);
  const next = life.now + answerExpectedIn;
  if (expected === life.now) return;
  changeOperation(life, at, (operation) => ({ ...operation, partsAt: Math.min(next, expected) }));
  life.hasChanged = true;
  if (next < beginsAt) life.agenda.add(next, () => stillWaiting(life, at, beginsAt));
}

function inspect(life: Life, one: Inside, last: PlannedOperation): void {
  one.isInspected = true;
  const minutes = life.truth.rework(one.car);
  if (minutes === 0) return;
  one.added.reworkMinutes = minutes;
  const { started: _, minutesBy: __, ...work } = last;
  const crew = last.crew.length === 0 ? [['paint']] : last.crew.slice(0, 1);
  const operation = { ...work, id: 'rework', stage: last.stage + 2, standardMinutes: minutes, partsAt: 0, mayPause: true, crew };
  addOperation(life, one, { code: `${last.bayType} rework`, operation });
}
