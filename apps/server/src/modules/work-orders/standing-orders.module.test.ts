// Orders that were written before both names were kept: English where the catalogue still calls it so, and nowhere else.
import { expect, test } from 'vitest';
import { lookAtStanding } from '../../../../../tests/standing-database.ts';

const id = (last: number) => `'01a00000-0000-7000-8000-${String(last).padStart(12, '0')}'`;
const [order, oil, pads, filter, canned] = [id(1), id(11), id(12), id(13), id(14)];

const catalogue = `
  insert into labour_operations (dealership_id, id, code, name_zh, name_en, trade, standard_hours, billed_hours, credited_hours) values
    (1, ${oil}, 'BY001', '更换机油', 'Replace engine oil', 'mechanical', 50, 50, 50), (1, ${pads}, 'WX101', '更换前制动片', 'Replace front pads', 'mechanical', 50, 50, 50);
  insert into part_numbers (dealership_id, id, number, name_zh, name_en, unit, quality_class) values (1, ${filter}, 'LQ-1', '机油滤清器', 'Oil filter', '只', 'genuine');
  insert into canned_jobs (dealership_id, id, code, name_zh, name_en, price_class, fixed_price_fen, valid_from) values (1, ${canned}, 'TC-1', '常规保养', 'Regular service', 'customer', null, '2026-01-01');`;

const job = (at: number, words: string) => `(1, ${id(20 + at)}, ${order}, ${id(2)}, ${at}, '${words}', ${id(3)}, 'approved')`;
const labour = (at: number, of: { job: number; operation: string; words: string }) =>
  `(1, ${id(30 + at)}, ${order}, ${id(20 + of.job)}, ${at}, ${of.operation}, 'X', '${of.words}', 'mechanical', 50, 50, 50, 15000, 7500, 1300)`;
/** The brake pads had another name when they were written on the order. */
const orders = `
  insert into jobs (dealership_id, id, work_order_id, concern_id, sequence, name, payer_id, approval) values
    ${[job(1, '更换机油'), job(2, '更换机油、更换前制动片'), job(3, '常规保养'), job(4, '换前刹车片')].join(', ')};
  insert into labour_lines (dealership_id, id, work_order_id, job_id, sequence, labour_operation_id, code, name, trade, standard_hours, billed_hours,
                            credited_hours, rate_fen, amount_fen, tax_rate_basis_points) values
    ${[
      labour(1, { job: 1, operation: oil, words: '更换机油' }),
      labour(2, { job: 2, operation: oil, words: '更换机油' }),
      labour(3, { job: 2, operation: pads, words: '更换前制动片' }),
      labour(4, { job: 4, operation: pads, words: '换前刹车片' }),
    ].join(', ')};
  insert into operations (dealership_id, id, work_order_id, visit_id, job_id, labour_line_id, sequence, name, bay_type, skill, planned_minutes, status) values
    (1, ${id(41)}, ${order}, ${id(4)}, ${id(21)}, ${id(31)}, 1, '更换机油', 'maintenance', 'mechanical', 30, 'passed');
  insert into part_lines (dealership_id, id, work_order_id, job_id, sequence, part_id, number, name, unit, quality_class, quantity, price_fen, amount_fen, tax_rate_basis_points)
    values (1, ${id(51)}, ${order}, ${id(21)}, 1, ${filter}, 'LQ-1', '机油滤清器', '只', 'genuine', 1000, 4500, 4500, 1300);
  insert into estimate_lines (dealership_id, work_order_id, version, line_id, job_id, job_name, is_agreed, kind, code, name, unit, quantity, price_fen, amount_fen, sequence) values
    (1, ${order}, 1, ${id(31)}, ${id(21)}, '更换机油', true, 'labour', 'BY001', '更换机油', '', 50, 15000, 7500, 1),
    (1, ${order}, 1, ${id(34)}, ${id(24)}, '换前刹车片', true, 'labour', 'WX101', '换前刹车片', '', 50, 15000, 7500, 2),
    (1, ${order}, 1, ${id(51)}, ${id(21)}, '更换机油', true, 'part', 'LQ-1', '机油滤清器', '只', 1000, 4500, 4500, 3),
    (1, ${order}, 1, ${id(61)}, ${id(21)}, '更换机油', true, 'fee', 'rescue', '拖车', '', 1000, 30000, 30000, 4);
  insert into settlement_lines (dealership_id, settlement_id, sequence, kind, code, name, unit, quality_class, quantity, price_fen, gross_fen, amount_fen, tax_rate_basis_points) values
    (1, ${id(5)}, 1, 'labour', 'BY001', '更换机油', '', '', 50, 15000, 7500, 7500, 1300),
    (1, ${id(5)}, 2, 'labour', 'WX101', '换前刹车片', '', '', 50, 15000, 7500, 7500, 1300),
    (1, ${id(5)}, 3, 'part', 'LQ-1', '机油滤清器', '只', 'genuine', 1000, 4500, 4500, 4500, 1300);
  insert into deferred_work (dealership_id, id, vehicle_id, visit_id, work_order_id, job_id, name, amount_fen, severity, declined_at, declined_by_name) values
    (1, ${id(71)}, ${id(6)}, ${id(4)}, ${order}, ${id(23)}, '常规保养', 7500, 'none', '2026-11-24T01:00Z', '王芳');
  insert into parts_requests (dealership_id, id, warehouse_id, part_id, demand_order_id, demand_line_id, order_number, plate, quantity, status, requested_at, needed_at, job_name) values
    (1, ${id(81)}, ${id(7)}, ${filter}, ${order}, ${id(51)}, 'RO-1', '京A12345', 1000, 'reserved', '2026-11-24T01:00Z', '2026-11-24T01:00Z', '更换机油');
  insert into appointment_jobs (dealership_id, appointment_id, sequence, canned_job_id, labour_operation_id, code, name, planned_minutes) values
    (1, ${id(8)}, 1, ${canned}, null, 'TC-1', '常规保养', 30), (1, ${id(8)}, 2, null, ${pads}, 'WX101', '换前刹车片', 30);
  insert into appointment_parts (dealership_id, appointment_id, part_id, number, name, unit, quantity) values (1, ${id(8)}, ${filter}, 'LQ-1', '机油滤清器', '只', 1000);`;

