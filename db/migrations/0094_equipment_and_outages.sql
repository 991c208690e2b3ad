-- What is at hand besides bays and people, and when a bay or a piece of equipment is out of use.

-- module: capacity
create table equipment (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  kind text not null,
  name text not null,
  quantity integer not null check (quantity between 1 and 100),
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (dealership_id, id),
  constraint equipment_name_once unique (dealership_id, kind, name)
);
comment on table equipment is '设备 | Equipment of the shop';
comment on column equipment.dealership_id is '门店 | Dealership';
comment on column equipment.id is '设备标识 | Equipment id';
comment on column equipment.kind is '设备类别 | Kind, as the routing of operations names it';
comment on column equipment.name is '名称型号 | Name and model';
comment on column equipment.quantity is '数量 | Pieces';
comment on column equipment.is_active is '是否在用 | Whether in use';
comment on column equipment.version is '版本 | Version';
call protect_tenant_table('equipment');

create table outages (
  dealership_id integer not null,
  id uuid not null,
  bay_id uuid,
  equipment_id uuid,
  quantity integer not null check (quantity > 0),
  reason text not null check (reason in ('repair', 'calibration', 'inspection', 'other')),
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  starts_at timestamptz not null generated always as (lower(during)) stored,
  ends_at timestamptz not null generated always as (upper(during)) stored,
  remark text not null default '',
  primary key (dealership_id, id),
  foreign key (dealership_id, bay_id) references bays (dealership_id, id),
  foreign key (dealership_id, equipment_id) references equipment (dealership_id, id),
  constraint outages_of_one_thing check ((bay_id is null) <> (equipment_id is null) and (bay_id is null or quantity = 1)),
  constraint bay_closed_once exclude using gist (dealership_id with =, bay_id with =, during with &&) where (bay_id is not null)
);
comment on table outages is '停用 | Time in which a bay or pieces of equipment are out of use';
comment on column outages.dealership_id is '门店 | Dealership';
comment on column outages.id is '标识 | Id';
comment on column outages.bay_id is '工位 | Bay';
comment on column outages.equipment_id is '设备 | Equipment';
comment on column outages.quantity is '停用数量 | Pieces out of use';
comment on column outages.reason is '原因 | Reason: repair, calibration, inspection, other';
comment on column outages.during is '时段 | Time, half-open';
comment on column outages.starts_at is '开始 | Starts at';
comment on column outages.ends_at is '结束 | Ends at';
comment on column outages.remark is '备注 | Remark';
create index outages_by_end on outages (dealership_id, ends_at);
call protect_tenant_table('outages');
