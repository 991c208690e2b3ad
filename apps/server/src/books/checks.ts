// The books of a store: what must be true of all its rows together, whatever happened to it. Every check is one
// statement on one dealership ($1) that gives back the rows that break it, at most twenty of them.
import { openRequestStatuses } from '@bayline/domain/warehouse';
import { holdsCarSql } from '../modules/settlement/index.ts';
import { type Statement, statement } from '../platform/db/statement.ts';
import { wordsInSql } from '../platform/db/words-in-sql.ts';

export interface Offence {
  /** The row and the figures that do not agree; ids and document numbers only. */
  readonly what: string;
}

export interface Check {
  readonly name: string;
  readonly rule: string;
  readonly offences: Statement<Offence>;
}

function check(name: string, rule: string, sql: string): Check {
  return { name, rule, offences: statement<Offence>(`books.${name}`, `${sql} limit 20`) };
}

/** Numbers of a gapless series: as many as the highest, and as many as were handed out. */
function gapless(series: string, table: string, column: string): string {
  const isOfSeries = `${column} like '${series}-%'`;
  return `select 'period ' || coalesce(n.period, s.period) || ': ' || coalesce(n.papers, 0) || ' papers, highest ' || coalesce(n.highest, 0) || ', handed out ' || coalesce(s.next_value - 1, 0) as what
     from (select split_part(${column}, '-', 3) as period, count(distinct ${column}) as papers, max(split_part(${column}, '-', 4)::int) as highest
             from ${table} where dealership_id = $1 and ${isOfSeries} group by 1) n
     full join (select period, next_value from number_series where dealership_id = $1 and series = '${series}') s on s.period = n.period
    where coalesce(n.papers, 0) <> coalesce(s.next_value - 1, 0) or coalesce(n.highest, 0) <> coalesce(s.next_value - 1, 0)
    order by 1`;
}

/** A line `l` that the payer of its job pays alone, against its price; the class's discount is the owner's only. */
function lineIsItsPrice(name: string, table: string, { rule, full, classOff }: { rule: string; full: string; classOff: string }): Check {
  return check(
    name,
    rule,
    `select '${table} ' || l.id || ': ' || l.amount_fen || ', by its price ' || g.amount as what
       from ${table} l
       left join jobs j on j.dealership_id = l.dealership_id and j.id = l.job_id
       left join visit_payers y on y.dealership_id = j.dealership_id and y.id = j.payer_id
       cross join lateral (select ${full} as gross, case when y.price_class in ('customer', 'package') then ${classOff} else 0 end as class_off) f
       cross join lateral (select f.gross - (f.gross * f.class_off + 5000) / 10000 as rest) r
       cross join lateral (select r.rest - (r.rest * l.discount_basis_points + 5000) / 10000 as amount) g
      where l.dealership_id = $1 and l.amount_fen <> g.amount
        and not exists (select 1 from line_shares h where h.dealership_id = l.dealership_id and h.line_id = l.id) order by l.id`,
  );
}

const openRequest = `r.status in ${wordsInSql(openRequestStatuses)}`;

