// The rounds: people carry cars through the shop, one fault is made, the service has to come back, they go on, and in the end
// all is held against what they were told.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { plusMinutes } from '@bayline/domain/kernel';
import { seededRandom } from '@bayline/domain/planning';
import { percentile, round } from '../../../bench/store/load.ts';
import { openBenchStore } from '../../../bench/store/people.ts';
import { machine } from '../../../bench/store/server.ts';
import { type Lane, openForVisits } from '../../../bench/visit/whole-visit.ts';
import { addCars } from '../../../bench/write/goods.ts';
import { freePort } from '../../free-port.ts';
import { checkRound, type Verdict } from './checks.ts';
import { mountDisk } from './disk.ts';
import { type Bed, type FaultName, faults } from './faults.ts';
import { openLedger } from './ledger.ts';
import { openLine } from './line.ts';
import { keepRunning } from './service.ts';

const atOnce = 4;
const undisturbedMilliseconds = 4000;
const workAfterMilliseconds = 1500;
/** From the end of a fault to the next acknowledged write. */
export const limitMilliseconds = 10_000;
/** Longer than that it is not waited for. */
const patienceMilliseconds = 60_000;

export interface Round {
  readonly fault: FaultName;
  readonly recoveryMs: number;
  readonly visits: number;
  readonly writes: number;
  readonly repeated: number;
  readonly verdict: Verdict;
}

interface World {
  readonly bed: Bed;
  /** Everybody works until told to stop, and then finishes what was begun. */
  readonly work: () => { readonly stop: () => Promise<readonly string[]> };
  /** Lanes whose time nothing has booked. */
  readonly renewLanes: () => Promise<void>;
  readonly nextYes: () => Promise<number>;
  readonly check: () => Promise<Verdict>;
  readonly counts: () => { readonly visits: number; readonly writes: number; readonly repeated: number };
  readonly close: () => Promise<void>;
}

async function openWorld(seed: number): Promise<World> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-faults-'));
  chmodSync(folder, 0o755);
  const disk = mountDisk(folder);
  const dataFolder = path.join('whyNot' in disk ? folder : disk.folder, 'data');
  const [port, door] = [await freePort(), await freePort()];
  const service = await keepRunning({ dataFolder, port });
  const openedAt = new Date().toISOString();
  const line = await openLine({ port: door }, { port });
  const ledger = openLedger();
  const store = await openBenchStore(
    { baseUrl: `http://127.0.0.1:${door}`, folder: dataFolder },
    { bays: 8, technicians: 1 },
    ledger.sitDown,
  );
  const clock = { aheadMinutes: 0 };
  // The clock on the wall of the shop is that of its server.
  const now = () => plusMinutes(new Date().toISOString(), clock.aheadMinutes);
  const { openLanes, visit } = await openForVisits({ ...store, shop: { ...store.shop, now } });
  let lanes = await openLanes(atOnce);
  const random = seededRandom(seed);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const visits = new Set<string>();
  let cars = 0;
  let undisturbed: Verdict['undisturbed'] | undefined;
  /** What is lost stays lost: it is said in the round that lost it. */
  const told = new Set<string>();
  const notYetTold = (findings: readonly string[]) => {
    const fresh = findings.filter((text) => !told.has(text));
    for (const text of fresh) told.add(text);
    return fresh;
  };

  const work: World['work'] = () => {
    let isOver = false;
    const troubles: string[] = [];
    const person = async (lane: Lane) => {
      while (!isOver) {
        cars += 1;
        const [car] = await addCars(store.shop, { from: cars, count: 1 });
        if (car) visits.add(await visit(lane, car));
      }
    };
    const people = lanes.map((lane) => person(lane).catch((error: Error) => troubles.push(error.message)));
    return {
      stop: async () => {
        isOver = true;
        await Promise.all(people);
        return notYetTold(troubles);
      },
    };
  };
  return {
    bed: { folder, dataFolder, port, service, line, disk, administrator: store.desk, openedAt, clock, between },
    work,
    renewLanes: async () => {
      lanes = await openLanes(atOnce);
    },
    nextYes: ledger.nextYes,
    check: async () => {
      const verdict = await checkRound({ dataFolder, ledger, visits, undisturbed });
      undisturbed ??= verdict.undisturbed;
      const { lost, doubled, wrong } = verdict;
      return { ...verdict, lost: notYetTold(lost), doubled: notYetTold(doubled), wrong: notYetTold(wrong) };
    },
    counts: () => ({ visits: visits.size, writes: ledger.acknowledged.length, repeated: ledger.repeated() }),
    close: async () => {
      await service.stop();
      await line.close();
      if (!('whyNot' in disk)) disk.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the server itself says of an answer that was wrong. */
function explained(text: string, { said }: Bed['service']): string {
  const requestId = /"requestId":"([^"]+)"/.exec(text)?.[1];
  const line =
    requestId &&
    said()
      .split('\n')
      .find((one) => one.includes(requestId) && one.includes('"err"'));
  return line ? `${text} ${line}` : text;
}

