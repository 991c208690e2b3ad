-- Parts for the job: who asks besides an order, every step of a line, batches with their origin, suppliers, receipts that
-- are mirrored and never edited, what is expected, and what the owner decided when something is missing.

-- module: warehouse
-- What every store has is seen by the owner while row security is not forced on it.
alter table parts_requests no force row level security;
alter table events no force row level security;
alter table stock_levels no force row level security;
alter table stock_ledger no force row level security;
alter table staff no force row level security;
alter table parts_requests add column demand_kind text not null default 'order' check (demand_kind in ('order', 'appointment'));
alter table parts_requests add column visit_id uuid;
alter table parts_requests add column needed_at timestamptz;
alter table parts_requests add column job_name text not null default '';
alter table parts_requests add column price_fen bigint check (price_fen >= 0);
alter table parts_requests add column batch_id uuid;
alter table parts_requests add column staging_bin text not null default '';
alter table parts_requests add column expected_on date;
alter table parts_requests add column is_arrival_confirmed boolean not null default false;
comment on table parts_requests is '领料申请 | Parts request of a work order line or of an appointment';
comment on column parts_requests.demand_kind is '需求类别 | What asks: a work order, or an appointment before the car is here';
comment on column parts_requests.demand_order_id is '需求单据 | Work order or appointment that needs it';
comment on column parts_requests.demand_line_id is '需求行 | Line that needs it';
comment on column parts_requests.order_number is '需求单号 | Number of the work order or appointment, as it was';
comment on column parts_requests.visit_id is '到店 | Visit that the parts are for; none before the car is here';
comment on column parts_requests.needed_at is '需用时间 | When it is needed';
comment on column parts_requests.job_name is '对应项目 | Job that the part is for, as it was';
comment on column parts_requests.price_fen is '销售单价(分) | Selling price of one unit, fen, as it was';
comment on column parts_requests.batch_id is '批次 | Batch that was picked for it';
comment on column parts_requests.staging_bin is '备料位 | Numbered bin where it stands ready';
comment on column parts_requests.expected_on is '预计到货日 | Day on which what is missing is expected';
comment on column parts_requests.is_arrival_confirmed is '供方已确认 | Whether the supplier has confirmed that day';
update parts_requests r
   set needed_at = r.requested_at,
       visit_id = (select e.visit_id from events e
                    where e.dealership_id = r.dealership_id and e.subject_type = 'parts-request' and e.subject_id = r.id order by e.position limit 1);
alter table parts_requests alter column needed_at set not null;
alter table parts_requests drop constraint parts_requests_status_check;
alter table parts_requests add constraint parts_requests_status_check
  check (status in ('short', 'ordered', 'reserved', 'arrived', 'picked', 'inspected', 'staged', 'issued', 'billed', 'returned', 'cancelled'));
-- A staging bin holds the parts of one car. At the end of a statement: an appointment's parts become the visit's together.
alter table parts_requests add constraint staging_bin_holds_one_car
  exclude using gist (dealership_id with =, staging_bin with =, (coalesce(visit_id, demand_order_id)) with <>) where (status = 'staged')
  deferrable initially immediate;
drop index parts_requests_open;
create index parts_requests_open on parts_requests (dealership_id, needed_at)
  where status in ('short', 'ordered', 'reserved', 'arrived', 'picked', 'inspected', 'staged');
create index parts_requests_waiting on parts_requests (dealership_id, part_id, requested_at) where status in ('short', 'ordered');
create index parts_requests_by_visit on parts_requests (dealership_id, visit_id) where visit_id is not null;

