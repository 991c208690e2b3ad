-- The plan follows the shop: given-out work keeps the start that the dispatcher gave, the one that people were told last, and
-- its length; and each order has the time by which it will be ready as things stand.

alter table assignments no force row level security;
alter table operations no force row level security;
alter table assignments add column given_starts_at timestamptz;
alter table assignments add column told_starts_at timestamptz;
alter table assignments add column given_minutes integer check (given_minutes >= 0);
update assignments a
   set given_starts_at = a.starts_at, told_starts_at = a.starts_at, given_minutes = p.planned_minutes
  from operations p where p.dealership_id = a.dealership_id and p.id = a.operation_id;
alter table assignments alter column given_starts_at set not null;
alter table assignments alter column told_starts_at set not null;
alter table assignments alter column given_minutes set not null;
alter table assignments force row level security;
alter table operations force row level security;
comment on column assignments.given_starts_at is '派定开始时间 | Start that the dispatcher gave; the plan may put it off, not bring it forward';
comment on column assignments.told_starts_at is '已告知开始时间 | Start that people were told last';
comment on column assignments.given_minutes is '派定工时（分钟） | Minutes of work that it was given';

-- table ready_forecasts goes to module planning

-- module: work-orders
create table ready_outlooks (
  dealership_id integer not null,
  work_order_id uuid not null,
  at50 timestamptz,
  at80 timestamptz,
  at95 timestamptz,
  missing text,
  promised_at timestamptz,
  chance_percent smallint check (chance_percent between 0 and 100),
  made_at timestamptz not null,
  primary key (dealership_id, work_order_id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  constraint ready_outlooks_times_or_reason check ((at50 is null) = (at80 is null) and (at80 is null) = (at95 is null) and (at50 is null) = (missing is not null)),
  constraint ready_outlooks_chance check ((promised_at is null) = (chance_percent is null))
);
comment on table ready_outlooks is '预计完工 | When an order in work will be ready, as the shop stands';
comment on column ready_outlooks.dealership_id is '门店 | Dealership';
comment on column ready_outlooks.work_order_id is '工单 | Work order';
comment on column ready_outlooks.at50 is '五成把握时间 | Ready by then with 50 % of chance; null = cannot be planned as things are';
comment on column ready_outlooks.at80 is '八成把握时间 | Ready by then with 80 % of chance';
comment on column ready_outlooks.at95 is '九成半把握时间 | Ready by then with 95 % of chance';
comment on column ready_outlooks.missing is '无法排定原因 | What keeps it from being planned';
comment on column ready_outlooks.promised_at is '承诺时间 | What had been promised then';
comment on column ready_outlooks.chance_percent is '按时把握（%） | Chance that the promise is kept';
comment on column ready_outlooks.made_at is '推算时间 | When it was made';
call protect_tenant_table('ready_outlooks');
