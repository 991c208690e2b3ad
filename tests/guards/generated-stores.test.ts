// Stores from the generator: the same seed gives the same rows, the books agree, nothing of a visit is left out, and work
// goes on in them.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RoleCode } from '@bayline/domain/organisation';
import type { FinishedOrder } from '@bayline/domain/promise';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findingText, runBooks } from '../../apps/server/src/books/run-books.ts';
import { finishedOrders } from '../../apps/server/src/modules/planning/history.ts';
import { makeCrew } from '../../db/demo/crew.ts';
import { playVisit } from '../../db/demo/visit.ts';
import { fill, generate, isFresh, play, withScratch } from '../../db/generate/index.ts';
import { pastVisits, presentVisits } from '../../db/generate/plans.ts';
import { openTestDatabase } from '../store.ts';
import { openShops } from '../stories/desk.ts';
import { openShop } from '../stories/shop.ts';
import { wholeVisit } from './whole-visit.ts';

/** What only happens where somebody does what the generated life leaves out, or what belongs to the running server. */
const leftOut: Readonly<Record<string, string>> = {
  file_merges: 'nobody has looked at the doubles',
  idempotency_keys: 'of the running server',
  import_mappings: 'nothing was imported',
  import_rows: 'nothing was imported',
  import_runs: 'nothing was imported',
  notices: 'long read',
  outages: 'nothing is out of use',
  price_rounds: 'prices stand',
  ready_forecasts: 'of the running server',
  ready_outlooks: 'of the running server',
  roster_exceptions: 'nobody is away',
  sessions: 'of the running server',
  shift_breaks: 'work goes on over noon',
  special_days: 'holidays are quiet days',
  standing_plans: 'the live plan is made by the running server',
  work_handovers: 'one technician a car',
};

