// The books find every fault that no command can make: for each check one is planted by hand in a store that has worked,
// seen by its name, and taken back.

import { contract } from '@bayline/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { checks } from '../../apps/server/src/books/checks.ts';
import { openShops, type Shops } from '../stories/desk.ts';
import { brokenBooks } from '../stories/play.ts';
import { bookingOf, newCar, openShop } from '../stories/shop.ts';
import { wholeVisit } from './whole-visit.ts';

let shops: Shops;
let admin: pg.Client;

beforeAll(async () => {
  shops = await openShops();
  const shop = openShop(shops, 1);
  await wholeVisit(shops, shop);
  const wish = { startsAt: '2026-11-25T02:00:00.000Z', bayType: 'maintenance' as const, minutes: 60 };
  await (await shop.desk('service-adviser')).do(contract.appointments.book, { body: bookingOf(await newCar(shop, '003'), wish) });
  const { rows } = await shops.store.services.db.pool.query<{ name: string }>('select current_database() as name');
  admin = new pg.Client({ connectionString: inject('database').supervisorUrl.replace('/postgres?', `/${rows[0]?.name}?`) });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
});
afterAll(async () => {
  await admin.end();
  await shops.close();
});

/** One fault a check. Others may notice it too: the same rows are held by more than one rule. */
const faults: Readonly<Record<string, string>> = {
  'stock-is-its-ledger': 'update stock_levels set value_fen = value_fen + 1 where on_hand > 0',
  'batches-are-their-ledger': 'update stock_batches set on_hand = on_hand + 1',
  'stock-is-its-batches': 'update stock_batches set on_hand = on_hand + 1',
  'mirror-undoes-its-receipt': `update stock_ledger set value_fen = value_fen + 1 where receipt_id is not null and quantity > 0`,
  'empty-shelf-is-worthless': 'update stock_levels set on_hand = 0, reserved = 0',
  'reserved-is-its-requests': 'update stock_levels set reserved = reserved + 1 where on_hand > 0',
  'request-holds-by-its-state': 'update parts_requests set issued = issued - 1 where issued > 0',
  'issued-is-in-the-ledger': `update stock_ledger set quantity = quantity - 1 where kind = 'issue'`,
  'nobody-waits-before-a-full-shelf': `update parts_requests set status = 'short', issued = 0`,
  'settlement-is-its-lines': `update settlement_lines set amount_fen = amount_fen + 1 where kind = 'part'`,
  'settlement-is-its-ledger': `update receivable_ledger set amount_fen = amount_fen - 1 where kind = 'payment'`,
  'settlement-state-is-its-money': `update settlements set status = 'part-paid' where status = 'paid'`,
  'settlement-numbers-have-no-gap': `update number_series set next_value = next_value + 1 where series = 'JS'`,
  'receipt-numbers-have-no-gap': `update number_series set next_value = next_value + 1 where series = 'SK'`,
  'refund-numbers-have-no-gap': `update number_series set next_value = next_value + 1 where series = 'TK'`,
  'mirror-numbers-have-no-gap': `update number_series set next_value = next_value + 1 where series = 'FJ'`,
  'close-numbers-have-no-gap': `update number_series set next_value = next_value + 1 where series = 'RJ'`,
  'mirror-undoes-its-bill': `update settlements set labour_fen = labour_fen - 1, total_fen = total_fen - 1 where mirror_of is not null`,
  'deposit-is-not-overdrawn': `update receivable_ledger set amount_fen = amount_fen - 1000000 where tender = 'deposit' and kind = 'payment'`,
  'refund-is-within-its-payment': `update receivable_ledger set amount_fen = amount_fen + 1000000 where refund_of is not null`,
  'closed-till-is-its-papers': `update till_close_tenders set taken_fen = taken_fen + 1`,
  'billed-part-is-on-a-bill': `update parts_requests set status = 'issued'`,
  'labour-line-is-hours-by-rate': 'update labour_lines set amount_fen = amount_fen + 1',
  'part-line-is-quantity-by-price': 'update part_lines set quantity = quantity + 1000',
  'fee-line-is-its-fee': 'update fee_lines set amount_fen = amount_fen + 1',
  'line-is-its-shares': 'update line_shares set amount_fen = amount_fen + 1',
  'estimate-is-its-lines': 'update estimates set labour_fen = labour_fen + 1, total_fen = total_fen + 1',
  'agreed-is-what-was-shown': 'update labour_lines set amount_fen = amount_fen + 1',
  'clock-runs-while-work-runs': `update operations set status = 'working'`,
  'closed-order-is-paid': `update work_orders set status = 'settling' where status = 'closed'`,
  'released-car-has-its-slip': 'delete from releases',
  'booked-time-is-in-opening-hours': `update opening_hours set opens = '23:00', closes = '23:30'`,
  'appointment-holds-its-bay': `delete from bay_bookings where subject_type = 'appointment'`,
  'planned-work-holds-its-place': `delete from bay_bookings where subject_type = 'operation'`,
  'planned-work-holds-its-people': `with handed as (delete from work_handovers) delete from technician_bookings where subject_type = 'operation'`,
  'shares-add-up': 'update operation_technicians set share_percent = share_percent - 1',
  'certificate-numbers-have-no-gap': `update number_series set next_value = next_value + 1 where series = 'HG'`,
  'released-order-has-its-guarantee': 'delete from certificates',
};

async function brokenNames(): Promise<string[]> {
  const names: string[] = [];
  for (const { name, offences } of checks) if ((await admin.query(offences.text, [1])).rows.length > 0) names.push(name);
  return names;
}

it('agree while nothing is wrong, and every check has its fault', async () => {
  expect(await brokenBooks(shops)).toEqual([]);
  expect(await brokenNames()).toEqual([]);
  expect(Object.keys(faults).toSorted()).toEqual(checks.map(({ name }) => name).toSorted());
});

it.each(Object.entries(faults))('%s', async (name, fault) => {
  await admin.query('begin');
  try {
    expect((await admin.query(fault)).rowCount).toBeGreaterThan(0);
    expect(await brokenNames()).toContain(name);
  } finally {
    await admin.query('rollback');
  }
});
