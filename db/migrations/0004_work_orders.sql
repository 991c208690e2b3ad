-- The visit, its work orders, and the work itself.

-- module: work-orders
create table visits (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  vehicle_id uuid not null,
  plate text not null,
  owner_party_id uuid not null,
  sender_party_id uuid not null,
  adviser_id uuid not null,
  appointment_id uuid,
  business_type text not null check (business_type in ('maintenance', 'repair', 'warranty', 'accident-insurance', 'accident-self-pay', 'return', 'campaign', 'internal', 'fitting', 'rescue')),
  customer_mode text not null check (customer_mode in ('waiting', 'left')),
  arrived_at timestamptz not null,
  mileage_km integer not null check (mileage_km >= 0),
  fuel_eighths smallint not null check (fuel_eighths between 0 and 8),
  status text not null check (status in ('open', 'released', 'cancelled')),
  promised_at timestamptz,
  released_at timestamptz,
  version integer not null default 1,
  primary key (dealership_id, id),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id),
  foreign key (dealership_id, owner_party_id) references parties (dealership_id, id),
  foreign key (dealership_id, sender_party_id) references parties (dealership_id, id),
  foreign key (dealership_id, adviser_id) references staff (dealership_id, id)
);
comment on table visits is '到店 | Visit: one arrival of one car';
comment on column visits.dealership_id is '门店 | Dealership';
comment on column visits.id is '到店标识 | Visit id';
comment on column visits.vehicle_id is '识别码 | Vehicle';
comment on column visits.plate is '车牌号 | Plate at arrival';
comment on column visits.owner_party_id is '车主 | Owner at arrival';
comment on column visits.sender_party_id is '送修人 | Person who brought it';
comment on column visits.adviser_id is '接车人 | Service adviser';
comment on column visits.appointment_id is '预约 | Appointment it came from';
comment on column visits.business_type is '业务类别 | Business type';
comment on column visits.customer_mode is '客户去向 | Whether the customer waits';
comment on column visits.arrived_at is '进厂时间 | Arrived at';
comment on column visits.mileage_km is '进厂里程 | Mileage at arrival, km';
comment on column visits.fuel_eighths is '进厂油量 | Fuel or charge at arrival, eighths';
comment on column visits.status is '状态 | Status';
comment on column visits.promised_at is '预计完工 | Present promise; its history is in promises';
comment on column visits.released_at is '放行时间 | Released at';
comment on column visits.version is '版本 | Version';
create unique index visits_one_open on visits (dealership_id, vehicle_id) where status = 'open';
create index visits_by_vehicle on visits (dealership_id, vehicle_id, arrived_at desc);
create index visits_by_arrival on visits (dealership_id, arrived_at desc, id desc);
create index visits_open on visits (dealership_id, promised_at) where status = 'open';
call protect_tenant_table('visits');
create table promises (
  dealership_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  promised_at timestamptz not null,
  reason text not null default '',
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id)
);
comment on table promises is '交车承诺 | Promise of a hand-over time';
comment on column promises.dealership_id is '门店 | Dealership';
comment on column promises.id is '标识 | Id';
comment on column promises.visit_id is '到店 | Visit';
comment on column promises.promised_at is '承诺时间 | Promised time';
comment on column promises.reason is '原因 | Why it was changed';
comment on column promises.made_by is '承诺人 | Made by';
comment on column promises.made_at is '作出时间 | Made at';
create index promises_by_visit on promises (dealership_id, visit_id, made_at);
call protect_tenant_table('promises', append_only => true);
create table visit_payers (
  dealership_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  party_id uuid not null,
  price_class text not null check (price_class in ('customer', 'warranty', 'insurance', 'internal', 'package')),
  primary key (dealership_id, id),
  unique (dealership_id, visit_id, party_id, price_class),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, party_id) references parties (dealership_id, id)
);
comment on table visit_payers is '付款方 | Payer within a visit';
comment on column visit_payers.dealership_id is '门店 | Dealership';
comment on column visit_payers.id is '标识 | Id';
comment on column visit_payers.visit_id is '到店 | Visit';
comment on column visit_payers.party_id is '客户 | Party that pays';
comment on column visit_payers.price_class is '价类 | Price class';
call protect_tenant_table('visit_payers');
create table work_orders (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  number text not null,
  visit_id uuid not null,
  repair_class text not null check (repair_class in ('overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised')),
  price_list_id uuid not null,
  status text not null check (status in ('estimating', 'quoted', 'authorised', 'settling', 'closed', 'cancelled')),
  estimate_version integer not null default 0,
  opened_at timestamptz not null,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, number),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, price_list_id) references price_lists (dealership_id, id)
);
comment on table work_orders is '作业工单 | Work order';
comment on column work_orders.dealership_id is '门店 | Dealership';
comment on column work_orders.id is '工单标识 | Work order id';
comment on column work_orders.number is '作业工单号 | Work order number';
comment on column work_orders.visit_id is '到店 | Visit';
comment on column work_orders.repair_class is '维修类别 | Statutory repair class';
comment on column work_orders.price_list_id is '价格表 | Price list it was made with';
comment on column work_orders.status is '状态 | Commercial status';
comment on column work_orders.estimate_version is '估价版本 | Version of the estimate last quoted';
comment on column work_orders.opened_at is '开单时间 | Opened at';
comment on column work_orders.version is '版本 | Version';
create index work_orders_by_visit on work_orders (dealership_id, visit_id);
create index work_orders_by_age on work_orders (dealership_id, opened_at desc, id desc);
call protect_tenant_table('work_orders');
create table concerns (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  sequence integer not null,
  words text not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id)
);
comment on table concerns is '报修陈述 | Concern in the owner''s words';
comment on column concerns.dealership_id is '门店 | Dealership';
comment on column concerns.id is '标识 | Id';
comment on column concerns.work_order_id is '工单 | Work order';
comment on column concerns.sequence is '顺序 | Sequence';
comment on column concerns.words is '客户原话 | The owner''s words';
create index concerns_by_order on concerns (dealership_id, work_order_id);
call protect_tenant_table('concerns');
create table jobs (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  concern_id uuid not null,
  sequence integer not null,
  name text not null,
  payer_id uuid not null,
  approval text not null check (approval in ('proposed', 'approved', 'declined')),
  primary key (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, concern_id) references concerns (dealership_id, id),
  foreign key (dealership_id, payer_id) references visit_payers (dealership_id, id)
);
comment on table jobs is '维修项目 | Job answering a concern';
comment on column jobs.dealership_id is '门店 | Dealership';
comment on column jobs.id is '标识 | Id';
comment on column jobs.work_order_id is '工单 | Work order';
comment on column jobs.concern_id is '报修陈述 | Concern';
comment on column jobs.sequence is '顺序 | Sequence';
comment on column jobs.name is '项目名称 | Name';
comment on column jobs.payer_id is '付款方 | Payer';
comment on column jobs.approval is '授权 | Owner''s answer';
create index jobs_by_order on jobs (dealership_id, work_order_id);
call protect_tenant_table('jobs');
create table labour_lines (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  job_id uuid not null,
  sequence integer not null,
  labour_operation_id uuid not null,
  code text not null,
  name text not null,
  trade text not null,
  standard_hours integer not null,
  billed_hours integer not null check (billed_hours >= 0),
  credited_hours integer not null,
  rate_fen integer not null check (rate_fen >= 0),
  discount_basis_points integer not null default 0 check (discount_basis_points between 0 and 10000),
  amount_fen bigint not null check (amount_fen >= 0),
  tax_rate_basis_points integer not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, job_id) references jobs (dealership_id, id) on delete cascade,
  foreign key (dealership_id, labour_operation_id) references labour_operations (dealership_id, id)
);
comment on table labour_lines is '工时行 | Labour line';
comment on column labour_lines.dealership_id is '门店 | Dealership';
comment on column labour_lines.id is '标识 | Id';
comment on column labour_lines.work_order_id is '工单 | Work order';
comment on column labour_lines.job_id is '维修项目 | Job';
comment on column labour_lines.sequence is '顺序 | Sequence';
comment on column labour_lines.labour_operation_id is '工时项目 | Labour operation';
comment on column labour_lines.code is '项目编号 | Code, as it was';
comment on column labour_lines.name is '项目名称 | Name, as it was';
comment on column labour_lines.trade is '工种 | Trade';
comment on column labour_lines.standard_hours is '标准工时 | Standard hours, 1/100 h';
comment on column labour_lines.billed_hours is '结算工时 | Billed hours, 1/100 h';
comment on column labour_lines.credited_hours is '员工工时 | Credited hours, 1/100 h';
comment on column labour_lines.rate_fen is '工时单价 | Rate per hour, fen';
comment on column labour_lines.discount_basis_points is '工时优惠 | Discount, basis points';
comment on column labour_lines.amount_fen is '优惠后金额 | Amount after discount, fen';
comment on column labour_lines.tax_rate_basis_points is '税率 | Tax rate, basis points';
create index labour_lines_by_order on labour_lines (dealership_id, work_order_id);
call protect_tenant_table('labour_lines');
create table part_lines (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  job_id uuid not null,
  sequence integer not null,
  part_id uuid not null,
  number text not null,
  name text not null,
  unit text not null,
  quality_class text not null,
  quantity integer not null check (quantity > 0),
  price_fen integer not null check (price_fen >= 0),
  amount_fen bigint not null check (amount_fen >= 0),
  tax_rate_basis_points integer not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, job_id) references jobs (dealership_id, id) on delete cascade,
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id)
);
comment on table part_lines is '配件行 | Part line';
comment on column part_lines.dealership_id is '门店 | Dealership';
comment on column part_lines.id is '标识 | Id';
comment on column part_lines.work_order_id is '工单 | Work order';
comment on column part_lines.job_id is '维修项目 | Job';
comment on column part_lines.sequence is '顺序 | Sequence';
comment on column part_lines.part_id is '配件 | Part';
comment on column part_lines.number is '备件代码 | Part number, as it was';
comment on column part_lines.name is '备件名称 | Name, as it was';
comment on column part_lines.unit is '计量单位 | Unit';
comment on column part_lines.quality_class is '质量类别 | Quality class';
comment on column part_lines.quantity is '数量 | Quantity, 1/1000 unit';
comment on column part_lines.price_fen is '销售单价 | Price per unit, fen';
comment on column part_lines.amount_fen is '金额 | Amount, fen';
comment on column part_lines.tax_rate_basis_points is '税率 | Tax rate, basis points';
create index part_lines_by_order on part_lines (dealership_id, work_order_id);
call protect_tenant_table('part_lines');
create table operations (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  visit_id uuid not null,
  job_id uuid not null,
  labour_line_id uuid not null,
  sequence integer not null,
  name text not null,
  bay_type text not null,
  skill text not null,
  equipment text not null default '',
  planned_minutes integer not null,
  status text not null check (status in ('waiting', 'assigned', 'working', 'paused', 'finished', 'rework', 'passed', 'cancelled')),
  rework_count integer not null default 0,
  version integer not null default 1,
  primary key (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, job_id) references jobs (dealership_id, id) on delete cascade,
  foreign key (dealership_id, labour_line_id) references labour_lines (dealership_id, id) on delete cascade
);
comment on table operations is '作业工序 | Operation: what is planned, clocked, shown and inspected';
comment on column operations.dealership_id is '门店 | Dealership';
comment on column operations.id is '标识 | Id';
comment on column operations.work_order_id is '工单 | Work order';
comment on column operations.visit_id is '到店 | Visit';
comment on column operations.job_id is '维修项目 | Job';
comment on column operations.labour_line_id is '工时行 | Labour line';
comment on column operations.sequence is '顺序 | Sequence within the order';
comment on column operations.name is '工序名称 | Name';
comment on column operations.bay_type is '需要的工位 | Bay type needed';
comment on column operations.skill is '技能 | Skill needed';
comment on column operations.equipment is '所需设备、资料 | Equipment needed';
comment on column operations.planned_minutes is '预计时间 | Planned time, minutes';
comment on column operations.status is '状态 | Status';
comment on column operations.rework_count is '返工次数 | Times sent back';
comment on column operations.version is '版本 | Version';
create index operations_by_order on operations (dealership_id, work_order_id);
create index operations_by_visit on operations (dealership_id, visit_id);
create index operations_open on operations (dealership_id, status) where status in ('waiting', 'assigned', 'working', 'paused', 'finished', 'rework');
call protect_tenant_table('operations');
create table estimates (
  dealership_id integer not null,
  work_order_id uuid not null,
  version integer not null,
  labour_fen bigint not null,
  parts_fen bigint not null,
  total_fen bigint not null,
  quoted_at timestamptz not null,
  quoted_by uuid not null,
  approved_at timestamptz,
  approved_by_name text,
  signature_sha256 text,
  primary key (dealership_id, work_order_id, version),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, signature_sha256) references files (dealership_id, sha256),
  constraint estimates_add_up check (total_fen = labour_fen + parts_fen)
);
comment on table estimates is '估价单 | Estimate as shown to the owner';
comment on column estimates.dealership_id is '门店 | Dealership';
comment on column estimates.work_order_id is '工单 | Work order';
comment on column estimates.version is '估价版本 | Estimate version';
comment on column estimates.labour_fen is '工时费 | Labour, fen';
comment on column estimates.parts_fen is '材料费 | Parts, fen';
comment on column estimates.total_fen is '预估金额 | Total, fen';
comment on column estimates.quoted_at is '报价时间 | Quoted at';
comment on column estimates.quoted_by is '报价人 | Quoted by';
comment on column estimates.approved_at is '授权时间 | Approved at';
comment on column estimates.approved_by_name is '授权人 | Who signed';
comment on column estimates.signature_sha256 is '签字 | Signature file';
call protect_tenant_table('estimates');