async function playRound({ bed, work, renewLanes, nextYes, check, counts }: World, name: FaultName): Promise<Round> {
  const fault = faults[name];
  const before = counts();
  if (fault.movesClock) await renewLanes();
  await fault.before?.(bed);
  const { service } = bed;
  const [pid, said] = [service.pid(), service.said().length];
  const people = work();
  await pause(bed.between(500, 2500));
  const wrong = [...(await fault.make(bed))];
  const since = performance.now();
  const back = await Promise.race([nextYes(), pause(patienceMilliseconds, Number.POSITIVE_INFINITY, { ref: false })]);
  await pause(workAfterMilliseconds);
  wrong.push(...(await people.stop()).map((text) => explained(text, service)));
  if (!fault.endsServer && service.pid() !== pid) wrong.push(`the server ended: ${service.said().slice(said).slice(-400)}`);
  wrong.push(...((await fault.after?.(bed)) ?? []));
  if (fault.movesClock) await renewLanes();
  const verdict = await check();
  const after = counts();
  return {
    fault: name,
    recoveryMs: round(back - since, 0),
    visits: after.visits - before.visits,
    writes: after.writes - before.writes,
    repeated: after.repeated - before.repeated,
    verdict: { ...verdict, wrong: [...wrong, ...verdict.wrong] },
  };
}

const isLate = ({ recoveryMs }: Round) => recoveryMs > limitMilliseconds;
export const isBad = (one: Round) => isLate(one) || one.verdict.lost.length + one.verdict.doubled.length + one.verdict.wrong.length > 0;

function lineOf(one: Round, number: number, of: number): string {
  const { fault, recoveryMs, visits, writes, repeated, verdict } = one;
  const figures = `back after ${(recoveryMs / 1000).toFixed(1)} s${isLate(one) ? ' (TOO LATE)' : ''}, ${visits} visits, ${writes} writes acknowledged, ${repeated} sent again`;
  const findings = `lost ${verdict.lost.length}, doubled ${verdict.doubled.length}, wrong ${verdict.wrong.length}`;
  const shown = [...verdict.lost, ...verdict.doubled, ...verdict.wrong].slice(0, 10).map((text) => `\n    ${text.slice(0, 2000)}`);
  return `${`${number}/${of}`.padEnd(8)}${fault.padEnd(15)}${figures}; ${findings}${shown.join('')}`;
}

export interface Asked {
  readonly rounds: number;
  readonly seed: number;
  readonly only: readonly FaultName[];
  readonly say: (line: string) => void;
}

/** As many of each as can be, in an order by the seed. */
function orderOf(names: readonly FaultName[], rounds: number, { between }: Bed): FaultName[] {
  const order: FaultName[] = [];
  while (order.length < rounds) {
    const left = [...names];
    while (left.length > 0 && order.length < rounds) order.push(...left.splice(between(0, left.length - 1), 1));
  }
  return order;
}

const times = (rounds: readonly Round[]) => {
  const all = rounds.map(({ recoveryMs }) => recoveryMs);
  return { rounds: rounds.length, p50Ms: percentile(all, 50), mostMs: Math.max(...all) };
};

export async function runRounds({ rounds, seed, only, say }: Asked) {
  const world = await openWorld(seed);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void world.close().finally(() => process.exit(1)));
  try {
    const people = world.work();
    await pause(undisturbedMilliseconds);
    const troubles = await people.stop();
    const first = await world.check();
    const wrong = [...troubles, ...first.lost, ...first.doubled, ...first.wrong];
    if (wrong.length > 0) throw new Error(`without any fault:\n${wrong.slice(0, 20).join('\n')}`);
    const notRun = only.flatMap((name) => {
      const why = faults[name].whyNot?.(world.bed);
      return why === undefined ? [] : [{ name, why }];
    });
    for (const { name, why } of notRun) say(`not run ${name.padEnd(15)}${why}`);
    const names = only.filter((name) => !notRun.some((one) => one.name === name));
    const played: Round[] = [];
    for (const name of orderOf(names, names.length > 0 ? rounds : 0, world.bed)) {
      const one = await playRound(world, name);
      played.push(one);
      say(lineOf(one, played.length, rounds));
    }
    const sum = (of: (one: Round) => number) => played.reduce((total, one) => total + of(one), 0);
    return {
      isGood: played.length === rounds && !played.some(isBad),
      said: played.some(isBad) ? world.bed.service.said() : '',
      report: {
        faults: Object.fromEntries(names.map((name) => [name, times(played.filter(({ fault }) => fault === name))])),
        notRun: Object.fromEntries(notRun.map(({ name, why }) => [name, why])),
        ...times(played),
        limitMs: limitMilliseconds,
        late: played.filter(isLate).length,
        lost: sum(({ verdict }) => verdict.lost.length),
        doubled: sum(({ verdict }) => verdict.doubled.length),
        wrong: sum(({ verdict }) => verdict.wrong.length),
        ...world.counts(),
        seed,
        machine,
      },
    };
  } finally {
    await world.close();
  }
}