create table suppliers (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  name text not null,
  address text not null default '',
  phone text not null default '',
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (dealership_id, id),
  constraint suppliers_named_once unique (dealership_id, name)
);
comment on table suppliers is '供货单位 | Supplier of parts';
comment on column suppliers.dealership_id is '门店 | Dealership';
comment on column suppliers.id is '供货单位标识 | Supplier id';
comment on column suppliers.name is '供货单位名称 | Name';
comment on column suppliers.address is '地址 | Address';
comment on column suppliers.phone is '电话 | Telephone of the company';
comment on column suppliers.is_active is '是否启用 | Whether active';
comment on column suppliers.version is '版本 | Version';
call protect_tenant_table('suppliers');
alter table suppliers no force row level security;

create table receipts (
  dealership_id integer not null,
  id uuid not null,
  number text not null,
  warehouse_id uuid not null,
  supplier_id uuid,
  kind text not null check (kind in ('purchase', 'transfer-in', 'return', 'surplus', 'old-part', 'gift', 'opening')),
  delivery_note text not null default '',
  received_on date not null,
  mirror_of uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (dealership_id, id),
  constraint receipts_numbered_once unique (dealership_id, number),
  constraint receipts_mirrored_once unique (dealership_id, mirror_of),
  foreign key (dealership_id, warehouse_id) references warehouses (dealership_id, id),
  foreign key (dealership_id, supplier_id) references suppliers (dealership_id, id),
  foreign key (dealership_id, mirror_of) references receipts (dealership_id, id)
);
comment on table receipts is '入库单 | Receipt of parts; its lines are ledger entries; never edited, only mirrored';
comment on column receipts.dealership_id is '门店 | Dealership';
comment on column receipts.id is '入库单标识 | Receipt id';
comment on column receipts.number is '入库单号 | Number';
comment on column receipts.warehouse_id is '仓库 | Warehouse';
comment on column receipts.supplier_id is '供货单位 | Supplier';
comment on column receipts.kind is '入库方式 | Kind of receipt';
comment on column receipts.delivery_note is '送货单号 | Delivery note number';
comment on column receipts.received_on is '入库日期 | Day of receipt';
comment on column receipts.mirror_of is '冲销的入库单 | Receipt that this one takes back';
comment on column receipts.recorded_by is '经手人 | Recorded by';
comment on column receipts.recorded_at is '登记时间 | Recorded at';
create index receipts_by_time on receipts (dealership_id, recorded_at desc, id desc);
call protect_tenant_table('receipts', append_only => true);
alter table receipts no force row level security;

create table stock_batches (
  dealership_id integer not null,
  id uuid not null,
  warehouse_id uuid not null,
  part_id uuid not null,
  code text not null,
  kind text not null check (kind in ('purchase', 'transfer-in', 'return', 'surplus', 'old-part', 'gift', 'opening', 'quarantine')),
  receipt_id uuid,
  supplier_id uuid,
  received_on date not null,
  produced_on date,
  expires_on date,
  has_certificate boolean not null default false,
  bin text not null default '',
  on_hand integer not null default 0,
  primary key (dealership_id, id),
  foreign key (dealership_id, warehouse_id, part_id) references stock_levels (dealership_id, warehouse_id, part_id),
  foreign key (dealership_id, receipt_id) references receipts (dealership_id, id),
  foreign key (dealership_id, supplier_id) references suppliers (dealership_id, id),
  constraint stock_batches_not_negative check (on_hand >= 0)
);
comment on table stock_batches is '库存批次 | Batch of a part in a warehouse and bin; on hand is a cache of its ledger';
comment on column stock_batches.dealership_id is '门店 | Dealership';
comment on column stock_batches.id is '批次标识 | Batch id';
comment on column stock_batches.warehouse_id is '仓库 | Warehouse';
comment on column stock_batches.part_id is '配件 | Part';
comment on column stock_batches.code is '批次号 | Batch number';
comment on column stock_batches.kind is '入库方式 | How it came';
comment on column stock_batches.receipt_id is '入库单 | Receipt';
comment on column stock_batches.supplier_id is '供货单位 | Supplier';
comment on column stock_batches.received_on is '入库日期 | Day of receipt';
comment on column stock_batches.produced_on is '生产日期 | Day of production';
comment on column stock_batches.expires_on is '有效期至 | Last day of use';
comment on column stock_batches.has_certificate is '合格证已查验 | Whether the certificate was seen';
comment on column stock_batches.bin is '货架仓位 | Bin';
comment on column stock_batches.on_hand is '现存数量 | On hand, 1/1000 unit';
create index stock_batches_by_part on stock_batches (dealership_id, part_id, warehouse_id, received_on, id);
create index stock_batches_by_receipt on stock_batches (dealership_id, receipt_id) where receipt_id is not null;
call protect_tenant_table('stock_batches');
alter table stock_batches no force row level security;
alter table parts_requests add foreign key (dealership_id, batch_id) references stock_batches (dealership_id, id);

