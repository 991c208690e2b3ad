-- What a line costs is shared between payers, and what a repair is answered for stands on its own.

-- module: work-orders
create table line_shares (
  dealership_id integer not null,
  line_id uuid not null,
  payer_id uuid not null,
  visit_id uuid not null,
  share_basis_points integer not null check (share_basis_points between 1 and 10000),
  primary key (dealership_id, line_id, payer_id),
  foreign key (dealership_id, payer_id) references visit_payers (dealership_id, id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id)
);
comment on table line_shares is '分摊 | Share of a payer in a line; a line without shares is paid whole by the payer of its job';
comment on column line_shares.dealership_id is '门店 | Dealership';
comment on column line_shares.line_id is '工时行或配件行 | Labour line or part line';
comment on column line_shares.payer_id is '付款方 | Payer';
comment on column line_shares.visit_id is '到店 | Visit';
comment on column line_shares.share_basis_points is '分摊比例(万分之一) | Share, basis points; the shares of a line add up to 10000';
create index line_shares_by_visit on line_shares (dealership_id, visit_id);
call protect_tenant_table('line_shares');

alter table part_lines add column discount_basis_points integer not null default 0
  check (discount_basis_points between 0 and 10000);
comment on column part_lines.discount_basis_points is '优惠率(万分之一) | Discount, basis points';

create table guarantees (
  dealership_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  work_order_id uuid not null,
  vehicle_id uuid not null,
  repair_class text not null check (repair_class in ('overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised')),
  starts_on date not null,
  start_km integer not null check (start_km >= 0),
  until_day date not null,
  until_km integer not null,
  primary key (dealership_id, id),
  constraint guarantees_one_an_order unique (dealership_id, work_order_id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id),
  constraint guarantees_run_forward check (until_day > starts_on and until_km > start_km)
);
comment on table guarantees is '质量保证 | Quality guarantee of an order, from the day the car leaves; time or distance, whichever comes first';
comment on column guarantees.dealership_id is '门店 | Dealership';
comment on column guarantees.id is '质保标识 | Guarantee id';
comment on column guarantees.visit_id is '到店 | Visit';
comment on column guarantees.work_order_id is '工单 | Work order';
comment on column guarantees.vehicle_id is '车辆 | Vehicle';
comment on column guarantees.repair_class is '维修类别 | Statutory class of repair';
comment on column guarantees.starts_on is '起始日 | First day';
comment on column guarantees.start_km is '起始里程(公里) | Mileage at the start, km';
comment on column guarantees.until_day is '截止日 | Last day';
comment on column guarantees.until_km is '截止里程(公里) | Mileage at the end, km';
create index guarantees_by_car on guarantees (dealership_id, vehicle_id, until_day);
call protect_tenant_table('guarantees');
