// The demo group, started at three in the morning: it stands in a working afternoon, and everybody has something to do.
import { checkPhone } from '@bayline/domain/customers';
import { plusMinutes } from '@bayline/domain/kernel';
import { type Permission, type RoleCode, startingRoles } from '@bayline/domain/organisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingText, runBooks } from '../../apps/server/src/books/run-books.ts';
import * as appointments from '../../apps/server/src/modules/appointments/index.ts';
import * as home from '../../apps/server/src/modules/home/index.ts';
import * as notices from '../../apps/server/src/modules/notices/index.ts';
import { clockAtStart, clockOf, demoClock, keepDemoShift } from '../../apps/server/src/modules/organisation/index.ts';
import * as reception from '../../apps/server/src/modules/reception/index.ts';
import * as settlement from '../../apps/server/src/modules/settlement/index.ts';
import * as workshop from '../../apps/server/src/modules/workshop/index.ts';
import type { EventForReaction } from '../../apps/server/src/platform/events/reaction.ts';
import type { SignedInContext } from '../../apps/server/src/platform/http/handlers.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { systemContext } from '../../apps/server/src/platform/system-context.ts';
import { loadDemo } from '../../db/demo/load.ts';
import { openTestDatabase } from '../store.ts';

const atNight = '2026-11-23T19:00:41.500Z'; // 03:00 and 41.5 seconds on Tuesday in Shanghai
const afternoon = '2026-11-24T06:30:41.500Z';
const input = { params: undefined, query: undefined, body: undefined };
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let staff: readonly { dealershipId: number; staffId: string; accountId: string; name: string; role: RoleCode }[];

async function rowsOf<Row>(sql: string): Promise<Row[]> {
  const rows: Row[] = [];
  const client = await database.services.db.pool.connect();
  for (const store of [1, 2]) {
    await client.query(`select set_config('app.dealership_id', '${store}', false)`);
    rows.push(...(await client.query(sql)).rows);
  }
  client.release(true);
  return rows;
}

function as(role: RoleCode, dealershipId = 1): SignedInContext {
  const person = staff.find((one) => one.role === role && one.dealershipId === dealershipId);
  if (!person) throw new Error(`nobody is ${role}`);
  const system = systemContext(database.services, { dealershipId, now: afternoon, requestId: newId() });
  const permissions = new Set<Permission>(startingRoles[role].permissions);
  const { staffId, accountId, name } = person;
  return { ...system, cookie, actor: { ...system.actor, staffId, accountId, staffName: name, roles: [role], permissions } };
}

async function homeOf(role: RoleCode, dealershipId = 1) {
  const { figures, lists, board } = await home.routes.home(as(role, dealershipId), input);
  return {
    figure: Object.fromEntries(figures.map(({ code, value }) => [code, value])),
    list: Object.fromEntries(lists.map(({ code, rows }) => [code, rows])),
    board: Object.fromEntries(board.map(({ column, cars }) => [column, cars])),
  };
}

beforeAll(async () => {
  database = await openTestDatabase();
  const { clock, shiftMinutes } = demoClock(() => atNight);
  await loadDemo(database.services, { clock, say: () => undefined });
  await keepDemoShift(database.services, shiftMinutes);
  staff = await rowsOf(
    `select s.dealership_id as "dealershipId", s.id as "staffId", s.account_id as "accountId", s.name, r.role_code as role
       from staff s join staff_roles r on r.dealership_id = s.dealership_id and r.staff_id = s.id`,
  );
});
afterAll(() => database.close());

