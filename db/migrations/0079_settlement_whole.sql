-- The money made whole: the sums of the form, what is wiped off, arrears and other things out of the ordinary by request,
-- receipts of several tenders, refunds, mirrors of reversed bills, and tills that are closed for the day.

-- module: organisation
alter table roles add column credit_limit_fen bigint not null default 0 check (credit_limit_fen between 0 and 100000000000);
comment on column roles.credit_limit_fen is '挂账审批权限(分) | Highest arrears that the role may grant, fen';
alter table roles no force row level security;
alter table role_permissions no force row level security;
update roles set credit_limit_fen = 2000000 where code = 'service-manager';
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, 'settlement.approve' from roles r where r.code = 'service-manager'
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;

-- module: settlement
create table settlement_rules (
  dealership_id integer not null references dealerships (id),
  round_to_fen integer not null check (round_to_fen in (1, 10, 100)),
  primary key (dealership_id)
);
comment on table settlement_rules is '结算规则 | Rules of the till of a store; a store without a row rounds to the fen';
comment on column settlement_rules.dealership_id is '门店 | Dealership';
comment on column settlement_rules.round_to_fen is '抹零单位(分) | To what the sum of the owner''s bill is wiped down, fen: 1, 10 or 100';
call protect_tenant_table('settlement_rules');

alter table settlements add column rounding_fen bigint not null default 0;
alter table settlements add column mileage_out_km integer check (mileage_out_km >= 0);
alter table settlements add column invoice_number text check (invoice_number <> '');
alter table settlements add column credit_fen bigint check (credit_fen >= 0);
alter table settlements add column credit_due_on date;
alter table settlements add column mirror_of uuid;
comment on column settlements.rounding_fen is '抹零(分) | What was wiped off, fen: zero or below';
comment on column settlements.mileage_out_km is '出厂里程(公里) | Mileage on leaving, km; null = made before it was asked for';
comment on column settlements.invoice_number is '发票号 | Invoice number; null = not issued';
comment on column settlements.credit_fen is '准许挂账金额(分) | How much may stay open when the car leaves, fen; null = nothing was granted';
comment on column settlements.credit_due_on is '挂账到期日 | Day by which the arrears are due; null = by the terms of the payer';
comment on column settlements.mirror_of is '冲销的结算单 | Settlement that this one reverses; null = not a mirror';
alter table settlements add constraint settlements_mirror_of foreign key (dealership_id, mirror_of) references settlements (dealership_id, id) not valid;
alter table settlements drop constraint settlements_status_check;
alter table settlements add constraint settlements_status_check check (status in ('pre-settled', 'part-paid', 'paid', 'withdrawn', 'reversed'));
alter table settlements drop constraint settlements_labour_fen_check;
alter table settlements drop constraint settlements_parts_fen_check;
alter table settlements drop constraint settlements_fees_fen_check;
alter table settlements drop constraint settlements_add_up;
alter table settlements add constraint settlements_add_up check (
  total_fen = labour_fen + parts_fen + fees_fen + rounding_fen
  and case when mirror_of is null then labour_fen >= 0 and parts_fen >= 0 and fees_fen >= 0 and rounding_fen between -99 and 0 and paid_fen between 0 and total_fen
           else status = 'reversed' and labour_fen <= 0 and parts_fen <= 0 and fees_fen <= 0 and rounding_fen between 0 and 99 and paid_fen = 0 end);
drop index settlements_one_live;
create unique index settlements_one_live on settlements (dealership_id, visit_id, payer_id) where status in ('pre-settled', 'part-paid', 'paid');
create unique index settlements_one_mirror on settlements (dealership_id, mirror_of) where mirror_of is not null;
create index settlements_by_time on settlements (dealership_id, prepared_at, id);
create index settlements_by_visit on settlements (dealership_id, visit_id, payer_id);

alter table settlement_lines drop constraint settlement_lines_kind_check;
alter table settlement_lines add constraint settlement_lines_kind_check check (kind in ('labour', 'part', 'fee', 'rounding'));
alter table settlement_lines add column gross_fen bigint;
alter table receivable_ledger add column receipt_id uuid;
alter table receivable_ledger add column given_fen bigint;
alter table receivable_ledger add column refund_of uuid;
alter table receivable_ledger add column business_day date;
alter table settlement_lines no force row level security;
alter table receivable_ledger no force row level security;
update settlement_lines set gross_fen = case kind when 'labour' then (quantity::bigint * price_fen + 50) / 100 when 'part' then (quantity::bigint * price_fen + 500) / 1000 else amount_fen end;
update receivable_ledger e set receipt_id = e.id, business_day = (e.recorded_at at time zone d.time_zone)::date
  from dealerships d where d.id = e.dealership_id and e.kind = 'payment';