alter table stock_ledger add column batch_id uuid;
alter table stock_ledger add column receipt_id uuid;
alter table stock_ledger add column bin text not null default '';
alter table stock_ledger add column handed_to uuid;
alter table stock_ledger add column reason text not null default '';
alter table stock_ledger add column exchange_of uuid;
alter table stock_ledger add foreign key (dealership_id, batch_id) references stock_batches (dealership_id, id);
alter table stock_ledger add foreign key (dealership_id, receipt_id) references receipts (dealership_id, id);
alter table stock_ledger add foreign key (dealership_id, handed_to) references staff (dealership_id, id);
alter table stock_ledger add foreign key (dealership_id, exchange_of) references stock_ledger (dealership_id, id);
comment on column stock_ledger.batch_id is '库存批次 | Batch';
comment on column stock_ledger.receipt_id is '入库单 | Receipt';
comment on column stock_ledger.bin is '仓位或备料位 | Bin, or staging bin';
comment on column stock_ledger.handed_to is '领料人 | Handed to';
comment on column stock_ledger.reason is '原因 | Reason';
comment on column stock_ledger.exchange_of is '换料的原流水 | Issue that this one takes the place of';
alter table stock_ledger drop constraint stock_ledger_kind_check;
alter table stock_ledger add constraint stock_ledger_kind_check
  check (kind in ('opening', 'purchase', 'transfer-in', 'surplus', 'old-part', 'gift', 'return', 'issue', 'quarantine', 'pick', 'accept', 'stage', 'stock-take'));
alter table stock_ledger drop constraint stock_ledger_quantity_check;
alter table stock_ledger drop constraint stock_ledger_sign;
alter table stock_ledger add constraint stock_ledger_sign
  check ((quantity > 0 and value_fen >= 0) or (quantity < 0 and value_fen <= 0)
         or (quantity = 0 and value_fen = 0 and kind in ('pick', 'accept', 'stage')));
create index stock_ledger_by_batch on stock_ledger (dealership_id, batch_id);
create index stock_ledger_by_receipt on stock_ledger (dealership_id, receipt_id) where receipt_id is not null;

-- Stock that lay there before batches were kept is one batch a shelf; what was issued from it comes back to it.
insert into suppliers (dealership_id, id, name)
select dealership_id, gen_random_uuid(), supplier from (select distinct dealership_id, supplier from stock_ledger where supplier <> '') s;
insert into stock_batches (dealership_id, id, warehouse_id, part_id, code, kind, supplier_id, received_on, bin, on_hand)
select s.dealership_id, gen_random_uuid(), s.warehouse_id, s.part_id, coalesce(nullif(l.batch, ''), '期初'), 'opening', p.id,
       (l.recorded_at at time zone d.time_zone)::date, s.bin, s.on_hand
  from stock_levels s
  join dealerships d on d.id = s.dealership_id
  join lateral (select e.batch, e.supplier, e.recorded_at from stock_ledger e
                 where e.dealership_id = s.dealership_id and e.warehouse_id = s.warehouse_id and e.part_id = s.part_id and e.quantity > 0
                 order by e.recorded_at desc, e.id desc limit 1) l on true
  left join suppliers p on p.dealership_id = s.dealership_id and p.name = l.supplier;
