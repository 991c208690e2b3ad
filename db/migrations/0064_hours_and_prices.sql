-- Hours by class of vehicle; rates by class, part prices by level, value-added tax by day; rounds of new prices.

-- module: catalogue
-- Rows of every store are brought to the new form: inside this transaction alone the owner sees past the forced policies.
alter table vehicle_models no force row level security;
alter table price_lists no force row level security;
alter table labour_rates no force row level security;
alter table part_prices no force row level security;

-- What was typed freely so far says nothing that an hour could be read from; only the drive is known for sure.
alter table vehicle_models alter column vehicle_class drop default;
update vehicle_models set vehicle_class = case when fuel = 'electric' then 'electric' else 'other' end;
alter table vehicle_models add constraint vehicle_models_vehicle_class_check
  check (vehicle_class in ('compact', 'sedan', 'suv', 'mpv', 'light-commercial', 'electric', 'other'));
comment on column vehicle_models.vehicle_class is '车型类别 | Vehicle class for hours and rates';

create table operation_hours (
  dealership_id integer not null,
  labour_operation_id uuid not null,
  vehicle_class text not null check (vehicle_class in ('compact', 'sedan', 'suv', 'mpv', 'light-commercial', 'electric', 'other')),
  standard_hours integer not null check (standard_hours >= 0),
  billed_hours integer not null check (billed_hours >= 0),
  credited_hours integer not null check (credited_hours >= 0),
  primary key (dealership_id, labour_operation_id, vehicle_class),
  foreign key (dealership_id, labour_operation_id) references labour_operations (dealership_id, id) on delete cascade
);
comment on table operation_hours is '分车型工时 | Hours of an operation for a vehicle class, instead of its own';
comment on column operation_hours.dealership_id is '门店 | Dealership';
comment on column operation_hours.labour_operation_id is '工时项目 | Labour operation';
comment on column operation_hours.vehicle_class is '车型类别 | Vehicle class';
comment on column operation_hours.standard_hours is '标准工时 | Standard hours, 1/100 h';
comment on column operation_hours.billed_hours is '结算工时 | Billed hours, 1/100 h';
comment on column operation_hours.credited_hours is '员工工时 | Credited hours, 1/100 h';
call protect_tenant_table('operation_hours');

alter table labour_rates add column vehicle_class text not null default 'any'
  check (vehicle_class in ('any', 'compact', 'sedan', 'suv', 'mpv', 'light-commercial', 'electric', 'other'));
alter table labour_rates alter column vehicle_class drop default;
alter table labour_rates drop constraint labour_rates_pkey;
alter table labour_rates add primary key (dealership_id, price_list_id, trade, vehicle_class, valid_from);
comment on column labour_rates.vehicle_class is '车型类别 | Vehicle class; any = every class that has no rate of its own';

create table price_rounds (
  dealership_id integer not null,
  id uuid not null,
  price_list_id uuid not null,
  valid_from date not null,
  price_level text not null check (price_level in ('retail', 'member', 'fleet')),
  category text,
  change_basis_points integer not null check (change_basis_points between -5000 and 10000 and change_basis_points <> 0),
  round_to_fen integer not null check (round_to_fen in (1, 10, 100, 1000)),
  parts integer not null check (parts > 0),
  made_by uuid,
  made_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, price_list_id) references price_lists (dealership_id, id) on delete cascade
);
comment on table price_rounds is '调价单 | Round of new part prices planned at once';
comment on column price_rounds.dealership_id is '门店 | Dealership';
comment on column price_rounds.id is '调价单标识 | Round id';
comment on column price_rounds.price_list_id is '价格表 | Price list';
comment on column price_rounds.valid_from is '生效日期 | Valid from';
comment on column price_rounds.price_level is '价格级别 | Price level';
comment on column price_rounds.category is '商品大类 | Category of parts; null = all parts';
comment on column price_rounds.change_basis_points is '调价幅度 | Change, basis points';
comment on column price_rounds.round_to_fen is '取整单位 | Rounded to, fen';
comment on column price_rounds.parts is '配件数 | Parts with a new price';
comment on column price_rounds.made_by is '制单人 | Made by';
comment on column price_rounds.made_at is '制单时间 | Made at';
create index price_rounds_by_list on price_rounds (dealership_id, price_list_id, valid_from);

alter table part_prices add column price_level text not null default 'retail' check (price_level in ('retail', 'member', 'fleet'));
alter table part_prices alter column price_level drop default;
alter table part_prices add column round_id uuid;
alter table part_prices drop constraint part_prices_pkey;
alter table part_prices add primary key (dealership_id, price_list_id, part_id, price_level, valid_from);
-- Taking a round back takes back what it planned.
alter table part_prices add foreign key (dealership_id, round_id) references price_rounds (dealership_id, id) on delete cascade;
create index part_prices_by_round on part_prices (dealership_id, round_id) where round_id is not null;
call protect_tenant_table('price_rounds');
-- The days on which something changes.
create index part_prices_by_day on part_prices (dealership_id, price_list_id, valid_from);
comment on column part_prices.price_level is '价格级别 | Price level; a level without a price falls back to retail';
comment on column part_prices.round_id is '调价单 | Round that planned it; null = set by itself';

create table price_list_taxes (
  dealership_id integer not null,
  price_list_id uuid not null,
  valid_from date not null,
  tax_rate_basis_points integer not null check (tax_rate_basis_points between 0 and 10000),
  set_by uuid,
  set_at timestamptz,
  primary key (dealership_id, price_list_id, valid_from),
  foreign key (dealership_id, price_list_id) references price_lists (dealership_id, id) on delete cascade
);
comment on table price_list_taxes is '价格表税率 | Value-added tax in the prices of a list from a day on';
comment on column price_list_taxes.dealership_id is '门店 | Dealership';
comment on column price_list_taxes.price_list_id is '价格表 | Price list';
comment on column price_list_taxes.valid_from is '生效日期 | Valid from';
comment on column price_list_taxes.tax_rate_basis_points is '税率 | Tax rate, basis points';
comment on column price_list_taxes.set_by is '设定人 | Set by; null = came with the list';
comment on column price_list_taxes.set_at is '设定时间 | Set at; null = came with the list';
insert into price_list_taxes (dealership_id, price_list_id, valid_from, tax_rate_basis_points)
  select dealership_id, id, valid_from, tax_rate_basis_points from price_lists;
call protect_tenant_table('price_list_taxes');
alter table price_lists drop column tax_rate_basis_points;

alter table vehicle_models force row level security;
alter table price_lists force row level security;
alter table labour_rates force row level security;
alter table part_prices force row level security;
