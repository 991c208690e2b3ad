-- What was forecast when a time was promised, and what came of it: the shop learns from it by how much its plans miss.

-- module: promise
create table ready_forecasts (
  dealership_id integer not null,
  event_id uuid not null,
  work_order_id uuid not null,
  asked_at timestamptz not null,
  promised_at timestamptz not null,
  planned_open_minutes integer not null check (planned_open_minutes >= 0),
  at50 timestamptz not null,
  at80 timestamptz not null,
  at95 timestamptz not null,
  ready_at timestamptz,
  ready_open_minutes integer check (ready_open_minutes >= 0),
  primary key (dealership_id, event_id, work_order_id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  constraint ready_forecasts_came_true check ((ready_at is null) = (ready_open_minutes is null))
);
comment on table ready_forecasts is '完工预测 | Forecast of when a work order is ready, made with each promise';
comment on column ready_forecasts.dealership_id is '门店 | Dealership';
comment on column ready_forecasts.event_id is '承诺事件 | Event of the promise that it was made with';
comment on column ready_forecasts.work_order_id is '工单 | Work order';
comment on column ready_forecasts.asked_at is '预测时间 | When it was made';
comment on column ready_forecasts.promised_at is '承诺时间 | What was promised then';
comment on column ready_forecasts.planned_open_minutes is '计划用时（营业分钟） | When the plan had it ready, in minutes that the shop is open since it was made';
comment on column ready_forecasts.at50 is '五成把握时间 | Ready by then with 50 % of chance';
comment on column ready_forecasts.at80 is '八成把握时间 | Ready by then with 80 % of chance';
comment on column ready_forecasts.at95 is '九成半把握时间 | Ready by then with 95 % of chance';
comment on column ready_forecasts.ready_at is '实际完工时间 | When its work was passed; null = not yet';
comment on column ready_forecasts.ready_open_minutes is '实际用时（营业分钟） | The same in minutes that the shop was open since it was made';
call protect_tenant_table('ready_forecasts');
create index ready_forecasts_awaited on ready_forecasts (dealership_id, work_order_id) where ready_at is null;
create index ready_forecasts_came_true on ready_forecasts (dealership_id, asked_at desc, event_id, work_order_id) where ready_at is not null;
