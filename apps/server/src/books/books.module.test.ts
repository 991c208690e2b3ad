import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../tests/store.ts';
import { addPartNumber } from '../modules/catalogue/index.ts';
import { routes as organisation } from '../modules/organisation/index.ts';
import { receive, reserveParts, routes } from '../modules/warehouse/index.ts';
import { inDealership } from '../platform/db/in-dealership.ts';
import { newId } from '../platform/ids.ts';
import { checks } from './checks.ts';
import { nightlyBooks } from './nightly.ts';
import { findingText, runBooks } from './run-books.ts';

let store: TestStore;
const partId = newId();
beforeAll(async () => {
  store = await openTestStore();
  const ctx = store.ctxFor('storekeeper');
  await inDealership(ctx, async (tx) => {
    await addPartNumber(ctx, tx, {
      id: partId,
      number: 'LQ-1',
      nameZh: '机油滤清器',
      nameEn: '',
      brand: '',
      unit: '件',
      qualityClass: 'genuine',
      category: '',
      subCategory: '',
      fitsModels: '',
      origin: '',
      isActive: true,
      priceFen: 4500,
    });
    await receive(ctx, tx, {
      partId,
      warehouseCode: 'MAIN',
      quantity: 3000,
      valueFen: 10_000,
      kind: 'opening',
      supplier: '',
      batch: '',
      bin: '',
      minimum: null,
      maximum: null,
    });
  });
  const asking = store.ctxFor('service-adviser');
  const [line] = await inDealership(asking, (tx) =>
    reserveParts(asking, tx, {
      orderId: newId(),
      orderNumber: 'RO-1',
      plate: '京A12345',
      visitId: newId(),
      lines: [
        { lineId: newId(), partId, quantity: 1000 },
        { lineId: newId(), partId, quantity: 5000 },
      ],
    }),
  );
  await routes.issue(
    { ...store.ctxFor('storekeeper'), cookie: { token: undefined, set: () => undefined, clear: () => undefined } },
    { params: { id: line?.requestId ?? '' }, query: undefined, body: { version: 1, handedToId: store.staffIdOf('technician') } },
  );
});
afterAll(() => store.close());

async function brokenNames(): Promise<string[]> {
  const names: string[] = [];
  await runBooks(store.services.db.pool, (finding) => {
    if (finding.offences.length > 0) names.push(`${finding.dealershipCode} ${finding.check.name}`);
  });
  return names;
}

/** Does what no command can: changes a row behind the books' back, looks, and puts it back. */
async function afterFraud(sql: string): Promise<string[]> {
  const { supervisorUrl } = inject('database');
  const { rows } = await store.services.db.pool.query<{ name: string }>('select current_database() as name');
  const client = new pg.Client({ connectionString: supervisorUrl.replace('/postgres?', `/${rows[0]?.name}?`) });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(sql);
    return await brokenNames();
  } finally {
    await client.end();
  }
}

it('agree after work done through commands, in every store', async () => {
  expect(await brokenNames()).toEqual([]);
});

it('have a rule in words for every check, each under its own name', () => {
  expect(new Set(checks.map((c) => c.name)).size).toBe(checks.length);
  expect(checks.every((c) => c.rule.length > 20)).toBe(true);
});

it('are gone over at night, and the page of the running system tells what was found last', async () => {
  const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
  const ctx = () => ({ ...store.ctxFor('administrator'), cookie });
  const told = async () => (await organisation.operation(ctx(), { params: undefined, query: undefined, body: undefined })).books;
  const night = () => nightlyBooks.work(store.services.jobsPool, store.clock.now, store.services);
  expect(await told()).toBeNull();
  await night();
  expect(await told()).toEqual({ checkedAt: store.clock.now, checks: checks.length, broken: [] });
  const fraud = 'update stock_levels set value_fen = value_fen + 1 where dealership_id = 1';
  await afterFraud(fraud);
  await night();
  expect((await told())?.broken).toEqual(['stock-is-its-ledger']);
  await afterFraud(fraud.replace('+ 1', '- 1'));
});

