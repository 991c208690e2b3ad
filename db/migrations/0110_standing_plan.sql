-- The plan of the work that nobody has given out is the store's, not one process's; and by how much deliveries miss their day
-- is known once they have come.

-- module: planning
create table standing_plans (
  dealership_id integer primary key references dealerships (id),
  counted_from timestamptz not null,
  placements jsonb not null check (jsonb_typeof(placements) = 'array'),
  made_at timestamptz not null
);
comment on table standing_plans is '现行计划 | The live plan as it was made last; the next one goes on from it';
comment on column standing_plans.dealership_id is '门店 | Dealership';
comment on column standing_plans.counted_from is '计时起点 | From where its minutes count';
comment on column standing_plans.placements is '排定 | Where, by whom and when each operation is done, in minutes';
comment on column standing_plans.made_at is '生成时间 | When it was made';
call protect_tenant_table('standing_plans');

alter table expected_arrivals no force row level security;
alter table expected_arrivals add column first_expected_on date;
alter table expected_arrivals add column arrived_at timestamptz;
update expected_arrivals set first_expected_on = expected_on;
alter table expected_arrivals alter column first_expected_on set not null;
alter table expected_arrivals force row level security;
comment on column expected_arrivals.first_expected_on is '首次告知到货日 | Day that was said first';
comment on column expected_arrivals.arrived_at is '到齐时间 | When all of it had come; null for what came before this was kept';
create index expected_arrivals_by_arrival on expected_arrivals (dealership_id, arrived_at) where arrived_at is not null;