const stock: readonly Check[] = [
  check(
    'stock-is-its-ledger',
    'on hand and value of every stock level are the sums of its ledger',
    `select 'part ' || s.part_id || ': on hand ' || s.on_hand || ', ledger ' || l.quantity || '; value ' || s.value_fen || ', ledger ' || l.value_fen as what
       from stock_levels s
       cross join lateral (select coalesce(sum(e.quantity), 0) as quantity, coalesce(sum(e.value_fen), 0) as value_fen from stock_ledger e
                      where e.dealership_id = s.dealership_id and e.warehouse_id = s.warehouse_id and e.part_id = s.part_id) l
      where s.dealership_id = $1 and (s.on_hand <> l.quantity or s.value_fen <> l.value_fen) order by s.part_id`,
  ),
  check(
    'batches-are-their-ledger',
    'on hand of every batch is the sum of its ledger',
    `select 'batch ' || b.id || ': on hand ' || b.on_hand || ', ledger ' || l.quantity as what
       from stock_batches b
       cross join lateral (select coalesce(sum(e.quantity), 0) as quantity from stock_ledger e where e.dealership_id = b.dealership_id and e.batch_id = b.id) l
      where b.dealership_id = $1 and b.on_hand <> l.quantity order by b.id`,
  ),
  check(
    'stock-is-its-batches',
    'on hand of every stock level is the sum of its batches',
    `select 'part ' || s.part_id || ': on hand ' || s.on_hand || ', batches ' || b.quantity as what
       from stock_levels s
       cross join lateral (select coalesce(sum(k.on_hand), 0) as quantity from stock_batches k
                      where k.dealership_id = s.dealership_id and k.part_id = s.part_id and k.warehouse_id = s.warehouse_id) b
      where s.dealership_id = $1 and s.on_hand <> b.quantity order by s.part_id`,
  ),
  check(
    'mirror-undoes-its-receipt',
    'a receipt and its mirror bring nothing together, in quantity and in value',
    `select 'receipt ' || m.number || ': quantity ' || l.quantity || ', value ' || l.value_fen as what
       from receipts m
       cross join lateral (select coalesce(sum(e.quantity), 0) as quantity, coalesce(sum(e.value_fen), 0) as value_fen from stock_ledger e
                      where e.dealership_id = m.dealership_id and e.receipt_id in (m.id, m.mirror_of)) l
      where m.dealership_id = $1 and m.mirror_of is not null and (l.quantity <> 0 or l.value_fen <> 0) order by m.number`,
  ),
  check(
    'empty-shelf-is-worthless',
    'a part of which nothing is on hand has no value',
    `select 'part ' || part_id || ': value ' || value_fen as what from stock_levels where dealership_id = $1 and on_hand = 0 and value_fen <> 0 order by part_id`,
  ),
  check(
    'reserved-is-its-requests',
    'what is reserved of a part is what its open requests hold',
    `select 'part ' || s.part_id || ': reserved ' || s.reserved || ', requests hold ' || q.held as what
       from stock_levels s
       cross join lateral (select coalesce(sum(r.reserved), 0) as held from parts_requests r
                      where r.dealership_id = s.dealership_id and r.warehouse_id = s.warehouse_id and r.part_id = s.part_id and ${openRequest}) q
      where s.dealership_id = $1 and s.reserved <> q.held order by s.part_id`,
  ),
  check(
    'request-holds-by-its-state',
    'a reserved or picked request holds all it needs, a short one less, a closed one nothing; issued is all or nothing',
    `select 'request ' || r.id || ': ' || r.status || ', quantity ' || r.quantity || ', reserved ' || r.reserved || ', issued ' || r.issued as what
       from parts_requests r
      where r.dealership_id = $1
        and not case r.status when 'reserved' then r.reserved = r.quantity and r.issued = 0
                              when 'arrived' then r.reserved = r.quantity and r.issued = 0
                              when 'picked' then r.reserved = r.quantity and r.issued = 0
                              when 'inspected' then r.reserved = r.quantity and r.issued = 0
                              when 'staged' then r.reserved = r.quantity and r.issued = 0 and r.staging_bin <> ''
                              when 'short' then r.reserved < r.quantity and r.issued = 0
                              when 'ordered' then r.reserved < r.quantity and r.issued = 0 and r.expected_on is not null
                              when 'issued' then r.reserved = 0 and r.issued = r.quantity
                              when 'billed' then r.reserved = 0 and r.issued = r.quantity
                              else r.reserved = 0 and r.issued = 0 end
      order by r.id`,
  ),
  check(
    'issued-is-in-the-ledger',
    'what a request was issued left the stock, and came back when it was returned',
    `select 'request ' || r.id || ': issued ' || r.issued || ', ledger ' || l.quantity as what
       from parts_requests r
       cross join lateral (select coalesce(-sum(e.quantity), 0) as quantity from stock_ledger e where e.dealership_id = r.dealership_id and e.request_id = r.id and e.kind in ('issue', 'return')) l
      where r.dealership_id = $1 and r.issued <> l.quantity order by r.id`,
  ),
  check(
    'nobody-waits-before-a-full-shelf',
    'while a request is short, nothing of its part is free',
    `select 'part ' || s.part_id || ': free ' || (s.on_hand - s.reserved) as what
       from stock_levels s
      where s.dealership_id = $1 and s.on_hand > s.reserved
        and exists (select 1 from parts_requests r where r.dealership_id = s.dealership_id and r.warehouse_id = s.warehouse_id and r.part_id = s.part_id and r.status in ('short', 'ordered'))
      order by s.part_id`,
  ),
];

