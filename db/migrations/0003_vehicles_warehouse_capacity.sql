-- The car's file, the stock, and the time of bays and people.

-- module: vehicles
create table vehicles (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  file_number text not null,
  vin text,
  plate text,
  plate_kind text,
  model_id uuid,
  engine_number text not null default '',
  colour text not null default '',
  model_year integer check (model_year between 1950 and 2100),
  purchased_on date,
  vehicle_use text not null default 'household' check (vehicle_use in ('household', 'business', 'operating', 'leasing', 'taxi', 'training', 'other')),
  mileage_km integer check (mileage_km >= 0),
  mileage_at timestamptz,
  remark text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (dealership_id, id),
  unique (dealership_id, file_number),
  foreign key (dealership_id, model_id) references vehicle_models (dealership_id, id)
);
comment on table vehicles is '车辆 | Vehicle';
comment on column vehicles.dealership_id is '门店 | Dealership';
comment on column vehicles.id is '识别码 | Vehicle id';
comment on column vehicles.file_number is '档案号 | File number';
comment on column vehicles.vin is 'VIN码 | VIN; null where there is none';
comment on column vehicles.plate is '车牌号 | Present plate, normalised';
comment on column vehicles.plate_kind is '号牌种类 | Kind of plate';
comment on column vehicles.model_id is '车型 | Model';
comment on column vehicles.engine_number is '发动机号 | Engine (or drive motor) number';
comment on column vehicles.colour is '车身颜色 | Body colour';
comment on column vehicles.model_year is '车型年款 | Model year';
comment on column vehicles.purchased_on is '购车日期 | Purchase date';
comment on column vehicles.vehicle_use is '用途 | Use';
comment on column vehicles.mileage_km is '当前里程 | Present mileage, km';
comment on column vehicles.mileage_at is '里程日期 | When it was read';
comment on column vehicles.remark is '备注 | Remark';
comment on column vehicles.version is '版本 | Version';
comment on column vehicles.created_at is '创建时间 | Created at';
comment on column vehicles.updated_at is '更新时间 | Updated at';
create unique index vehicles_vin on vehicles (dealership_id, vin) where vin is not null;
create unique index vehicles_plate on vehicles (dealership_id, plate) where plate is not null;
create index vehicles_by_age on vehicles (dealership_id, created_at desc, id desc);
call protect_tenant_table('vehicles');
create table vehicle_plates (
  dealership_id integer not null,
  id uuid not null,
  vehicle_id uuid not null,
  plate text not null,
  from_day date not null,
  until_day date,
  primary key (dealership_id, id),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id)
);
comment on table vehicle_plates is '车牌历史 | Plate history';
comment on column vehicle_plates.dealership_id is '门店 | Dealership';
comment on column vehicle_plates.id is '标识 | Id';
comment on column vehicle_plates.vehicle_id is '车辆 | Vehicle';
comment on column vehicle_plates.plate is '车牌号 | Plate';
comment on column vehicle_plates.from_day is '起始日期 | From';
comment on column vehicle_plates.until_day is '截止日期 | Until; null = present';
create index vehicle_plates_by_vehicle on vehicle_plates (dealership_id, vehicle_id);
create unique index vehicle_plates_one_present on vehicle_plates (dealership_id, vehicle_id) where until_day is null;
call protect_tenant_table('vehicle_plates');
create table vehicle_parties (
  dealership_id integer not null,
  id uuid not null,
  vehicle_id uuid not null,
  party_id uuid not null,
  role text not null check (role in ('owner', 'user', 'sender')),
  from_day date not null,
  until_day date,
  primary key (dealership_id, id),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id),
  foreign key (dealership_id, party_id) references parties (dealership_id, id)
);
comment on table vehicle_parties is '人车关系 | Owner or user of a vehicle over a period';
comment on column vehicle_parties.dealership_id is '门店 | Dealership';
comment on column vehicle_parties.id is '标识 | Id';
comment on column vehicle_parties.vehicle_id is '车辆 | Vehicle';
comment on column vehicle_parties.party_id is '客户 | Customer';
comment on column vehicle_parties.role is '关系 | Relation: owner, user, or one who brings it';
comment on column vehicle_parties.from_day is '起始日期 | From';
comment on column vehicle_parties.until_day is '截止日期 | Until; null = present';
create index vehicle_parties_by_vehicle on vehicle_parties (dealership_id, vehicle_id);
create index vehicle_parties_by_party on vehicle_parties (dealership_id, party_id);
create unique index vehicle_parties_one_owner on vehicle_parties (dealership_id, vehicle_id) where role = 'owner' and until_day is null;
call protect_tenant_table('vehicle_parties');
create table mileage_readings (
  dealership_id integer not null,
  id uuid not null,
  vehicle_id uuid not null,
  mileage_km integer not null check (mileage_km >= 0),
  read_at timestamptz not null,
  source text not null check (source in ('import', 'file', 'check-in', 'release')),
  primary key (dealership_id, id),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id)
);
comment on table mileage_readings is '里程记录 | Mileage reading';
comment on column mileage_readings.dealership_id is '门店 | Dealership';
comment on column mileage_readings.id is '标识 | Id';
comment on column mileage_readings.vehicle_id is '车辆 | Vehicle';
comment on column mileage_readings.mileage_km is '里程 | Mileage, km';
comment on column mileage_readings.read_at is '读数时间 | Read at';
comment on column mileage_readings.source is '来源 | Where it was read';
create index mileage_readings_by_vehicle on mileage_readings (dealership_id, vehicle_id, read_at);
call protect_tenant_table('mileage_readings', append_only => true);
create table vehicle_search_terms (
  dealership_id integer not null,
  term text collate "C" not null,
  vehicle_id uuid not null,
  primary key (dealership_id, term, vehicle_id),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id) on delete cascade
);
comment on table vehicle_search_terms is '车辆检索词 | Search term of a vehicle';
comment on column vehicle_search_terms.dealership_id is '门店 | Dealership';
comment on column vehicle_search_terms.term is '检索词 | Upper-case text that a search may begin with';
comment on column vehicle_search_terms.vehicle_id is '车辆 | Vehicle';
create index vehicle_search_terms_by_vehicle on vehicle_search_terms (dealership_id, vehicle_id);
call protect_tenant_table('vehicle_search_terms');

