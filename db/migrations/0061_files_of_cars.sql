-- The car's whole file: every field of the acceptance list, the log of its odometer, merges.

-- module: vehicles
-- The new columns are empty: no row is to be held against the foreign keys.
alter table vehicles
  add column engine_type text not null default '',
  add column gearbox_type text not null default '',
  add column gearbox_number text not null default '',
  add column key_number text not null default '',
  add column shift_mode text check (shift_mode in ('manual', 'automatic', 'dual-clutch', 'cvt', 'single-speed')),
  add column trim_code text not null default '',
  add column interior_style text not null default '',
  add column produced_on date,
  add column purchase_mileage_km integer check (purchase_mileage_km >= 0),
  add column selling_dealer text not null default '',
  add column registered_on date,
  add column delivered_on date,
  add column warranty_from date,
  add column merged_into uuid,
  add column survivor_id uuid not null generated always as (coalesce(merged_into, id)) stored,
  add constraint vehicles_survivor foreign key (dealership_id, merged_into) references vehicles (dealership_id, id) not valid,
  add constraint vehicles_no_own_survivor check (merged_into <> id);
-- The same list as missingOfVehicle in packages/domain/src/vehicles/completeness.ts; a test holds the two together.
alter table vehicles
  add column missing text[] not null generated always as (array_remove(array[
    case when vin is null then 'vin' end,
    case when model_id is null then 'model' end,
    case when engine_number = '' then 'engine-number' end,
    case when model_year is null then 'model-year' end,
    case when colour = '' then 'colour' end,
    case when purchased_on is null then 'purchased-on' end
  ], null)) stored;
comment on column vehicles.engine_type is '发动机型号 | Engine type';
comment on column vehicles.gearbox_type is '变速箱型号 | Gearbox type';
comment on column vehicles.gearbox_number is '变速箱号码 | Gearbox number';
comment on column vehicles.key_number is '钥匙号 | Key number; hidden';
comment on column vehicles.shift_mode is '换挡方式 | Shift mode';
comment on column vehicles.trim_code is '装备代码 | Trim code';
comment on column vehicles.interior_style is '内饰风格 | Interior style';
comment on column vehicles.produced_on is '出厂日期 | Production date';
comment on column vehicles.purchase_mileage_km is '购车里程 | Mileage at purchase, km';
comment on column vehicles.selling_dealer is '销售单位 | Selling dealer';
comment on column vehicles.registered_on is '上牌日期 | Licence registration date';
comment on column vehicles.delivered_on is '交付日期 | Delivery date';
comment on column vehicles.warranty_from is '保修起始日 | Warranty start';
comment on column vehicles.merged_into is '并入 | Survivor of the merge; null = a file of its own';
comment on column vehicles.survivor_id is '合并后的档案 | The file itself, or the one it was merged into';
comment on column vehicles.missing is '缺少的资料 | What the file lacks';
-- One car a VIN and a plate; an alias keeps what its papers say.
drop index vehicles_vin;
drop index vehicles_plate;
create unique index vehicles_vin on vehicles (dealership_id, vin) where vin is not null and merged_into is null;
create unique index vehicles_plate on vehicles (dealership_id, plate) where plate is not null and merged_into is null;
create index vehicles_by_vin on vehicles (dealership_id, vin) where vin is not null;
create index vehicles_by_plate on vehicles (dealership_id, plate) where plate is not null;
create index vehicles_by_survivor on vehicles (dealership_id, survivor_id);
drop index vehicles_by_age;
create index vehicles_by_age on vehicles (dealership_id, created_at desc, id desc) where merged_into is null;
create index vehicles_incomplete on vehicles (dealership_id, created_at desc, id desc) where missing <> '{}' and merged_into is null;
create index vehicle_plates_by_plate on vehicle_plates (dealership_id, plate);

alter table mileage_readings drop constraint mileage_readings_source_check;
alter table mileage_readings
  add constraint mileage_readings_source_check check (source in ('import', 'file', 'check-in', 'release', 'desk', 'correction', 'odometer-exchange')),
  add column former_km integer check (former_km >= 0),
  add column reason text not null default '',
  add column recorded_by uuid,
  add constraint mileage_readings_staff foreign key (dealership_id, recorded_by) references staff (dealership_id, id) not valid,
  add constraint mileage_readings_reason check (source not in ('correction', 'odometer-exchange') or reason <> '');
comment on column mileage_readings.former_km is '原里程 | What stood before a correction, or on the old odometer, km';
comment on column mileage_readings.reason is '原因 | Why it was corrected';
comment on column mileage_readings.recorded_by is '登记人 | Recorded by';