const money: readonly Check[] = [
  check(
    'settlement-is-its-lines',
    'labour, parts, fees, what is wiped off and total of every settlement are the sums of its lines',
    `select s.number || ': labour ' || s.labour_fen || ', lines ' || l.labour || '; parts ' || s.parts_fen || ', lines ' || l.parts || '; fees ' || s.fees_fen || ', lines ' || l.fees || '; off ' || s.rounding_fen || ', lines ' || l.rounding as what
       from settlements s
       cross join lateral (select coalesce(sum(i.amount_fen) filter (where i.kind = 'labour'), 0) as labour, coalesce(sum(i.amount_fen) filter (where i.kind = 'part'), 0) as parts,
                            coalesce(sum(i.amount_fen) filter (where i.kind = 'fee'), 0) as fees, coalesce(sum(i.amount_fen) filter (where i.kind = 'rounding'), 0) as rounding
                       from settlement_lines i where i.dealership_id = s.dealership_id and i.settlement_id = s.id) l
      where s.dealership_id = $1 and (s.labour_fen <> l.labour or s.parts_fen <> l.parts or s.fees_fen <> l.fees or s.rounding_fen <> l.rounding) order by s.number`,
  ),
  check(
    'settlement-is-its-ledger',
    'a settlement is charged once, paid what its receipts say less what went back, and taken back wholly or not at all',
    `select s.number || ': ' || s.status || ', total ' || s.total_fen || ', charged ' || l.charged || ' in ' || l.charges || '; paid ' || s.paid_fen || ', receipts ' || l.paid || '; withdrawn ' || l.withdrawn as what
       from settlements s
       cross join lateral (select count(*) filter (where e.kind = 'charge') as charges, coalesce(sum(e.amount_fen) filter (where e.kind = 'charge'), 0) as charged,
                            coalesce(-sum(e.amount_fen) filter (where e.kind in ('payment', 'refund')), 0) as paid, coalesce(-sum(e.amount_fen) filter (where e.kind = 'withdrawal'), 0) as withdrawn
                       from receivable_ledger e where e.dealership_id = s.dealership_id and e.settlement_id = s.id) l
      where s.dealership_id = $1
        and (l.charges <> 1 or l.charged <> s.total_fen or l.paid <> s.paid_fen or l.withdrawn <> case s.status when 'withdrawn' then s.total_fen else 0 end)
      order by s.number`,
  ),
  check(
    'settlement-state-is-its-money',
    'paid means paid in full and dated, part-paid something but not all, pre-settled nothing; a bill that does not stand holds no money',
    `select s.number || ': ' || s.status || ', paid ' || s.paid_fen || ' of ' || s.total_fen as what
       from settlements s
      where s.dealership_id = $1
        and not case s.status when 'paid' then s.paid_fen = s.total_fen and s.settled_at is not null
                              when 'part-paid' then s.paid_fen > 0 and s.paid_fen < s.total_fen and s.settled_at is null
                              when 'reversed' then s.paid_fen = 0
                              else s.paid_fen = 0 and s.settled_at is null end
      order by s.number`,
  ),
  check(
    'mirror-undoes-its-bill',
    'a reversed settlement has one mirror, and the two bring nothing together, in lines and in the ledger',
    `select s.number || ': mirrors ' || m.mirrors || ', totals ' || (s.total_fen + m.total) || ', ledger ' || (l.owed + m.owed) as what
       from settlements s
       cross join lateral (select count(*) as mirrors, coalesce(sum(x.total_fen), 0) as total,
                                  coalesce(sum((select sum(e.amount_fen) from receivable_ledger e where e.dealership_id = x.dealership_id and e.settlement_id = x.id)), 0) as owed
                             from settlements x where x.dealership_id = s.dealership_id and x.mirror_of = s.id) m
       cross join lateral (select coalesce(sum(e.amount_fen), 0) as owed from receivable_ledger e where e.dealership_id = s.dealership_id and e.settlement_id = s.id) l
      where s.dealership_id = $1 and s.status = 'reversed' and s.mirror_of is null and (m.mirrors <> 1 or s.total_fen + m.total <> 0 or l.owed + m.owed <> 0)
      order by s.number`,
  ),
  check(
    'deposit-is-not-overdrawn',
    'no payer has used or taken back more than reversals set free',
    `select 'payer ' || s.payer_id || ': deposit ' || sum(e.amount_fen) as what
       from settlements s join receivable_ledger e on e.dealership_id = s.dealership_id and e.settlement_id = s.id and e.tender = 'deposit'
      where s.dealership_id = $1 group by s.payer_id having sum(e.amount_fen) < 0 order by s.payer_id`,
  ),
  check(
    'refund-is-within-its-payment',
    'what went back of a payment is not more than it was, by the same tender',
    `select p.receipt_number || ': ' || p.tender || ' ' || -p.amount_fen || ', back ' || b.back as what
       from receivable_ledger p
       cross join lateral (select coalesce(sum(r.amount_fen), 0) as back, count(*) filter (where r.tender <> p.tender) as others
                             from receivable_ledger r where r.dealership_id = p.dealership_id and r.refund_of = p.id) b
      where p.dealership_id = $1 and p.kind = 'payment' and (b.back > -p.amount_fen or b.others > 0) order by p.receipt_number`,
  ),
  check(
    'closed-till-is-its-papers',
    'what a closed day says was taken and given back is what the ledger has on it, tender by tender: nothing came after the close',
    `select c.number || ': ' || coalesce(k.tender, l.tender) || ' taken ' || coalesce(k.taken_fen, 0) || ', ledger ' || coalesce(l.taken, 0) || '; back ' || coalesce(k.refunded_fen, 0) || ', ledger ' || coalesce(l.back, 0) as what
       from till_closes c
       cross join lateral (select t.tender from (values ('cash'), ('card'), ('wechat'), ('alipay'), ('transfer')) t (tender)) w
       left join till_close_tenders k on k.dealership_id = c.dealership_id and k.close_id = c.id and k.tender = w.tender
       left join lateral (select e.tender, coalesce(-sum(e.amount_fen) filter (where e.kind = 'payment'), 0) as taken, coalesce(sum(e.amount_fen) filter (where e.kind = 'refund'), 0) as back
                            from receivable_ledger e
                           where e.dealership_id = c.dealership_id and e.recorded_by = c.cashier_id and e.business_day = c.business_day and e.tender = w.tender group by e.tender) l on true
      where c.dealership_id = $1 and (coalesce(k.taken_fen, 0) <> coalesce(l.taken, 0) or coalesce(k.refunded_fen, 0) <> coalesce(l.back, 0)) order by c.number`,
  ),
  check('settlement-numbers-have-no-gap', 'settlement numbers run without a gap', gapless('JS', 'settlements', 'number')),
  check('certificate-numbers-have-no-gap', 'numbers of certificates run without a gap', gapless('HG', 'certificates', 'number')),
  check('receipt-numbers-have-no-gap', 'receipt numbers run without a gap', gapless('SK', 'receivable_ledger', 'receipt_number')),
  check('refund-numbers-have-no-gap', 'numbers of refunds run without a gap', gapless('TK', 'receivable_ledger', 'receipt_number')),
  check('mirror-numbers-have-no-gap', 'numbers of mirrors run without a gap', gapless('FJ', 'settlements', 'number')),
  check('close-numbers-have-no-gap', 'numbers of closed days run without a gap', gapless('RJ', 'till_closes', 'number')),
];

