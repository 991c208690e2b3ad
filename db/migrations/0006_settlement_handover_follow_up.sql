-- The bill, the money, the release and the call afterwards.

-- module: settlement
create table settlements (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  number text not null,
  visit_id uuid not null,
  payer_id uuid not null,
  status text not null check (status in ('pre-settled', 'part-paid', 'paid', 'withdrawn')),
  labour_fen bigint not null check (labour_fen >= 0),
  parts_fen bigint not null check (parts_fen >= 0),
  total_fen bigint not null,
  paid_fen bigint not null default 0,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  settled_at timestamptz,
  guarantee_days integer not null,
  guarantee_km integer not null,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, number),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, payer_id) references visit_payers (dealership_id, id),
  constraint settlements_add_up check (total_fen = labour_fen + parts_fen and paid_fen between 0 and total_fen)
);
comment on table settlements is '维修结算单 | Settlement of one payer within a visit';
comment on column settlements.dealership_id is '门店 | Dealership';
comment on column settlements.id is '结算标识 | Settlement id';
comment on column settlements.number is '结算单号 | Settlement number, gapless';
comment on column settlements.visit_id is '到店 | Visit';
comment on column settlements.payer_id is '付款方 | Payer';
comment on column settlements.status is '状态 | Status';
comment on column settlements.labour_fen is '实收工时费 | Labour, fen';
comment on column settlements.parts_fen is '实收材料费 | Parts, fen';
comment on column settlements.total_fen is '合计金额 | Total, fen';
comment on column settlements.paid_fen is '已收金额 | Received so far: a cache of the receivable ledger, fen';
comment on column settlements.prepared_by is '预结算人 | Prepared by';
comment on column settlements.prepared_at is '预结算时间 | Prepared at';
comment on column settlements.settled_at is '结算日期 | Paid in full at';
comment on column settlements.guarantee_days is '质保天数 | Quality guarantee, days';
comment on column settlements.guarantee_km is '质保里程 | Quality guarantee, km';
comment on column settlements.version is '版本 | Version';
create unique index settlements_one_live on settlements (dealership_id, visit_id, payer_id) where status <> 'withdrawn';
create index settlements_open on settlements (dealership_id, prepared_at) where status in ('pre-settled', 'part-paid');
call protect_tenant_table('settlements');
create table settlement_lines (
  dealership_id integer not null,
  settlement_id uuid not null,
  sequence integer not null,
  kind text not null check (kind in ('labour', 'part')),
  code text not null,
  name text not null,
  unit text not null default '',
  quality_class text not null default '',
  quantity integer not null,
  price_fen integer not null,
  amount_fen bigint not null,
  tax_rate_basis_points integer not null,
  primary key (dealership_id, settlement_id, sequence),
  foreign key (dealership_id, settlement_id) references settlements (dealership_id, id)
);
comment on table settlement_lines is '结算明细 | Settlement line, as settled';
comment on column settlement_lines.dealership_id is '门店 | Dealership';
comment on column settlement_lines.settlement_id is '结算单 | Settlement';
comment on column settlement_lines.sequence is '顺序 | Sequence';
comment on column settlement_lines.kind is '类别 | Kind';
comment on column settlement_lines.code is '代码 | Code';
comment on column settlement_lines.name is '名称 | Name';
comment on column settlement_lines.unit is '计量单位 | Unit of a part';
comment on column settlement_lines.quality_class is '质量类别 | Quality class of a part';
comment on column settlement_lines.quantity is '数量 | Billed hours in 1/100 h, or quantity in 1/1000 unit';
comment on column settlement_lines.price_fen is '单价 | Rate or price, fen';
comment on column settlement_lines.amount_fen is '金额 | Amount, fen';
comment on column settlement_lines.tax_rate_basis_points is '税率 | Tax rate, basis points';
call protect_tenant_table('settlement_lines', append_only => true);
create table receivable_ledger (
  dealership_id integer not null,
  id uuid not null,
  settlement_id uuid not null,
  kind text not null check (kind in ('charge', 'payment', 'withdrawal')),
  amount_fen bigint not null,
  tender text check (tender in ('cash', 'card', 'wechat', 'alipay', 'transfer')),
  receipt_number text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (dealership_id, id),
  unique (dealership_id, receipt_number),
  foreign key (dealership_id, settlement_id) references settlements (dealership_id, id),
  constraint receivable_ledger_kind check (
    (kind = 'payment' and amount_fen < 0 and tender is not null and receipt_number is not null)
    or (kind = 'charge' and amount_fen >= 0 and tender is null and receipt_number is null)
    or (kind = 'withdrawal' and amount_fen <= 0 and tender is null and receipt_number is null))
);
comment on table receivable_ledger is '应收台账 | Receivable ledger, append-only';
comment on column receivable_ledger.dealership_id is '门店 | Dealership';
comment on column receivable_ledger.id is '流水标识 | Entry id';
comment on column receivable_ledger.settlement_id is '结算单 | Settlement';
comment on column receivable_ledger.kind is '类别 | Kind';
comment on column receivable_ledger.amount_fen is '金额 | Signed amount owed, fen: a charge adds, a payment takes away';
comment on column receivable_ledger.tender is '结算方式 | Tender of a payment';
comment on column receivable_ledger.receipt_number is '收据号 | Receipt number of a payment, gapless';
comment on column receivable_ledger.recorded_by is '经手人 | Recorded by';
comment on column receivable_ledger.recorded_at is '时间 | Recorded at';
create index receivable_ledger_by_settlement on receivable_ledger (dealership_id, settlement_id, recorded_at);
create index receivable_ledger_by_time on receivable_ledger (dealership_id, recorded_at);
call protect_tenant_table('receivable_ledger', append_only => true);