it('find value that is not in the ledger, and say where', async () => {
  expect(await afterFraud('update stock_levels set value_fen = value_fen + 1 where dealership_id = 1')).toEqual([
    '0001 stock-is-its-ledger',
  ]);
  const lines: string[] = [];
  await runBooks(store.services.db.pool, (finding) => lines.push(findingText(finding)));
  // 10000 − 3333 issued = 6667 by the ledger.
  expect(lines.find((line) => line.startsWith('BROKEN'))).toContain(`part ${partId}: on hand 2000, ledger 2000; value 6668, ledger 6667`);
  expect(await afterFraud('update stock_levels set value_fen = value_fen - 1 where dealership_id = 1')).toEqual([]);
});

it('find stock held for nobody, and a request that holds too little for its state', async () => {
  expect(await afterFraud('update stock_levels set reserved = reserved - 1 where dealership_id = 1')).toEqual([
    '0001 reserved-is-its-requests',
    '0001 nobody-waits-before-a-full-shelf',
  ]);
  expect(await afterFraud(`update stock_levels set reserved = reserved + 1 where dealership_id = 1`)).toEqual([]);
  expect(await afterFraud(`update parts_requests set issued = 900 where dealership_id = 1 and status = 'issued'`)).toEqual([
    '0001 request-holds-by-its-state',
    '0001 issued-is-in-the-ledger',
  ]);
  expect(await afterFraud(`update parts_requests set issued = 1000 where dealership_id = 1 and status = 'issued'`)).toEqual([]);
});

it('find a batch that holds more than came, and a mirror that does not undo its receipt', async () => {
  expect(await afterFraud('update stock_batches set on_hand = on_hand + 1 where dealership_id = 1')).toEqual([
    '0001 batches-are-their-ledger',
    '0001 stock-is-its-batches',
  ]);
  expect(await afterFraud('update stock_batches set on_hand = on_hand - 1 where dealership_id = 1')).toEqual([]);
  const [receipt, mirror] = [newId(), newId()];
  const paper = (id: string, mirrorOf: string) =>
    `insert into receipts select 1, '${id}', '${id}', id, null, 'opening', '', '2026-11-24', ${mirrorOf}, null, now() from warehouses where dealership_id = 1;`;
  const entered = `update stock_ledger set receipt_id = '${receipt}' where dealership_id = 1 and quantity > 0;`;
  expect(await afterFraud(`${paper(receipt, 'null')} ${paper(mirror, `'${receipt}'`)} ${entered}`)).toEqual([
    '0001 mirror-undoes-its-receipt',
  ]);
  const undone = `update stock_ledger set receipt_id = null where dealership_id = 1; delete from receipts where dealership_id = 1`;
  expect(await afterFraud(undone)).toEqual([]);
});

it('find a gap in the receipt numbers', async () => {
  expect(await afterFraud(`insert into number_series values (2, 'SK', '2026', 3)`)).toEqual(['0002 receipt-numbers-have-no-gap']);
  expect(await afterFraud(`delete from number_series where dealership_id = 2 and series = 'SK'`)).toEqual([]);
});

it('find a line whose amount is not hours by rate', async () => {
  // 1.5 h × ¥120.00 = ¥180.00, less 10 % = ¥162.00.
  const id = randomUUID();
  const line = (amount: number) =>
    `insert into labour_lines values (1, '${id}', '${id}', '${id}', 1, '${id}', 'X', 'X', 'mechanical', 150, 150, 150, 12000, 1000, ${amount}, 1300)`;
  expect(await afterFraud(line(16_200))).toEqual([]);
  expect(await afterFraud(`update labour_lines set amount_fen = 16201 where id = '${id}'`)).toEqual(['0001 labour-line-is-hours-by-rate']);
});