const orders: readonly Check[] = [
  check(
    'billed-part-is-on-a-bill',
    'what an order was issued is marked as billed exactly while the order is on a bill',
    `select 'request ' || r.id || ': ' || r.status || ', order ' || w.number || ' ' || w.status as what
       from parts_requests r join work_orders w on w.dealership_id = r.dealership_id and w.id = r.demand_order_id
      where r.dealership_id = $1 and (r.status = 'billed' and w.status not in ('settling', 'closed') or r.status = 'issued' and w.status in ('settling', 'closed'))
      order by r.id`,
  ),
  lineIsItsPrice('labour-line-is-hours-by-rate', 'labour_lines', {
    rule: 'a labour line that one payer pays is billed hours × rate or its share of a package, less the discount of the owner’s class, less what was given by hand, each rounded half up',
    full: 'coalesce(l.package_fen, (l.billed_hours::bigint * l.rate_fen + 50) / 100)',
    classOff: 'l.class_basis_points',
  }),
  lineIsItsPrice('part-line-is-quantity-by-price', 'part_lines', {
    rule: 'a part line that one payer pays is quantity × price or its share of a package, less the discount of the owner’s class, less what was given by hand, each rounded half up',
    full: 'coalesce(l.package_fen, (l.quantity::bigint * l.price_fen + 500) / 1000)',
    classOff: 'l.class_basis_points',
  }),
  lineIsItsPrice('fee-line-is-its-fee', 'fee_lines', {
    rule: 'a fee that one payer pays is what was written, less what was given by hand, rounded half up',
    full: 'l.price_fen::bigint',
    classOff: '0',
  }),
  check(
    'line-is-its-shares',
    'the shares of a line add up to the whole of it, in parts and in money',
    `select 'line ' || h.line_id || ': ' || sum(h.share_basis_points) || ' of 10000, ' || sum(h.amount_fen) || ' of ' || max(l.amount_fen) as what
       from line_shares h
       join (select dealership_id, id, amount_fen from labour_lines union all select dealership_id, id, amount_fen from part_lines union all select dealership_id, id, amount_fen from fee_lines) l
         on l.dealership_id = h.dealership_id and l.id = h.line_id
      where h.dealership_id = $1 group by h.line_id having sum(h.share_basis_points) <> 10000 or sum(h.amount_fen) <> max(l.amount_fen) order by h.line_id`,
  ),
  check(
    'estimate-is-its-lines',
    'estimates are numbered from one without a gap, and each is the sum of the lines that the owner was shown',
    `select w.number || ': estimates ' || e.versions || ', last ' || w.estimate_version || '; of wrong sum ' || e.wrong as what
       from work_orders w
       cross join lateral (select count(*) as versions,
                                  count(*) filter (where x.lines > 0 and (x.labour <> e.labour_fen or x.parts <> e.parts_fen or x.fees <> e.fees_fen)) as wrong
                             from estimates e
                             cross join lateral (select count(*) as lines, coalesce(sum(i.amount_fen) filter (where i.kind = 'labour'), 0) as labour,
                                                        coalesce(sum(i.amount_fen) filter (where i.kind = 'part'), 0) as parts, coalesce(sum(i.amount_fen) filter (where i.kind = 'fee'), 0) as fees
                                                   from estimate_lines i where i.dealership_id = e.dealership_id and i.work_order_id = e.work_order_id and i.version = e.version) x
                            where e.dealership_id = w.dealership_id and e.work_order_id = w.id) e
      where w.dealership_id = $1 and (e.versions <> w.estimate_version or e.wrong > 0) order by w.number`,
  ),
  check(
    'agreed-is-what-was-shown',
    'every line of an agreed job stands in the newest approved estimate with the amount that it has',
    `select w.number || ', line ' || l.id || ': ' || l.amount_fen || ', shown ' || coalesce(x.amount_fen::text, 'never') as what
       from work_orders w
       join lateral (select max(e.version) as version from estimates e where e.dealership_id = w.dealership_id and e.work_order_id = w.id and e.approved_at is not null) e on true
       join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'approved'
       join (select dealership_id, work_order_id, id, job_id, amount_fen from labour_lines union all select dealership_id, work_order_id, id, job_id, amount_fen from part_lines
             union all select dealership_id, work_order_id, id, job_id, amount_fen from fee_lines) l on l.dealership_id = j.dealership_id and l.work_order_id = j.work_order_id and l.job_id = j.id
       left join estimate_lines x on x.dealership_id = w.dealership_id and x.work_order_id = w.id and x.version = e.version and x.line_id = l.id
      where w.dealership_id = $1 and x.amount_fen is distinct from l.amount_fen
        and exists (select 1 from estimate_lines k where k.dealership_id = w.dealership_id and k.work_order_id = w.id) order by w.number, l.id`,
  ),
  check(
    'clock-runs-while-work-runs',
    'an operation is being worked on exactly while a clock runs on it',
    `select 'operation ' || o.id || ': ' || o.status || ', running clocks ' || c.running as what
       from operations o
       cross join lateral (select count(*) as running from clock_entries c where c.dealership_id = o.dealership_id and c.operation_id = o.id and c.ended_at is null) c
      where o.dealership_id = $1 and ((o.status = 'working') <> (c.running > 0)) order by o.id`,
  ),
  check(
    'closed-order-is-paid',
    'the orders of a visit are settling while a bill holds the car, and closed once it is paid, on account or in arrears that were granted',
    `select w.number || ': ' || w.status || ', live bills ' || b.bills || ', holding ' || b.holding as what
       from work_orders w
       cross join lateral (select count(*) as bills, count(*) filter (where ${holdsCarSql}) as holding from settlements s
                      where s.dealership_id = w.dealership_id and s.visit_id = w.visit_id and s.status in ('pre-settled', 'part-paid', 'paid')) b
      where w.dealership_id = $1
        and (w.status = 'closed' and (b.bills = 0 or b.holding > 0) or w.status = 'settling' and (b.bills = 0 or b.holding = 0)
             or w.status in ('estimating', 'quoted', 'authorised') and b.bills > 0)
      order by w.number`,
  ),
  check(
    'released-car-has-its-slip',
    'a visit is released exactly when it has a release slip, and then no bill holds it',
    `select 'visit ' || v.id || ': ' || v.status || case when r.number is null then ', no slip' else ', slip ' || r.number end || ', holding ' || b.holding as what
       from visits v
       left join releases r on r.dealership_id = v.dealership_id and r.visit_id = v.id
       cross join lateral (select count(*) as holding from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and ${holdsCarSql}) b
      where v.dealership_id = $1 and ((v.status = 'released') <> (r.number is not null) or (v.status = 'released' and (b.holding > 0 or v.released_at is null)))
      order by v.id`,
  ),
];

