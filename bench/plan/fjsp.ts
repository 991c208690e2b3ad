// Plain flexible job shops, as the literature writes them: first line jobs and machines; then a line a job: how many operations,
// and for each how many machines can do it, then machine (from 0) and time in pairs. In the shop's words: a machine is
// a technician at work day and night, a job is an order, and all that counts is when the last is ready.
import type { Plan, PlannedOperation, PlanWeights, Shop } from '@bayline/domain/planning';

/** Longer than any of these shops works. */
const always = 1_000_000;

export const makespanOnly: PlanWeights = { lateness: 0, margin: 0, waiting: 0, overtime: 0, changes: 0, elsewhere: 0, lastReady: 1 };

export function readFlexibleJobShop(text: string): Shop {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [jobs = 0, machines = 0] = numbersOf(head);
  const skills = Array.from({ length: machines }, (): string[] => []);
  const orders = lines.slice(0, jobs).map((line, job) => ({
    id: String(job),
    releasedAt: 0,
    promisedAt: null,
    weight: 1,
    isOwnerWaiting: false,
    operations: operationsOf(numbersOf(line), job, skills),
  }));
  if (orders.length !== jobs) throw new Error(`${jobs} jobs are announced, ${orders.length} are there`);
  const technicians = skills.map((own, machine) => ({
    id: String(machine),
    skills: own,
    speedPercent: 100,
    shifts: [{ from: 0, until: always }],
  }));
  return { now: 0, bays: [], technicians, equipment: [], orders };
}

const numbersOf = (line: string) => line.trim().split(/\s+/).map(Number);

function operationsOf(numbers: readonly number[], job: number, skills: readonly string[][]): PlannedOperation[] {
  let at = 0;
  const next = () => {
    const number = numbers[at];
    at += 1;
    if (number === undefined || !Number.isInteger(number)) throw new Error(`job ${job}: number ${at} is missing or not whole`);
    return number;
  };
  return Array.from({ length: next() }, (_, stage) => {
    const minutesBy: Record<string, number> = {};
    const skill = `${job}.${stage}`;
    for (let choices = next(); choices > 0; choices -= 1) {
      const machine = next();
      minutesBy[machine] = next();
      skills[machine]?.push(skill);
    }
    const standardMinutes = Math.min(...Object.values(minutesBy));
    return {
      id: String(stage),
      stage,
      bayType: null,
      crew: [[skill]],
      standardMinutes,
      minutesBy,
      equipment: [],
      partsAt: 0,
      mayPause: false,
    };
  });
}

export const makespanOf = ({ placements }: Plan) => placements.reduce((latest, { until }) => Math.max(latest, until), 0);

/** job,operation,machine,start,end; all from 0. */
export function scheduleAsCsv({ placements }: Plan): string {
  const rows = placements.map(({ order, operation, technicians, from, until }) => [order, operation, technicians[0], from, until].join());
  return `job,operation,machine,start,end\n${rows.join('\n')}\n`;
}
