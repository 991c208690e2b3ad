-- What came in for a person while they did something else: the bell.

-- module: notices
create table notices (
  dealership_id integer not null,
  staff_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  opens text not null check (opens in ('work-order', 'my-jobs', 'picking', 'import', 'customer-duplicates', 'vehicle-duplicates', 'failed-jobs')),
  target_id uuid not null,
  happened_at timestamptz not null,
  read_at timestamptz,
  primary key (dealership_id, staff_id, event_id),
  foreign key (dealership_id, staff_id) references staff (dealership_id, id)
);
comment on table notices is '提醒 | Notice; what a person is asked to decide, or was told';
comment on column notices.dealership_id is '门店 | Dealership';
comment on column notices.staff_id is '被提醒人 | Person who is told';
comment on column notices.event_id is '事件 | Event that it tells of';
comment on column notices.event_type is '事件类型 | Type of the event';
comment on column notices.opens is '打开的页面 | Page that it opens';
comment on column notices.target_id is '对象 | Thing it is about: the work order where there is one, else the subject of the event';
comment on column notices.happened_at is '发生时间 | Happened at';
comment on column notices.read_at is '已读时间 | Read at; null = not yet';
call protect_tenant_table('notices');
create index notices_by_person on notices (dealership_id, staff_id, happened_at, event_id);
create index notices_unread on notices (dealership_id, staff_id, event_type, target_id) where read_at is null;
create policy forgetting on notices for all to bayline_jobs using (true);
grant select, delete on notices to bayline_jobs;
