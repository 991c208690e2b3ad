// What is reckoned from the rows once all are there: caches of ledgers, readings and tills, as the commands keep them.

/** A till is closed every evening but the last. */
const closeTills = `
  with days as (
    select dealership_id, recorded_by as cashier_id, business_day, max(recorded_at) as last_at,
           row_number() over (partition by dealership_id, extract(year from business_day) order by business_day, recorded_by) as at
      from receivable_ledger where business_day is not null and business_day < $1::date group by 1, 2, 3)
  insert into till_closes (dealership_id, id, number, cashier_id, business_day, reason, closed_at)
  select y.dealership_id, md5('till ' || y.dealership_id || y.cashier_id || y.business_day)::uuid,
         'RJ-' || d.code || '-' || extract(year from y.business_day) || '-' || lpad(y.at::text, greatest(4, length(y.at::text)), '0'),
         y.cashier_id, y.business_day, '', y.last_at + interval '5 minutes'
    from days y join dealerships d on d.id = y.dealership_id`;

const closeTenders = `
  insert into till_close_tenders (dealership_id, close_id, tender, payments, taken_fen, refunded_fen, counted_fen)
  select c.dealership_id, c.id, e.tender, count(*) filter (where e.kind = 'payment'), coalesce(-sum(e.amount_fen) filter (where e.kind = 'payment'), 0),
         coalesce(sum(e.amount_fen) filter (where e.kind = 'refund'), 0), -sum(e.amount_fen)
    from till_closes c
    join receivable_ledger e on e.dealership_id = c.dealership_id and e.recorded_by = c.cashier_id and e.business_day = c.business_day
   where e.tender is not null and e.tender <> 'deposit' group by 1, 2, 3`;

const countCloses = `
  insert into number_series (dealership_id, series, period, next_value)
  select dealership_id, 'RJ', split_part(number, '-', 3), count(*) + 1 from till_closes group by 1, 3`;

/** A till is there from its first money on; the forms bring only that of the first cashier. */
const addTills = `
  insert into tills (dealership_id, cashier_id, open_day)
  select dealership_id, recorded_by, max(business_day) from receivable_ledger where business_day is not null group by 1, 2
  on conflict do nothing`;

const openTills = `
  update tills t set open_day = coalesce((select max(business_day) from receivable_ledger e where e.dealership_id = t.dealership_id and e.recorded_by = t.cashier_id), t.open_day)`;

const batches = `
  update stock_batches b set on_hand = l.quantity
    from (select dealership_id, batch_id, sum(quantity) as quantity from stock_ledger group by 1, 2) l
   where l.dealership_id = b.dealership_id and l.batch_id = b.id`;

const levels = `
  update stock_levels s set on_hand = coalesce(l.quantity, 0), value_fen = coalesce(l.value_fen, 0), reserved = coalesce(r.reserved, 0)
    from stock_levels k
    left join (select dealership_id, warehouse_id, part_id, sum(quantity) as quantity, sum(value_fen) as value_fen from stock_ledger group by 1, 2, 3) l
      on l.dealership_id = k.dealership_id and l.warehouse_id = k.warehouse_id and l.part_id = k.part_id
    left join (select dealership_id, warehouse_id, part_id, sum(reserved) as reserved from parts_requests group by 1, 2, 3) r
      on r.dealership_id = k.dealership_id and r.warehouse_id = k.warehouse_id and r.part_id = k.part_id
   where k.dealership_id = s.dealership_id and k.warehouse_id = s.warehouse_id and k.part_id = s.part_id`;

const mileage = `
  update vehicles v set mileage_km = m.mileage_km, mileage_at = m.read_at
    from (select distinct on (dealership_id, vehicle_id) dealership_id, vehicle_id, mileage_km, read_at
            from mileage_readings order by dealership_id, vehicle_id, read_at desc) m
   where m.dealership_id = v.dealership_id and m.vehicle_id = v.id and m.read_at > v.mileage_at`;

/** What happened is no news: the readers of events go on behind it. */
const readers = `
  insert into event_readers (name, transaction_id, position) select 'reactions', pg_current_xact_id(), coalesce(max(position), 0) from events
  on conflict (name) do update set transaction_id = excluded.transaction_id, position = excluded.position`;

const nextStore = `select setval(pg_get_serial_sequence('dealerships', 'id'), (select max(id) from dealerships))`;

export interface Reckoning {
  readonly sql: string;
  readonly values: readonly string[];
}

/** In this order; `until` is the last day. */
export function reckonings(until: string): Reckoning[] {
  const plain = (sql: string) => ({ sql, values: [] });
  return [
    { sql: closeTills, values: [until] },
    ...[closeTenders, countCloses, addTills, openTills, batches, levels, mileage, readers, nextStore].map(plain),
  ];
}
