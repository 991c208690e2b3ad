-- What the dispatcher has locked in its place, how long work may stand still for a reason before somebody is told, and
-- whether technicians take the next job themselves.

-- module: workshop
-- The foreign key is checked against rows that are there: as the owner, and for the length of this migration only.
alter table assignments no force row level security;
alter table staff no force row level security;
alter table assignments add column locked_by uuid;
alter table assignments add column locked_at timestamptz;
alter table assignments add foreign key (dealership_id, locked_by) references staff (dealership_id, id);
alter table assignments force row level security;
alter table staff force row level security;
alter table assignments add constraint assignments_locked_by_somebody check ((locked_by is null) = (locked_at is null));
comment on column assignments.locked_by is '锁定人 | Who locked it: no plan and no drag moves it until it is unlocked';
comment on column assignments.locked_at is '锁定时间 | Locked at; null = not locked';

create table workshop_rules (
  dealership_id integer primary key references dealerships (id),
  may_pull boolean not null,
  version integer not null default 1
);
comment on table workshop_rules is '车间规则 | Rules of the workshop; a store without a row has the usual ones';
comment on column workshop_rules.dealership_id is '门店 | Dealership';
comment on column workshop_rules.may_pull is '技师是否可自行领活 | Whether a technician may take the next fitting job himself';
comment on column workshop_rules.version is '版本 | Version of the rules and the limits of pauses';
call protect_tenant_table('workshop_rules');

create table pause_limits (
  dealership_id integer not null references dealerships (id),
  reason text not null,
  minutes integer not null check (minutes between 5 and 10080),
  primary key (dealership_id, reason),
  constraint pause_limits_reason check (reason in ('parts', 'customer', 'bay', 'equipment', 'technical-support', 'insurer', 'sublet', 'maker', 'customer-parts', 'break', 'other'))
);
comment on table pause_limits is '停工时限 | How long work may stand still for a reason; a reason without a row has the usual time';
comment on column pause_limits.dealership_id is '门店 | Dealership';
comment on column pause_limits.reason is '停工原因 | Reason of the pause';
comment on column pause_limits.minutes is '时限（分钟） | Minutes after which somebody is told';
call protect_tenant_table('pause_limits');

alter table clock_entries add column overrun_told_at timestamptz;
comment on column clock_entries.overrun_told_at is '停工超时提醒时间 | When it was told that the pause it ended with lasts too long; null = not';