test('what is called so in the catalogue to this day has its English name, what is called otherwise has none', async () => {
  // Cars, people and visits have no part in this: their keys are not looked for.
  const rows = `set session_replication_role = replica; ${catalogue} ${orders}`;
  await lookAtStanding({ name: 't_standing_orders', before: '0117', rows }, async (eye) => {
    const namesOf = async (table: string, order = 'id', prefix = 'name') => {
      const { rows } = await eye.query<{ zh: string; en: string }>(
        `select ${prefix}_zh as zh, ${prefix}_en as en from ${table} order by ${order}`,
      );
      return rows.map(({ zh, en }) => `${zh} ${en}`.trim());
    };
    expect(await namesOf('labour_lines')).toEqual([
      '更换机油 Replace engine oil',
      '更换机油 Replace engine oil',
      '更换前制动片 Replace front pads',
      '换前刹车片',
    ]);
    expect(await namesOf('operations')).toEqual(['更换机油 Replace engine oil']);
    expect(await namesOf('part_lines')).toEqual(['机油滤清器 Oil filter']);
    expect(await namesOf('jobs')).toEqual([
      '更换机油 Replace engine oil',
      '更换机油、更换前制动片 Replace engine oil, Replace front pads',
      '常规保养 Regular service',
      '换前刹车片',
    ]);
    expect(await namesOf('estimate_lines', 'sequence')).toEqual([
      '更换机油 Replace engine oil',
      '换前刹车片',
      '机油滤清器 Oil filter',
      '拖车',
    ]);
    const jobs = ['更换机油 Replace engine oil', '换前刹车片', '更换机油 Replace engine oil', '更换机油 Replace engine oil'];
    expect(await namesOf('estimate_lines', 'sequence', 'job_name')).toEqual(jobs);
    expect(await namesOf('settlement_lines', 'sequence')).toEqual(['更换机油 Replace engine oil', '换前刹车片', '机油滤清器 Oil filter']);
    expect(await namesOf('deferred_work')).toEqual(['常规保养 Regular service']);
    expect(await namesOf('parts_requests', 'id', 'job_name')).toEqual(['更换机油 Replace engine oil']);
    expect(await namesOf('appointment_jobs', 'sequence')).toEqual(['常规保养 Regular service', '换前刹车片']);
    expect(await namesOf('appointment_parts', 'number')).toEqual(['机油滤清器 Oil filter']);
    const { rows: open } = await eye.query('select relname from pg_class where relrowsecurity and not relforcerowsecurity');
    expect(open).toEqual([]);
  });
});