interface Generated {
  readonly services: Awaited<ReturnType<typeof openTestDatabase>>['services'];
  readonly ownerUrl: string;
  readonly filesFolder: string;
  /** Of a user who sees every row. */
  readonly readerUrl: string;
  readonly see: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

const wanted = { stores: 2, years: 0.2, seed: 11, orders: 160, until: '2026-11-24', isLean: false };
const schema = `
  select string_agg(line, e'\\n' order by line) as text from (
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where connamespace = 'public'::regnamespace
    union all select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
    union all select relname || ' ' || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') lines`;

async function openTarget(): Promise<Generated> {
  const { services, filesFolder: itsFiles, close } = await openTestDatabase();
  const { rows } = await services.db.pool.query<{ name: string }>('select current_database() as name');
  const { ownerUrl, supervisorUrl, template } = inject('database');
  const name = rows[0]?.name ?? '';
  const readerUrl = supervisorUrl.replace('/postgres?', `/${name}?`);
  const client = new pg.Client({ connectionString: readerUrl });
  await client.connect();
  return {
    services,
    filesFolder: itsFiles,
    readerUrl,
    ownerUrl: ownerUrl.replace(`/${template}?`, `/${name}?`),
    see: async (sql, values = []) => (await client.query(sql, values)).rows,
    close: async () => {
      await client.end();
      await close();
    },
  };
}

const tables = `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and c.relname not in ('schema_migrations', 'event_readers') order by 1`;

/** Passwords are salted anew; what the database counts by itself is its own. */
async function digestsOf({ see }: Generated): Promise<string[]> {
  const digests: string[] = [];
  for (const { name } of await see<{ name: string }>(tables)) {
    const rows = await see<{ row: string }>(
      `select (to_jsonb(t) - '{password_hash,position,transaction_id}'::text[])::text as row from ${name} t order by 1`,
    );
    const digest = createHash('sha256').update(rows.map(({ row }) => row).join('\n'));
    digests.push(`${name} ${rows.length} ${digest.digest('hex')}`);
  }
  return digests;
}

const filledOf = async (see: Generated['see']) => {
  const filled: string[] = [];
  for (const { name } of await see<{ name: string }>(tables)) if ((await see(`select from ${name} limit 1`)).length > 0) filled.push(name);
  return filled;
};

let [first, second]: Generated[] = [];
let filesFolder = '';
const built = async (inScratch: typeof withScratch) => {
  const target = await openTarget();
  await inScratch(path.resolve('.'), (scratch) => generate(scratch, { ownerUrl: target.ownerUrl, filesFolder }, wanted));
  return target;
};
/** A database of this run's server instead of a server of its own, whose start takes as long as many a visit. */
const inTestDatabase: typeof withScratch = async (_root, work) => {
  const { close, ...scratch } = await openTarget();
  return await work(scratch).finally(close);
};
const theFirst = () => {
  if (!first) throw new Error('nothing was generated');
  return first;
};
beforeAll(async () => {
  filesFolder = mkdtempSync(path.join(os.tmpdir(), 'bayline-generated-'));
  first = await built(withScratch);
}, 300_000);
afterAll(async () => {
  await first?.close();
  await second?.close();
  rmSync(filesFolder, { recursive: true, force: true });
});

async function brokenChecks({ services }: Generated): Promise<string[]> {
  const broken: string[] = [];
  await runBooks(services.db.pool, (finding) => finding.offences.length > 0 && broken.push(findingText(finding)));
  return broken;
}

test('the same seed gives the same rows', async () => {
  second = await built(inTestDatabase);
  expect(await digestsOf(second)).toEqual(await digestsOf(theFirst()));
}, 300_000);

test('as many orders as were asked for, and the books of both stores agree', async () => {
  const counted = await theFirst().see('select dealership_id as store, count(*)::int as orders from work_orders group by 1 order by 1');
  expect(counted).toEqual([
    { store: 1, orders: 80 },
    { store: 2, orders: 80 },
  ]);
  expect(await brokenChecks(theFirst())).toEqual([]);
});

test('they teach that an owner who is asked answers after nine minutes, and nothing of those who were not', async () => {
  const taught = await theFirst().see<FinishedOrder>(finishedOrders.text, [1, '2026-01-01']);
  const asked = taught.filter(({ additionalMinutes }) => additionalMinutes !== null);
  expect(new Set(asked.map(({ approvalMinutes }) => approvalMinutes))).toEqual(new Set([9]));
  expect(new Set(taught.filter((one) => !asked.includes(one)).map(({ approvalMinutes }) => approvalMinutes))).toEqual(new Set([null]));
});

test('a lean order has at most twenty rows, and its books agree', async () => {
  const leanOf = (orders: number) => ({ ...wanted, orders, isLean: true });
  const [bare, lean] = [await openTarget(), await openTarget()];
  await inTestDatabase(path.resolve('.'), async (scratch) => {
    const set = await play(scratch, leanOf(440));
    // What is held for a car in the house is on the shelf as well as what it has taken.
    const held = presentVisits.filter(({ parts, until }) => parts.length > 0 && until !== 'checked-in' && until !== 'quoted');
    expect(set.specimens.filter(({ of, takes }) => of === 'present' && takes.length > 0)).toHaveLength(held.length);
    await fill(scratch, set, { target: { ownerUrl: bare.ownerUrl, filesFolder }, wanted: leanOf(40) });
    await fill(scratch, set, { target: { ownerUrl: lean.ownerUrl, filesFolder }, wanted: leanOf(440) });
  });
  try {
    // What the other four hundred brought, without the files of cars and customers and without deliveries, tills and counters.
    const others = [
      'parties',
      'vehicles',
      'mileage_readings',
      'vehicle_parties',
      'vehicle_plates',
      'vehicle_search_terms',
      'customer_search_terms',
    ].concat(['receipts', 'stock_batches', 'till_closes', 'till_close_tenders', 'number_series']);
    const only: Readonly<Record<string, string>> = { events: 'visit_id is not null', stock_ledger: 'quantity < 0' };
    const rowsOf = async ({ see }: Generated) => {
      let rows = 0;
      for (const { name } of await see<{ name: string }>(tables))
        if (!others.includes(name))
          rows += (await see<{ rows: number }>(`select count(*)::int as rows from ${name} where ${only[name] ?? 'true'}`))[0]?.rows ?? 0;
      return rows;
    };
    expect((await rowsOf(lean)) - (await rowsOf(bare))).toBeLessThanOrEqual(400 * 20);
    expect(await brokenChecks(lean)).toEqual([]);
  } finally {
    await bare.close();
    await lean.close();
  }
}, 300_000);

test('nothing has happened that is still to come, and the callers have somebody to call', async () => {
  const [seen] = await theFirst().see(
    `select (select max(happened_at) < '2026-11-24T16:00:00Z' from events) as past, (select count(*) > 0 from follow_up_tasks where dealership_id = 1 and status = 'planned') as planned`,
  );
  expect(seen).toEqual({ past: true, planned: true });
});

test('the shares of what cars come for are those of the study', () => {
  const percent = (counts: (visit: (typeof pastVisits)[number]) => boolean) =>
    Math.round(pastVisits.reduce((sum, visit) => sum + (counts(visit) ? visit.share : 0), 0) / 100);
  // Of a store with forty cars a day.
  expect({
    maintenance: percent(({ businessType }) => businessType === 'maintenance'),
    warranty: percent(({ businessType }) => businessType === 'warranty'),
    accident: percent(({ businessType }) => businessType.startsWith('accident')),
    internal: percent(({ businessType }) => businessType === 'internal'),
    booked: percent(({ isBooked }) => isBooked !== false),
    found: percent(({ found }) => found !== undefined),
    sentBack: percent(({ isSentBack }) => isSentBack === true),
    broughtByAnother: percent(({ isBroughtByAnother }) => isBroughtByAnother === true),
  }).toEqual({
    maintenance: 55,
    warranty: 12,
    accident: 10,
    internal: 5,
    booked: 55,
    found: 45,
    sentBack: 4,
    broughtByAnother: 20,
  });
});

test('an order has three labour lines and three and a half of parts, as the trade writes them, and the car is photographed', async () => {
  const found = (visit: (typeof pastVisits)[number]) => (visit.found?.isAgreed ? 1 : 0);
  const each = (count: (visit: (typeof pastVisits)[number]) => number) =>
    pastVisits.reduce((sum, visit) => sum + count(visit) * visit.share, 0) / pastVisits.reduce((sum, { share }) => sum + share, 0);
  const toTheHalf = (lines: number) => Math.round(lines * 2) / 2;
  expect(toTheHalf(each((visit) => visit.labour.length + found(visit)))).toBe(3);
  expect(toTheHalf(each((visit) => visit.parts.length + (visit.short?.parts.length ?? 0) + found(visit)))).toBe(3.5);
  const [bare] = await theFirst().see(
    `select count(*)::int as cars from (select visit_id from check_ins except select visit_id from check_in_photos group by visit_id having count(*) >= 6) without`,
  );
  expect(bare).toEqual({ cars: 0 });
});

test('technicians have their day off', async () => {
  const [seen] = await theFirst().see(
    `select (select count(distinct (staff_id, weekday))::int from technician_shifts where dealership_id = 1) as days,
            (select count(*)::int from clock_entries c where not exists (select from technician_shifts s where s.dealership_id = c.dealership_id
              and s.staff_id = c.technician_id and s.weekday = extract(isodow from c.started_at at time zone 'Asia/Shanghai'))) as worked`,
  );
  expect(seen).toEqual({ days: 6 * 6, worked: 0 });
});

test('what goes wrong in a store has gone wrong, and was put right', async () => {
  const [seen] = await theFirst().see<Record<string, number>>(
    `select (select count(*) from check_ins where repeats_order_id is not null)::int as returns,
            (select count(*) from inspections r join inspections p on p.dealership_id = r.dealership_id and p.work_order_id = r.work_order_id and p.inspected_at > r.inspected_at
              where r.result = 'rework' and p.level = 'final' and p.result = 'passed')::int as reworks,
            (select count(*) from expected_arrivals where status = 'arrived')::int as came,
            (select count(*) from parts_requests where status = 'ordered')::int as awaited,
            (select count(*) from events where type = 'appointment-rescheduled')::int as moved,
            (select count(*) from follow_up_tasks where outcome = 'complaint')::int as complaints,
            (select count(*) from settlements s join visit_payers p on p.dealership_id = s.dealership_id and p.id = s.payer_id
              where p.price_class = 'insurance' and s.status = 'paid')::int as insured`,
  );
  expect(Object.entries(seen ?? {}).filter(([, count]) => count === 0)).toEqual([]);
  expect(Object.keys(seen ?? {})).toHaveLength(7);
});

test('a batch bears the name of its own receipt, and a link stands for its visit alone', async () => {
  const [seen] = await theFirst().see(
    `select (select count(*) from stock_batches where kind = 'purchase' and code not like to_char(received_on, 'YYYYMMDD') || '-%')::int as strange,
            (select count(*) - count(distinct token_sha256) from visit_links)::int as shared, (select count(*) > 0 from visit_links) as linked`,
  );
  expect(seen).toEqual({ strange: 0, shared: 0, linked: true });
});

test('the sheets bear their seals', async () => {
  const [sheets] = await theFirst().see(
    `select count(*)::int as all, count(*) filter (where content_sha256 = encode(sha256(convert_to(content || e'\\n' || signature_sha256, 'UTF8')), 'hex'))::int as sealed
       from check_ins where dealership_id = 1`,
  );
  expect(sheets).toEqual({ all: 80, sealed: 80 });
});

test('keys, checks, indexes and the fence stand as the migrations made them, and a database in use is refused', async () => {
  const fresh = await openTarget();
  try {
    expect(await theFirst().see(schema)).toEqual(await fresh.see(schema));
    expect(await isFresh(fresh.ownerUrl)).toBe(true);
    expect(await isFresh(theFirst().ownerUrl)).toBe(false);
  } finally {
    await fresh.close();
  }
});

test('what a visit writes down, generated visits have as well', async () => {
  const shops = await openShops();
  try {
    await wholeVisit(shops, openShop(shops, 1));
    const { rows } = await shops.store.services.db.pool.query<{ name: string }>('select current_database() as name');
    const { supervisorUrl } = inject('database');
    const client = new pg.Client({ connectionString: supervisorUrl.replace('/postgres?', `/${rows[0]?.name}?`) });
    await client.connect();
    const played = await filledOf(async (sql) => (await client.query(sql)).rows).finally(() => client.end());
    const generated = new Set(await filledOf(theFirst().see));
    expect(played.filter((name) => !generated.has(name))).toEqual(Object.keys(leftOut).toSorted());
  } finally {
    await shops.close();
  }
}, 300_000);

test('somebody logs in, and a car comes, is repaired with parts from the shelf and goes home', async () => {
  const { see, services } = theFirst();
  const people = await see<{ staffId: string; accountId: string; username: string; name: string; role: RoleCode }>(
    `select s.id as "staffId", s.account_id as "accountId", a.username, s.name, r.role_code as role
       from staff s join accounts a on a.id = s.account_id join staff_roles r on r.dealership_id = s.dealership_id and r.staff_id = s.id
      where s.dealership_id = 2 order by a.username`,
  );
  expect(people.map(({ username }) => username)).toContain('cashier2');
  const crew = makeCrew(services, 2, people);
  const [car] = await see<{ id: string; ownerId: string; km: number }>(
    `select v.id, p.party_id as "ownerId", v.mileage_km as km from vehicles v join vehicle_parties p on p.dealership_id = v.dealership_id and p.vehicle_id = v.id and p.role = 'owner'
      where v.dealership_id = 2 and not exists (select from visits x where x.dealership_id = 2 and x.vehicle_id = v.id and x.status = 'open') order by v.plate limit 1`,
  );
  const one = async (sql: string) => (await see<{ id: string }>(sql))[0]?.id ?? '';
  const arrivedAt = '2026-11-26T01:30:00.000Z';
  const partId = await one(`select id from part_numbers where dealership_id = 2 and number = '58101-AAA10'`);
  const onHand = async () =>
    (await see<{ pieces: number }>('select on_hand as pieces from stock_levels where dealership_id = 2 and part_id = $1', [partId]))[0]
      ?.pieces;
  const before = await onHand();
  // One is still at work on a car of the last evening.
  const busy = await see<{ id: string }>('select technician_id as id from clock_entries where dealership_id = 2 and ended_at is null');
  const free = people.find(({ role, staffId }) => role === 'technician' && !busy.some(({ id }) => id === staffId));
  const { workOrderId } = await playVisit(crew, {
    vehicleId: car?.id ?? '',
    senderPartyId: car?.ownerId ?? '',
    signedByName: '车主',
    appointmentId: null,
    words: '刹车异响',
    jobName: '更换前制动片',
    businessType: 'repair',
    labour: [await one(`select id from labour_operations where dealership_id = 2 and code = 'WX101'`)],
    parts: [{ partId, quantity: 1000 }],
    mileageKm: (car?.km ?? 0) + 100,
    arrivedAt,
    promisedAfterMinutes: 180,
    until: 'released',
    sheet: 'plain',
    bayId: await one(`select id from bays where dealership_id = 2 and type = 'mechanical' order by code limit 1`),
    technician: free ?? crew.personOf('technician'),
    workStartsAt: '2026-11-26T02:00:00.000Z',
    readyAfterMinutes: 100,
  });
  const [order] = await see<{ status: string; number: string }>(
    'select status, number from work_orders where dealership_id = 2 and id = $1',
    [workOrderId],
  );
  expect(order).toEqual({ status: 'closed', number: expect.stringMatching(/^RO-0002-20261126-0001$/) });
  expect(await onHand()).toBe((before ?? 0) - 1000);
  expect(await brokenChecks(theFirst())).toEqual([]);
});