describe('the demo group at three in the morning', () => {
  it('reads half past two in the afternoon, and nothing has happened later than that', async () => {
    expect((await clockOf(database.services, () => atNight))()).toBe(afternoon);
    const events = await rowsOf<{ last: string; late: number }>(
      `select max(happened_at) as last, count(*) filter (where happened_at > '${afternoon}')::int as late from events where dealership_id = current_dealership()`,
    );
    expect(events.map(({ late }) => late)).toEqual([0, 0]);
    expect(events.some(({ last }) => last > plusMinutes(afternoon, -5))).toBe(true);
  });

  it('rings the bells, with what the jobs are told when the server starts', async () => {
    const news = await rowsOf<EventForReaction>(
      `select dealership_id as "dealershipId", id, subject_type as "subjectType", subject_id as "subjectId", visit_id as "visitId", type, data, happened_at as "happenedAt"
         from events where dealership_id = current_dealership() order by position`,
    );
    for (const event of news)
      for (const reaction of notices.reactions.filter(({ on }) => on.includes(event.type)))
        await reaction.react(
          systemContext(database.services, { dealershipId: event.dealershipId, now: afternoon, requestId: newId() }),
          event,
        );
    const said = async (role: RoleCode) => (await notices.routes.list(as(role), input)).rows.map(({ type }) => type);
    expect(await said('service-adviser')).toEqual(expect.arrayContaining(['finding-raised', 'adviser-asked', 'inspection-failed']));
    expect(await said('service-manager')).toEqual(expect.arrayContaining(['discount-asked', 'inspection-failed', 'pause-overrun']));
    expect(await said('workshop-manager')).toContain('inspection-failed');
    expect(await said('storekeeper')).toContain('parts-short');
    expect(await said('technician')).toContain('operation-assigned');
    expect(await said('administrator')).toEqual(['job-failed']);
  });

  it('has told already what stands still for too long: nobody hears of it in the first minutes', async () => {
    const overruns = () =>
      rowsOf<{ type: string }>(`select type from events where dealership_id = current_dealership() and type = 'pause-overrun'`);
    expect(await overruns()).toHaveLength(1);
    for (const { work } of workshop.nightWork) await work(database.services.jobsPool, plusMinutes(afternoon, 5), database.services);
    expect(await overruns()).toHaveLength(1);
  });

  it.each([
    ['service-adviser', ['promises-at-risk', 'cars-waiting', 'bills-to-make', 'appointments-today']],
    ['dispatcher', ['late-jobs', 'to-plan', 'rework']],
    ['workshop-manager', ['late-jobs', 'to-plan', 'rework']],
    ['technician', ['my-jobs']],
    ['quality-inspector', ['to-inspect']],
    ['storekeeper', ['to-pick', 'short-parts', 'below-threshold']],
    ['cashier', ['to-collect', 'arrears']],
    ['follow-up-caller', ['calls-due']],
    ['records-clerk', ['files-incomplete']],
    ['service-manager', ['late-cars', 'rework']],
    ['administrator', ['people-without-role']],
  ] as const)('the %s has something to do', async (role, codes) => {
    const { list } = await homeOf(role);
    expect(codes.filter((code) => (list[code] ?? []).length === 0)).toEqual([]);
  });

  it('has cars in every column of the board, and one store is busier than the other', async () => {
    const [busy, quiet] = [await homeOf('workshop-manager', 1), await homeOf('workshop-manager', 2)];
    expect(Object.entries(busy.board).filter(([, cars]) => cars === 0)).toEqual([]);
    const carsIn = ({ board }: typeof busy) => Object.values(board).reduce((sum, cars) => sum + cars, 0);
    expect(carsIn(quiet)).toBeGreaterThan(3);
    expect(carsIn(busy)).toBeGreaterThan(carsIn(quiet) + 5);
  });

  it('has appointments that came, one that did not, one that is late, and those of the afternoon', async () => {
    const { rows } = await appointments.routes.listDay(as('service-adviser'), { ...input, query: { day: '2026-11-24' } });
    const count = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).length;
    expect(count(({ status }) => status === 'converted')).toBe(4);
    expect(count(({ status }) => status === 'no-show')).toBe(1);
    expect(count(({ status, startsAt }) => status === 'confirmed' && startsAt < afternoon)).toBe(1);
    expect(count(({ status, startsAt }) => status === 'confirmed' && startsAt > afternoon)).toBe(5);
    const tomorrow = await appointments.routes.listDay(as('service-adviser'), {
      ...input,
      query: { day: '2026-11-25', list: 'reminders' },
    });
    const later = await appointments.routes.listDay(as('service-adviser'), { ...input, query: { day: '2026-11-26', list: 'reminders' } });
    const ahead = [...tomorrow.rows, ...later.rows];
    expect(ahead.filter(({ status }) => status === 'reminded').length).toBe(1);
    expect(ahead.map(({ partsState }) => partsState).filter((state) => state === 'wait').length).toBeGreaterThan(0);
  });

  it('awaits in each store a car whose brakes were done days ago: at check-in its guarantee is known', async () => {
    for (const store of [1, 2]) {
      const adviser = () => as('service-adviser', store);
      const { rows } = await appointments.routes.listDay(adviser(), { ...input, query: { day: '2026-11-24' } });
      const again = rows.find(({ requestedWork }) => requestedWork.startsWith('换过前制动片'));
      const known = await reception.routes.prefill(adviser(), { ...input, query: { plate: again?.plate ?? '' } });
      expect(known.appointment?.id).toBe(again?.id);
      expect(known.guarantees.map(({ concerns }) => concerns)).toEqual([['踩刹车时前面有吱吱声，刹车比以前软']]);
    }
  });

  it('has calls due today and overdue ones, money taken today, and calls that were made', async () => {
    expect((await homeOf('follow-up-caller')).figure).toMatchObject({ 'calls-due': expect.any(Number) });
    const due = (await homeOf('follow-up-caller')).list['calls-due'] ?? [];
    const startOfToday = '2026-11-23T16:00:00.000Z';
    expect(due.filter(({ dueAt }) => (dueAt ?? '') < startOfToday).length).toBeGreaterThan(0);
    expect(due.filter(({ dueAt }) => (dueAt ?? '') >= startOfToday).length).toBeGreaterThan(0);
    expect((await homeOf('cashier')).figure['takings-today']).toBeGreaterThan(0);
    const done = await rowsOf<{ done: number }>(`select count(*)::int as done from follow_up_tasks where status = 'done'`);
    expect(done.map((row) => row.done > 0)).toEqual([true, true]);
  });

  it.each([1, 2])(
    'store %i has arrears that were granted, a bill that was reversed and made again, and closed its till yesterday',
    async (store) => {
      const cashier = as('cashier', store);
      const { rows } = await settlement.routes.receivables(cashier, input);
      expect(rows.map(({ ageDays, isOverdue, priceClass }) => [ageDays, isOverdue, priceClass])).toEqual([[4, false, 'customer']]);
      const bills = await rowsOf<{ store: number; number: string; status: string }>(
        `select dealership_id as store, left(number, 2) as number, status from settlements where status = 'reversed' order by number`,
      );
      expect(bills.filter((bill) => bill.store === store).map(({ number }) => number)).toEqual(['FJ', 'JS']);
      const { rows: closes } = await settlement.routes.tillCloses(cashier, input);
      expect(closes.map(({ day }) => day)).toEqual(['2026-11-23']);
      const { closeNumber, papers } = await settlement.routes.tillDay(as('cashier', store), { ...input, query: { day: '2026-11-23' } });
      expect([closeNumber?.slice(0, 2), papers.length > 0]).toEqual(['RJ', true]);
    },
  );

  it('has well-formed mobiles, and its books hold', async () => {
    const mobiles = await rowsOf<{ mobile: string }>('select mobile from parties where mobile is not null');
    expect(mobiles.length).toBeGreaterThan(50);
    expect(mobiles.filter(({ mobile }) => checkPhone(mobile).refused !== undefined)).toEqual([]);
    const broken: string[] = [];
    await runBooks(database.services.db.pool, (finding) => {
      if (finding.offences.length > 0) broken.push(findingText(finding));
    });
    expect(broken).toEqual([]);
  });
});

describe('a start on another day', () => {
  const nextMorning = '2026-11-25T00:10:00.000Z';

  it('goes on a few minutes after the last thing that happened', async () => {
    const [{ last } = { last: '' }] = (
      await database.services.jobsPool.query<{ last: string }>('select max(happened_at) as last from events')
    ).rows;
    const now = (await clockAtStart(database.services, () => nextMorning))();
    expect(now > last && now <= plusMinutes(last, 6)).toBe(true);
    expect((await clockOf(database.services, () => nextMorning))()).toBe(now);
  });

  it('a real store has true time: no shift can be written for it, and one beside the demo is enough', async () => {
    const { pool } = database.services.db;
    await expect(pool.query('update dealerships set is_demo = false')).rejects.toMatchObject({ constraint: 'real_store_has_true_time' });
    await pool.query('update dealerships set is_demo = false, clock_shift_minutes = 0 where id = 2');
    expect((await clockAtStart(database.services, () => nextMorning))()).toBe(nextMorning);
    expect((await clockOf(database.services, () => nextMorning))()).toBe(nextMorning);
  });
});
