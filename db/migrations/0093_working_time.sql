-- When technicians work and what they are certified for: shifts with breaks, the week, absences, holidays, speed.

-- module: capacity
alter table staff_skills add column certificate_number text not null default '';
alter table staff_skills add column certificate_until date;
comment on column staff_skills.certificate_number is '证书编号 | Number of the certificate; empty = none';
comment on column staff_skills.certificate_until is '证书有效期至 | Last day of the certificate; work on high voltage counts only until then';

create table technicians (
  dealership_id integer not null,
  staff_id uuid not null,
  speed_percent integer not null check (speed_percent between 50 and 200),
  version integer not null default 1,
  primary key (dealership_id, staff_id),
  foreign key (dealership_id, staff_id) references staff (dealership_id, id)
);
comment on table technicians is '技师设置 | How fast a technician works; one without a row works at 100 %';
comment on column technicians.dealership_id is '门店 | Dealership';
comment on column technicians.staff_id is '技师 | Technician';
comment on column technicians.speed_percent is '速度 | Speed against the standard time, per cent: 80 = needs a quarter longer';
comment on column technicians.version is '版本 | Version of skills, speed and week';
call protect_tenant_table('technicians');

create table shifts (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  name text not null,
  starts time not null,
  ends time not null check (ends <> starts),
  version integer not null default 1,
  primary key (dealership_id, id),
  constraint shifts_name_once unique (dealership_id, name)
);
comment on table shifts is '班次 | Shift';
comment on column shifts.dealership_id is '门店 | Dealership';
comment on column shifts.id is '班次标识 | Shift id';
comment on column shifts.name is '名称 | Name';
comment on column shifts.starts is '上班 | Starts, local time';
comment on column shifts.ends is '下班 | Ends, local time; before the start = the next day';
comment on column shifts.version is '版本 | Version';
call protect_tenant_table('shifts');

create table shift_breaks (
  dealership_id integer not null,
  shift_id uuid not null,
  starts time not null,
  ends time not null,
  primary key (dealership_id, shift_id, starts),
  foreign key (dealership_id, shift_id) references shifts (dealership_id, id) on delete cascade
);
comment on table shift_breaks is '休息时间 | Break of a shift';
comment on column shift_breaks.dealership_id is '门店 | Dealership';
comment on column shift_breaks.shift_id is '班次 | Shift';
comment on column shift_breaks.starts is '开始 | Starts, local time';
comment on column shift_breaks.ends is '结束 | Ends, local time';
call protect_tenant_table('shift_breaks');

create table technician_shifts (
  dealership_id integer not null,
  staff_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  shift_id uuid not null,
  primary key (dealership_id, staff_id, weekday),
  foreign key (dealership_id, staff_id) references staff (dealership_id, id),
  constraint technician_shifts_shift foreign key (dealership_id, shift_id) references shifts (dealership_id, id)
);
comment on table technician_shifts is '技师周班表 | Week of a technician; one without rows works the hours of the store';
comment on column technician_shifts.dealership_id is '门店 | Dealership';
comment on column technician_shifts.staff_id is '技师 | Technician';
comment on column technician_shifts.weekday is '星期 | Weekday, 1 = Monday';
comment on column technician_shifts.shift_id is '班次 | Shift that begins on that day';
create index technician_shifts_by_shift on technician_shifts (dealership_id, shift_id);
call protect_tenant_table('technician_shifts');

create table roster_exceptions (
  dealership_id integer not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('leave', 'sick', 'training', 'extra-shift')),
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  starts_at timestamptz not null generated always as (lower(during)) stored,
  ends_at timestamptz not null generated always as (upper(during)) stored,
  remark text not null default '',
  primary key (dealership_id, id),
  foreign key (dealership_id, staff_id) references staff (dealership_id, id),
  constraint absent_once exclude using gist (dealership_id with =, staff_id with =, during with &&) where (kind <> 'extra-shift'),
  constraint extra_shift_once exclude using gist (dealership_id with =, staff_id with =, during with &&) where (kind = 'extra-shift')
);
comment on table roster_exceptions is '排班例外 | Exception from the week: an absence or an extra shift';
comment on column roster_exceptions.dealership_id is '门店 | Dealership';
comment on column roster_exceptions.id is '标识 | Id';
comment on column roster_exceptions.staff_id is '技师 | Technician';
comment on column roster_exceptions.kind is '类别 | Kind: leave, sick, training, extra shift';
comment on column roster_exceptions.during is '时段 | Time, half-open';
comment on column roster_exceptions.starts_at is '开始 | Starts at';
comment on column roster_exceptions.ends_at is '结束 | Ends at';
comment on column roster_exceptions.remark is '备注 | Remark';
create index roster_exceptions_by_end on roster_exceptions (dealership_id, ends_at);
call protect_tenant_table('roster_exceptions');

create table special_days (
  dealership_id integer not null references dealerships (id),
  day date not null,
  name text not null,
  opens time,
  closes time,
  works_as smallint check (works_as between 1 and 7),
  primary key (dealership_id, day),
  constraint special_days_hours check ((opens is null) = (closes is null) and (opens is null or opens < closes) and (works_as is null or opens is not null))
);
comment on table special_days is '特殊日期 | Holiday, day with hours of its own, or day off that is worked instead of a bridge day';
comment on column special_days.dealership_id is '门店 | Dealership';
comment on column special_days.day is '日期 | Day';
comment on column special_days.name is '名称 | Name';
comment on column special_days.opens is '开门 | Opens, local time; empty = closed';
comment on column special_days.closes is '关门 | Closes, local time; empty = closed';
comment on column special_days.works_as is '按星期几上班 | Weekday whose shifts are worked, 1 = Monday; empty = its own';
call protect_tenant_table('special_days');