update stock_ledger e set batch_id = b.id from stock_batches b
 where b.dealership_id = e.dealership_id and b.warehouse_id = e.warehouse_id and b.part_id = e.part_id;
alter table stock_ledger alter column batch_id set not null;
alter table parts_requests force row level security;
alter table events force row level security;
alter table stock_levels force row level security;
alter table stock_ledger force row level security;
alter table staff force row level security;
alter table suppliers force row level security;
alter table receipts force row level security;
alter table stock_batches force row level security;

create table expected_arrivals (
  dealership_id integer not null,
  id uuid not null,
  part_id uuid not null,
  supplier_id uuid,
  quantity integer not null check (quantity > 0),
  received integer not null default 0,
  expected_on date not null,
  is_confirmed boolean not null,
  status text not null check (status in ('open', 'arrived', 'withdrawn')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (dealership_id, id),
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id),
  foreign key (dealership_id, supplier_id) references suppliers (dealership_id, id),
  constraint expected_arrivals_within check (received between 0 and quantity)
);
comment on table expected_arrivals is '预计到货 | Parts on their way to the main warehouse';
comment on column expected_arrivals.dealership_id is '门店 | Dealership';
comment on column expected_arrivals.id is '标识 | Id';
comment on column expected_arrivals.part_id is '配件 | Part';
comment on column expected_arrivals.supplier_id is '供货单位 | Supplier';
comment on column expected_arrivals.quantity is '数量 | Quantity expected, 1/1000 unit';
comment on column expected_arrivals.received is '已到数量 | Quantity that has come, 1/1000 unit';
comment on column expected_arrivals.expected_on is '预计到货日 | Day expected';
comment on column expected_arrivals.is_confirmed is '供方已确认 | Whether the supplier has confirmed it';
comment on column expected_arrivals.status is '状态 | Status';
comment on column expected_arrivals.recorded_by is '登记人 | Recorded by';
comment on column expected_arrivals.recorded_at is '登记时间 | Recorded at';
comment on column expected_arrivals.version is '版本 | Version';
create index expected_arrivals_open on expected_arrivals (dealership_id, part_id, expected_on) where status = 'open';
create index expected_arrivals_by_day on expected_arrivals (dealership_id, expected_on, id) where status = 'open';
call protect_tenant_table('expected_arrivals');

create table shortage_decisions (
  dealership_id integer not null,
  id uuid not null,
  request_id uuid not null,
  choice text not null check (choice in ('wait', 'leave-car', 'come-back', 'equivalent', 'cancel')),
  substitute_id uuid,
  remark text not null default '',
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, request_id) references parts_requests (dealership_id, id),
  foreign key (dealership_id, substitute_id) references part_numbers (dealership_id, id),
  foreign key (dealership_id, decided_by) references staff (dealership_id, id),
  constraint shortage_decisions_substitute check ((choice = 'equivalent') = (substitute_id is not null))
);
comment on table shortage_decisions is '缺料处理 | What the owner decided about a part that is missing; the last one counts';
comment on column shortage_decisions.dealership_id is '门店 | Dealership';
comment on column shortage_decisions.id is '标识 | Id';
comment on column shortage_decisions.request_id is '领料申请 | Parts request';
comment on column shortage_decisions.choice is '处理方式 | Choice: wait here, leave the car, come back, another part, cancel the line';
comment on column shortage_decisions.substitute_id is '替代件 | Part agreed instead';
comment on column shortage_decisions.remark is '说明 | Remark';
comment on column shortage_decisions.decided_by is '登记人 | Recorded by';
comment on column shortage_decisions.decided_at is '登记时间 | Recorded at';
create index shortage_decisions_by_request on shortage_decisions (dealership_id, request_id, decided_at desc, id desc);
call protect_tenant_table('shortage_decisions', append_only => true);