-- module: warehouse
create table warehouses (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  code text not null,
  name text not null,
  primary key (dealership_id, id),
  unique (dealership_id, code)
);
comment on table warehouses is '仓库 | Warehouse';
comment on column warehouses.dealership_id is '门店 | Dealership';
comment on column warehouses.id is '仓库标识 | Warehouse id';
comment on column warehouses.code is '仓库代码 | Code';
comment on column warehouses.name is '仓库名称 | Name';
call protect_tenant_table('warehouses');
create table stock_levels (
  dealership_id integer not null,
  warehouse_id uuid not null,
  part_id uuid not null,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  value_fen bigint not null default 0,
  bin text not null default '',
  minimum integer,
  maximum integer,
  primary key (dealership_id, warehouse_id, part_id),
  foreign key (dealership_id, warehouse_id) references warehouses (dealership_id, id),
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id),
  constraint stock_levels_not_negative check (on_hand >= 0 and reserved >= 0 and reserved <= on_hand and value_fen >= 0)
);
comment on table stock_levels is '库存 | Stock level: a cache of the stock ledger and of open requests';
comment on column stock_levels.dealership_id is '门店 | Dealership';
comment on column stock_levels.warehouse_id is '仓库 | Warehouse';
comment on column stock_levels.part_id is '配件 | Part';
comment on column stock_levels.on_hand is '库存数量 | On hand, 1/1000 unit';
comment on column stock_levels.reserved is '已预留 | Reserved, 1/1000 unit';
comment on column stock_levels.value_fen is '库存金额 | Value, fen';
comment on column stock_levels.bin is '货架仓位 | Bin';
comment on column stock_levels.minimum is '最低库存 | Minimum, 1/1000 unit';
comment on column stock_levels.maximum is '最高库存 | Maximum, 1/1000 unit';
create index stock_levels_by_part on stock_levels (dealership_id, part_id);
call protect_tenant_table('stock_levels');
create table parts_requests (
  dealership_id integer not null,
  id uuid not null,
  warehouse_id uuid not null,
  part_id uuid not null,
  demand_order_id uuid not null,
  demand_line_id uuid not null,
  order_number text not null,
  plate text not null,
  quantity integer not null check (quantity > 0),
  reserved integer not null default 0 check (reserved >= 0),
  issued integer not null default 0 check (issued >= 0),
  status text not null check (status in ('reserved', 'short', 'picked', 'issued', 'returned', 'cancelled')),
  requested_at timestamptz not null,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, demand_line_id),
  foreign key (dealership_id, warehouse_id, part_id) references stock_levels (dealership_id, warehouse_id, part_id),
  constraint parts_requests_within_need check (reserved + issued <= quantity)
);
comment on table parts_requests is '领料申请 | Parts request of a work order line';
comment on column parts_requests.dealership_id is '门店 | Dealership';
comment on column parts_requests.id is '申请标识 | Request id';
comment on column parts_requests.warehouse_id is '仓库 | Warehouse';
comment on column parts_requests.part_id is '配件 | Part';
comment on column parts_requests.demand_order_id is '需求工单 | Work order that needs it';
comment on column parts_requests.demand_line_id is '需求行 | Part line that needs it';
comment on column parts_requests.order_number is '工单号 | Work order number, as it was';
comment on column parts_requests.plate is '车牌号 | Plate, as it was';
comment on column parts_requests.quantity is '数量 | Quantity needed, 1/1000 unit';
comment on column parts_requests.reserved is '已预留 | Reserved, 1/1000 unit';
comment on column parts_requests.issued is '已发料 | Issued, 1/1000 unit';
comment on column parts_requests.status is '状态 | Status';
comment on column parts_requests.requested_at is '申请时间 | Requested at';
comment on column parts_requests.version is '版本 | Version';
create index parts_requests_by_order on parts_requests (dealership_id, demand_order_id);
create index parts_requests_open on parts_requests (dealership_id, requested_at) where status in ('reserved', 'short', 'picked');
create index parts_requests_by_stock on parts_requests (dealership_id, warehouse_id, part_id);
call protect_tenant_table('parts_requests');
create table stock_ledger (
  dealership_id integer not null,
  id uuid not null,
  warehouse_id uuid not null,
  part_id uuid not null,
  kind text not null check (kind in ('opening', 'purchase', 'issue', 'return', 'stock-take')),
  quantity integer not null check (quantity <> 0),
  value_fen bigint not null,
  request_id uuid,
  supplier text not null default '',
  batch text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, warehouse_id, part_id) references stock_levels (dealership_id, warehouse_id, part_id),
  foreign key (dealership_id, request_id) references parts_requests (dealership_id, id),
  constraint stock_ledger_sign check ((quantity > 0 and value_fen >= 0) or (quantity < 0 and value_fen <= 0))
);
comment on table stock_ledger is '库存台账 | Stock ledger, append-only';
comment on column stock_ledger.dealership_id is '门店 | Dealership';
comment on column stock_ledger.id is '流水标识 | Entry id';
comment on column stock_ledger.warehouse_id is '仓库 | Warehouse';
comment on column stock_ledger.part_id is '配件 | Part';
comment on column stock_ledger.kind is '出入库方式 | Kind of movement';
comment on column stock_ledger.quantity is '数量 | Signed quantity, 1/1000 unit';
comment on column stock_ledger.value_fen is '金额 | Signed value, fen';
comment on column stock_ledger.request_id is '领料申请 | Parts request';
comment on column stock_ledger.supplier is '供货单位 | Supplier';
comment on column stock_ledger.batch is '批次 | Batch';
comment on column stock_ledger.recorded_by is '经手人 | Recorded by';
comment on column stock_ledger.recorded_at is '时间 | Recorded at';
create index stock_ledger_by_part on stock_ledger (dealership_id, warehouse_id, part_id, recorded_at);
create index stock_ledger_by_request on stock_ledger (dealership_id, request_id) where request_id is not null;
call protect_tenant_table('stock_ledger', append_only => true);