alter table settlement_lines force row level security;
alter table receivable_ledger force row level security;
alter table settlement_lines alter column gross_fen set not null;
comment on column settlement_lines.gross_fen is '应收金额(分) | By the list, before anything was taken off, fen; of a shared line the payer''s share';
comment on column settlement_lines.code is '代码 | Code; of a fee its kind';
comment on column receivable_ledger.receipt_id is '收款单 | Receipt or refund that the entry stands on, with one entry a tender; null = no paper of its own';
comment on column receivable_ledger.given_fen is '实付现金(分) | Cash as it was handed over, fen; null = the exact amount';
comment on column receivable_ledger.refund_of is '退款对应的收款 | Payment of which it gives back; null = not a refund of a payment';
comment on column receivable_ledger.business_day is '营业日 | Day of the cashier''s till; null = not through a till';
alter table receivable_ledger drop constraint receivable_ledger_dealership_id_receipt_number_key;
alter table receivable_ledger drop constraint receivable_ledger_kind_check;
alter table receivable_ledger drop constraint receivable_ledger_tender_check;
alter table receivable_ledger drop constraint receivable_ledger_kind;
alter table receivable_ledger add constraint receivable_ledger_kind_check check (kind in ('charge', 'payment', 'refund', 'withdrawal'));
alter table receivable_ledger add constraint receivable_ledger_tender_check check (tender in ('cash', 'card', 'wechat', 'alipay', 'transfer', 'deposit'));
alter table receivable_ledger add constraint receivable_ledger_kind check (
  (kind = 'payment' and amount_fen < 0 and tender is not null and receipt_id is not null and receipt_number is not null)
  or (kind = 'refund' and amount_fen > 0 and tender is not null and (receipt_id is null) = (receipt_number is null) and (receipt_id is null) = (tender = 'deposit'))
  or (kind = 'charge' and tender is null and receipt_number is null)
  or (kind = 'withdrawal' and amount_fen <= 0 and tender is null and receipt_number is null));
alter table receivable_ledger add constraint receivable_ledger_till check ((business_day is not null) = (tender is not null and tender <> 'deposit'));
alter table receivable_ledger add constraint receivable_ledger_given check (given_fen is null or (kind = 'payment' and tender = 'cash' and given_fen >= -amount_fen));
alter table receivable_ledger add constraint receivable_ledger_refund_of foreign key (dealership_id, refund_of) references receivable_ledger (dealership_id, id) not valid;
create unique index receivable_ledger_one_tender on receivable_ledger (dealership_id, receipt_id, kind, tender) where receipt_id is not null;
create index receivable_ledger_by_day on receivable_ledger (dealership_id, business_day, recorded_by) where business_day is not null;
create index receivable_ledger_refunds on receivable_ledger (dealership_id, refund_of) where refund_of is not null;

