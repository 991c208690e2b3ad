// A store that stood before batches were kept: what lay on a shelf is one batch, what was issued from it can come back to it.
import { expect, test } from 'vitest';
import { lookAtStanding } from '../../../../../tests/standing-database.ts';
import { newId } from '../../platform/ids.ts';

const before = `
  insert into groups (id, code, name_zh, name_en) values (1, 'G1', '样板集团', 'Sample');
  insert into dealerships (id, group_id, code, name_zh, name_en, created_at) values (1, 1, '0001', '样板店', 'Sample', '2026-11-24T01:00Z');
  insert into warehouses values (1, '01a00000-0000-7000-8000-000000000001', 'MAIN', '主仓库');`;

function stockOf(ids: { part: string; request: string; visit: string }): string {
  const room = '01a00000-0000-7000-8000-000000000001';
  const entry = (kind: string, figures: string, { request, supplier }: { request: string; supplier: string }) =>
    `insert into stock_ledger (dealership_id, id, warehouse_id, part_id, kind, quantity, value_fen, request_id, supplier, batch, recorded_at)
     values (1, '${newId()}', '${room}', '${ids.part}', '${kind}', ${figures}, ${request}, '${supplier}', '', '2026-11-23T17:00Z');`;
  return `
    insert into part_numbers (dealership_id, id, number, name_zh, unit, quality_class) values (1, '${ids.part}', 'LQ-1', '机油滤清器', '只', 'genuine');
    insert into stock_levels (dealership_id, warehouse_id, part_id, on_hand, reserved, value_fen, bin) values (1, '${room}', '${ids.part}', 2000, 0, 6667, 'A-01');
    insert into parts_requests (dealership_id, id, warehouse_id, part_id, demand_order_id, demand_line_id, order_number, plate, quantity, issued, status, requested_at)
    values (1, '${ids.request}', '${room}', '${ids.part}', '${newId()}', '${newId()}', 'RO-1', '京A12345', 1000, 1000, 'issued', '2026-11-24T01:00Z');
    insert into events (dealership_id, id, subject_type, subject_id, visit_id, type, version, data, happened_at, request_id)
    values (1, '${newId()}', 'parts-request', '${ids.request}', '${ids.visit}', 'parts-reserved', 1, '{}', '2026-11-24T01:00Z', 'r');
    ${entry('purchase', '3000, 10000', { request: 'null', supplier: '现代配件' })}
    ${entry('issue', '-1000, -3333', { request: `'${ids.request}'`, supplier: '' })}`;
}

test('one batch a shelf with its supplier and day, every ledger line in it, and each request with its visit', async () => {
  const ids = { part: newId(), request: newId(), visit: newId() };
  await lookAtStanding({ name: 't_standing_stock', before: '0071', rows: before + stockOf(ids) }, async (eye) => {
    const { rows: batches } = await eye.query(
      `select b.code, b.kind, b.bin, b.on_hand, b.received_on::text as day, s.name, (select count(*)::int from stock_ledger l where l.batch_id = b.id) as lines
         from stock_batches b join suppliers s on s.id = b.supplier_id`,
    );
    // The delivery of 17:00 UTC came at one in the morning of the next day in Shanghai.
    expect(batches).toEqual([{ code: '期初', kind: 'opening', bin: 'A-01', on_hand: 2000, day: '2026-11-24', name: '现代配件', lines: 2 }]);
    const { rows: requests } = await eye.query(`select visit_id, demand_kind, needed_at = requested_at as "atOnce" from parts_requests`);
    expect(requests).toEqual([{ visit_id: ids.visit, demand_kind: 'order', atOnce: true }]);
    const { rows: open } = await eye.query(
      `select relname from pg_class where relrowsecurity and not relforcerowsecurity order by relname`,
    );
    expect(open).toEqual([]);
  });
});