-- module: capacity
create table bays (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  code text not null,
  name text not null,
  type text not null check (type in ('maintenance', 'mechanical', 'body', 'paint', 'alignment', 'wash', 'high-voltage')),
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, code)
);
comment on table bays is '工位 | Bay';
comment on column bays.dealership_id is '门店 | Dealership';
comment on column bays.id is '工位标识 | Bay id';
comment on column bays.code is '工位号 | Code';
comment on column bays.name is '名称 | Name';
comment on column bays.type is '工位类型 | Type';
comment on column bays.is_active is '是否启用 | Whether active';
comment on column bays.version is '版本 | Version';
call protect_tenant_table('bays');
create table staff_skills (
  dealership_id integer not null,
  staff_id uuid not null,
  skill text not null check (skill in ('mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage')),
  primary key (dealership_id, staff_id, skill),
  foreign key (dealership_id, staff_id) references staff (dealership_id, id)
);
comment on table staff_skills is '员工技能 | Skill of a technician';
comment on column staff_skills.dealership_id is '门店 | Dealership';
comment on column staff_skills.staff_id is '员工 | Staff';
comment on column staff_skills.skill is '技能 | Skill';
call protect_tenant_table('staff_skills');
create table opening_hours (
  dealership_id integer not null references dealerships (id),
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (dealership_id, weekday)
);
comment on table opening_hours is '营业时间 | Opening hours';
comment on column opening_hours.dealership_id is '门店 | Dealership';
comment on column opening_hours.weekday is '星期 | Weekday, 1 = Monday';
comment on column opening_hours.opens is '开门 | Opens, local time';
comment on column opening_hours.closes is '关门 | Closes, local time';
call protect_tenant_table('opening_hours');
create table bay_bookings (
  dealership_id integer not null,
  id uuid not null,
  bay_id uuid not null,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  starts_at timestamptz not null generated always as (lower(during)) stored,
  ends_at timestamptz not null generated always as (upper(during)) stored,
  subject_type text not null check (subject_type in ('appointment', 'visit', 'operation')),
  subject_id uuid not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, bay_id) references bays (dealership_id, id),
  constraint bay_booked_once exclude using gist (dealership_id with =, bay_id with =, during with &&)
);
comment on table bay_bookings is '工位占用 | Booked time of a bay';
comment on column bay_bookings.dealership_id is '门店 | Dealership';
comment on column bay_bookings.id is '标识 | Id';
comment on column bay_bookings.bay_id is '工位 | Bay';
comment on column bay_bookings.during is '时段 | Time, half-open';
comment on column bay_bookings.starts_at is '开始 | Starts at';
comment on column bay_bookings.ends_at is '结束 | Ends at';
comment on column bay_bookings.subject_type is '用途类别 | What it is booked for';
comment on column bay_bookings.subject_id is '用途 | Which one';
create index bay_bookings_by_time on bay_bookings (dealership_id, starts_at);
create index bay_bookings_by_subject on bay_bookings (dealership_id, subject_type, subject_id);
call protect_tenant_table('bay_bookings');
create table technician_bookings (
  dealership_id integer not null,
  id uuid not null,
  staff_id uuid not null,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  starts_at timestamptz not null generated always as (lower(during)) stored,
  ends_at timestamptz not null generated always as (upper(during)) stored,
  subject_type text not null check (subject_type in ('operation')),
  subject_id uuid not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, staff_id) references staff (dealership_id, id),
  constraint technician_booked_once exclude using gist (dealership_id with =, staff_id with =, during with &&)
);
comment on table technician_bookings is '人员占用 | Booked time of a technician';
comment on column technician_bookings.dealership_id is '门店 | Dealership';
comment on column technician_bookings.id is '标识 | Id';
comment on column technician_bookings.staff_id is '技师 | Technician';
comment on column technician_bookings.during is '时段 | Time, half-open';
comment on column technician_bookings.starts_at is '开始 | Starts at';
comment on column technician_bookings.ends_at is '结束 | Ends at';
comment on column technician_bookings.subject_type is '用途类别 | What it is booked for';
comment on column technician_bookings.subject_id is '用途 | Which one';
create index technician_bookings_by_time on technician_bookings (dealership_id, starts_at);
create index technician_bookings_by_subject on technician_bookings (dealership_id, subject_type, subject_id);
call protect_tenant_table('technician_bookings');