create table settlement_requests (
  dealership_id integer not null,
  id uuid not null,
  settlement_id uuid not null,
  kind text not null check (kind in ('credit', 'refund', 'reversal', 'free')),
  amount_fen bigint not null check (amount_fen >= 0),
  payment_id uuid,
  due_on date,
  reason text not null,
  status text not null check (status in ('pending', 'approved', 'declined', 'withdrawn')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  note text not null default '',
  primary key (dealership_id, id),
  foreign key (dealership_id, settlement_id) references settlements (dealership_id, id),
  foreign key (dealership_id, payment_id) references receivable_ledger (dealership_id, id),
  foreign key (dealership_id, requested_by) references staff (dealership_id, id),
  constraint settlement_requests_what check ((kind = 'refund') = (payment_id is not null) and (kind = 'credit' or due_on is null)),
  constraint settlement_requests_decided check ((status in ('approved', 'declined')) = (decided_by is not null and decided_at is not null)),
  constraint settlement_requests_two_people check (decided_by <> requested_by)
);
comment on table settlement_requests is '结算审批 | Request at the till: arrears, money back, a reversal, a bill of nothing';
comment on column settlement_requests.dealership_id is '门店 | Dealership';
comment on column settlement_requests.id is '标识 | Id';
comment on column settlement_requests.settlement_id is '结算单 | Settlement';
comment on column settlement_requests.kind is '类别 | Kind: arrears, refund, reversal, settled without payment';
comment on column settlement_requests.amount_fen is '金额(分) | Amount asked for, fen';
comment on column settlement_requests.payment_id is '原收款 | Payment of which money goes back';
comment on column settlement_requests.due_on is '挂账到期日 | Day by which arrears are due';
comment on column settlement_requests.reason is '原因 | Reason';
comment on column settlement_requests.status is '状态 | Status';
comment on column settlement_requests.requested_by is '申请人 | Asked by';
comment on column settlement_requests.requested_at is '申请时间 | Asked at';
comment on column settlement_requests.decided_by is '审批人 | Decided by';
comment on column settlement_requests.decided_at is '审批时间 | Decided at';
comment on column settlement_requests.note is '审批意见 | What was said to it';
create unique index settlement_requests_one_pending on settlement_requests (dealership_id, settlement_id, kind) where status = 'pending';
create index settlement_requests_pending on settlement_requests (dealership_id, requested_at) where status = 'pending';
create index settlement_requests_by_settlement on settlement_requests (dealership_id, settlement_id);
call protect_tenant_table('settlement_requests');

create table tills (
  dealership_id integer not null,
  cashier_id uuid not null,
  open_day date not null,
  primary key (dealership_id, cashier_id),
  foreign key (dealership_id, cashier_id) references staff (dealership_id, id)
);
comment on table tills is '收银台 | Till of a cashier';
comment on column tills.dealership_id is '门店 | Dealership';
comment on column tills.cashier_id is '收银员 | Cashier';
comment on column tills.open_day is '当前营业日 | Day on which money is booked';
call protect_tenant_table('tills');

create table till_closes (
  dealership_id integer not null,
  id uuid not null,
  number text not null,
  cashier_id uuid not null,
  business_day date not null,
  reason text not null default '',
  closed_at timestamptz not null,
  primary key (dealership_id, id),
  constraint till_closes_number unique (dealership_id, number),
  constraint till_closes_one_a_day unique (dealership_id, cashier_id, business_day),
  foreign key (dealership_id, cashier_id) references staff (dealership_id, id)
);
comment on table till_closes is '收银日结 | Close of a cashier''s day';
comment on column till_closes.dealership_id is '门店 | Dealership';
comment on column till_closes.id is '标识 | Id';
comment on column till_closes.number is '日结单号 | Number, gapless';
comment on column till_closes.cashier_id is '收银员 | Cashier, who closes the own till';
comment on column till_closes.business_day is '营业日 | Day that is closed';
comment on column till_closes.reason is '差异原因 | Why the count is not what the books say; empty = it is';
comment on column till_closes.closed_at is '日结时间 | Closed at';
call protect_tenant_table('till_closes', append_only => true);

create table till_close_tenders (
  dealership_id integer not null,
  close_id uuid not null,
  tender text not null check (tender in ('cash', 'card', 'wechat', 'alipay', 'transfer')),
  payments integer not null check (payments >= 0),
  taken_fen bigint not null check (taken_fen >= 0),
  refunded_fen bigint not null check (refunded_fen >= 0),
  counted_fen bigint not null,
  primary key (dealership_id, close_id, tender),
  foreign key (dealership_id, close_id) references till_closes (dealership_id, id)
);
comment on table till_close_tenders is '日结明细 | One tender of a closed day';
comment on column till_close_tenders.dealership_id is '门店 | Dealership';
comment on column till_close_tenders.close_id is '日结单 | Close';
comment on column till_close_tenders.tender is '结算方式 | Tender';
comment on column till_close_tenders.payments is '收款笔数 | Number of payments';
comment on column till_close_tenders.taken_fen is '收款金额(分) | Taken by the books, fen';
comment on column till_close_tenders.refunded_fen is '退款金额(分) | Given back by the books, fen';
comment on column till_close_tenders.counted_fen is '清点金额(分) | Counted, fen';
call protect_tenant_table('till_close_tenders', append_only => true);
