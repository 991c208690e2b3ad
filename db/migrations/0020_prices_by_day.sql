-- A price counts from a day on and ends when the next begins, so what was and what is to come stay to be read.

-- module: catalogue
-- Prices of every store get their day here: inside this transaction alone the owner sees past the forced policies.
alter table price_lists no force row level security;
alter table labour_rates no force row level security;
alter table part_prices no force row level security;

alter table labour_rates add column valid_from date;
alter table labour_rates add column set_by uuid;
alter table labour_rates add column set_at timestamptz;
update labour_rates r set valid_from = l.valid_from
  from price_lists l where l.dealership_id = r.dealership_id and l.id = r.price_list_id;
alter table labour_rates alter column valid_from set not null;
alter table labour_rates drop constraint labour_rates_pkey;
alter table labour_rates add primary key (dealership_id, price_list_id, trade, valid_from);
comment on table labour_rates is '工时单价 | Labour rate from a day on';
comment on column labour_rates.valid_from is '生效日期 | Valid from';
comment on column labour_rates.set_by is '定价人 | Set by; null = came with the list';
comment on column labour_rates.set_at is '定价时间 | Set at; null = came with the list';

alter table part_prices add column valid_from date;
alter table part_prices add column set_by uuid;
alter table part_prices add column set_at timestamptz;
update part_prices p set valid_from = l.valid_from
  from price_lists l where l.dealership_id = p.dealership_id and l.id = p.price_list_id;
alter table part_prices alter column valid_from set not null;
alter table part_prices drop constraint part_prices_pkey;
alter table part_prices add primary key (dealership_id, price_list_id, part_id, valid_from);
comment on table part_prices is '配件售价 | Part price from a day on';
comment on column part_prices.valid_from is '生效日期 | Valid from';
comment on column part_prices.set_by is '定价人 | Set by; null = came with the part';
comment on column part_prices.set_at is '定价时间 | Set at; null = came with the part';

alter table price_lists force row level security;
alter table labour_rates force row level security;
alter table part_prices force row level security;
