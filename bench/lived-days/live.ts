// A shop lived through, minute by minute: cars come or do not, work takes as long as it takes, something more is found, owners
// answer, parts arrive late, the inspector sends back, people are ill. A policy says what begins; it sees what the shop sees.
import { dayMinutes } from '../shop-days/generate.ts';
import { newAgenda } from './agenda.ts';
import { expectCar } from './arrivals.ts';
import { asLearned, type Life, momentOf, type Policy, type Records, type Watcher } from './life.ts';
import { beginWork } from './work.ts';
import type { Made } from './world.ts';

const morning = 7 * 60;

/** Lives all days and works off what is left after them; returns what was written down. */
export function live({ world, truth }: Made, policy: Policy, watcher: Watcher = {}): Records {
  const life: Life = {
    world,
    truth,
    watcher,
    agenda: newAgenda(),
    inside: new Map(),
    codes: new Map(),
    records: { clocked: [], orders: [], partsDelays: [], booked: { came: 0, missed: 0 } },
    arrived: [],
    now: 0,
    isMorning: false,
    hasChanged: false,
  };
  for (const minute of world.shiftBegins) {
    const midnight = Math.floor(minute / dayMinutes) * dayMinutes;
    if (minute === world.shiftBegins.find((other) => other > midnight)) life.agenda.add(midnight + morning, () => beginDay(life));
    life.agenda.add(minute, () => undefined);
  }
  for (const car of world.cars) expectCar(life, car);
  for (let next = life.agenda.next(); next; next = life.agenda.next()) {
    life.now = next.at;
    for (const act of next.acts) act();
    takeTurn(life, policy);
  }
  return life.records;
}

function beginDay(life: Life): void {
  const { watcher, records, inside, codes } = life;
  life.isMorning = true;
  watcher.morning?.(records);
  for (const one of inside.values()) {
    const { id, operations } = one.order;
    one.order = { ...one.order, operations: operations.map((work) => asLearned(life, codes.get(`${id}/${work.id}`) ?? '', work)) };
  }
}

function takeTurn(life: Life, policy: Policy): void {
  const { starts, plan, wakeAt } = policy.react(momentOf(life));
  for (const start of starts) beginWork(life, start);
  if (wakeAt !== undefined) life.agenda.add(wakeAt, () => undefined);
  const { arrived } = life.watcher;
  if (plan && arrived) {
    const after = momentOf(life);
    for (const id of life.arrived) {
      const one = life.inside.get(id);
      const promisedAt = one && arrived(one.order, after, plan);
      if (one && promisedAt !== undefined) one.order = { ...one.order, promisedAt };
    }
  }
  life.arrived = [];
  life.isMorning = false;
  life.hasChanged = false;
}