-- module: handover
create table releases (
  dealership_id integer not null,
  visit_id uuid not null,
  number text not null,
  released_by uuid not null,
  released_at timestamptz not null,
  primary key (dealership_id, visit_id),
  unique (dealership_id, number),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id)
);
comment on table releases is '放行条 | Release of a car';
comment on column releases.dealership_id is '门店 | Dealership';
comment on column releases.visit_id is '到店 | Visit';
comment on column releases.number is '放行条号 | Release slip number';
comment on column releases.released_by is '放行人 | Released by';
comment on column releases.released_at is '放行时间 | Released at';
call protect_tenant_table('releases', append_only => true);

-- module: follow-up
create table follow_up_tasks (
  dealership_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  due_at timestamptz not null,
  status text not null check (status in ('planned', 'unreached', 'done', 'refused', 'abandoned')),
  attempts integer not null default 0,
  outcome text check (outcome in ('satisfied', 'neutral', 'dissatisfied', 'complaint')),
  score smallint check (score between 1 and 10),
  content text not null default '',
  caller_id uuid,
  called_at timestamptz,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, visit_id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  constraint follow_up_tasks_outcome check ((status = 'done') = (outcome is not null))
);
comment on table follow_up_tasks is '客户跟踪回访 | Follow-up task';
comment on column follow_up_tasks.dealership_id is '门店 | Dealership';
comment on column follow_up_tasks.id is '标识 | Id';
comment on column follow_up_tasks.visit_id is '到店 | Visit';
comment on column follow_up_tasks.due_at is '计划回访时间 | Due at';
comment on column follow_up_tasks.status is '回访状态 | Status';
comment on column follow_up_tasks.attempts is '拨打次数 | Attempts';
comment on column follow_up_tasks.outcome is '回访效果 | Outcome';
comment on column follow_up_tasks.score is '评分 | Score, 1 to 10';
comment on column follow_up_tasks.content is '回访内容 | What was said';
comment on column follow_up_tasks.caller_id is '回访人员 | Caller';
comment on column follow_up_tasks.called_at is '回访时间 | Last called at';
comment on column follow_up_tasks.version is '版本 | Version';
create index follow_up_tasks_open on follow_up_tasks (dealership_id, due_at) where status in ('planned', 'unreached');
call protect_tenant_table('follow_up_tasks');