const calendar: readonly Check[] = [
  check(
    'booked-time-is-in-opening-hours',
    'booked time of a bay begins while the store is open, and that of an appointment ends before it closes; a holiday or a week entered later leaves what was booked, on the list of conflicts',
    `select k.subject_type || ' ' || k.subject_id || ': ' || t.starts || ' to ' || t.ends as what
       from bay_bookings k
       join dealerships d on d.id = k.dealership_id
       cross join lateral (select k.starts_at at time zone d.time_zone as starts, k.ends_at at time zone d.time_zone as ends) t
       left join opening_hours h on h.dealership_id = k.dealership_id and h.weekday = extract(isodow from t.starts)
      where k.dealership_id = $1
        and (h.opens is null or t.starts::time < h.opens or t.starts::time >= h.closes
             or k.subject_type = 'appointment' and (t.ends::date <> t.starts::date or t.ends::time > h.closes))
        and not exists (select from special_days x where x.dealership_id = k.dealership_id and x.day = t.starts::date)
        and not exists (select from opening_hours w where w.dealership_id = k.dealership_id and w.version > 1)
      order by k.starts_at, k.id`,
  ),
  check(
    'appointment-holds-its-bay',
    'an awaited appointment holds a bay of its type for its time, until the store gives it away; a car at the door may hold one, no other does',
    `select coalesce(a.number, 'appointment ' || k.subject_id) || ': ' || coalesce(a.status, 'confirmed elsewhere') || case when k.id is null then ', no bay' else ', a bay from ' || k.starts_at end as what
       from (select a.*, a.status in ('confirmed', 'reminded') and not exists (
                             select from events e where e.dealership_id = a.dealership_id and e.subject_type = 'appointment' and e.subject_id = a.id
                                and e.type = 'appointment-bay-released') as must_hold
               from appointments a where a.dealership_id = $1 and a.status in ('confirmed', 'reminded', 'arrived')) a
       full join (select b.*, y.type from bay_bookings b join bays y on y.dealership_id = b.dealership_id and y.id = b.bay_id
                   where b.dealership_id = $1 and b.subject_type = 'appointment') k
         on k.subject_id = a.id
      where a.id is null or (k.id is null and a.must_hold) or k.type <> a.bay_type or k.starts_at <> a.starts_at or k.ends_at <> a.starts_at + a.planned_minutes * interval '1 minute'
      order by 1`,
  ),
  check(
    'planned-work-holds-its-place',
    'work that is given out or runs holds its bay for its time, and nothing else is held for work but what was',
    `select 'operation ' || coalesce(a.operation_id, k.subject_id) || ': planned ' || coalesce(a.starts_at::text, 'not') || ', bay from ' || coalesce(k.starts_at::text, 'never') as what
       from (select a.*, p.status in ('assigned', 'working', 'paused') as must_hold
               from assignments a join operations p on p.dealership_id = a.dealership_id and p.id = a.operation_id where a.dealership_id = $1) a
       full join (select * from bay_bookings where dealership_id = $1 and subject_type = 'operation') k on k.subject_id = a.operation_id
      where a.operation_id is null or (k.id is null and a.must_hold) or k.bay_id <> a.bay_id or (a.must_hold and (k.starts_at <> a.starts_at or k.ends_at <> a.ends_at))
      order by 1`,
  ),
  check(
    'planned-work-holds-its-people',
    'the people of work that is given out or runs are held for its time, or for a part of it where it was handed over, and nobody else is',
    `select 'operation ' || coalesce(t.operation_id, k.subject_id) || ', person ' || coalesce(t.technician_id, k.staff_id) || ': held from ' || coalesce(k.starts_at::text, 'never') as what
       from (select a.operation_id, a.starts_at, a.ends_at, t.technician_id, p.status in ('assigned', 'working', 'paused') as must_hold,
                    exists (select from work_handovers h where h.dealership_id = a.dealership_id and h.operation_id = a.operation_id) as is_handed
               from assignments a join operations p on p.dealership_id = a.dealership_id and p.id = a.operation_id
               join operation_technicians t on t.dealership_id = a.dealership_id and t.operation_id = a.operation_id and t.round = p.rework_count
              where a.dealership_id = $1) t
       full join (select * from technician_bookings where dealership_id = $1 and subject_type = 'operation') k on k.subject_id = t.operation_id and k.staff_id = t.technician_id
      where not coalesce(t.is_handed, exists (select from work_handovers h where h.dealership_id = $1 and h.operation_id = k.subject_id))
        and (t.operation_id is null or (t.must_hold and (k.id is null or k.starts_at <> t.starts_at or k.ends_at <> t.ends_at)))
      order by 1`,
  ),
  check(
    'shares-add-up',
    'the shares of the people of an operation add up to 100 per cent, in each round',
    `select 'operation ' || t.operation_id || ', round ' || t.round || ': ' || sum(t.share_percent) || ' %' as what
       from operation_technicians t where t.dealership_id = $1 group by t.operation_id, t.round having sum(t.share_percent) <> 100 order by 1`,
  ),
  check(
    'released-order-has-its-guarantee',
    'each closed order of a car that left has one guarantee, and where its class needs one a certificate',
    `select w.number || ': guarantees ' || g.count || ', certificates ' || c.count as what
       from visits v
       join work_orders w on w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status = 'closed'
       join releases r on r.dealership_id = v.dealership_id and r.visit_id = v.id
       cross join lateral (select count(*) as count from guarantees x where x.dealership_id = w.dealership_id and x.work_order_id = w.id) g
       cross join lateral (select count(*) as count from certificates x where x.dealership_id = w.dealership_id and x.work_order_id = w.id) c
      where v.dealership_id = $1 and v.status = 'released'
        and r.released_at >= (select min(x.starts_on) from guarantees x where x.dealership_id = $1)
        and (g.count <> 1 or (w.repair_class in ('overhaul', 'assembly', 'second-level') and c.count = 0))
      order by w.number`,
  ),
];

export const checks: readonly Check[] = [...stock, ...money, ...orders, ...calendar];
