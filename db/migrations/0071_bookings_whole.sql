-- A booking with all it promises: whom to call, by which way it came, what work and parts it is for, what became of it,
-- and the store's own rules about lateness.

-- module: appointments
alter table appointments
  add column contact_name text not null default '',
  add column contact_phone text,
  add column channel text not null default 'phone' check (channel in ('phone', 'desk', 'link', 'outbound')),
  add column adviser_id uuid,
  add column reminded_at timestamptz,
  add column reminded_by uuid,
  add column arrived_at timestamptz,
  add column ended_at timestamptz,
  add column cancelled_by text check (cancelled_by in ('customer', 'store')),
  add column end_reason text not null default '',
  add column parts_kept_until date,
  add constraint appointments_adviser foreign key (dealership_id, adviser_id) references staff (dealership_id, id) not valid,
  add constraint appointments_reminder foreign key (dealership_id, reminded_by) references staff (dealership_id, id) not valid;
alter table appointments drop constraint appointments_status_check;
alter table appointments no force row level security;
-- What stood as words is kept as words; parts are rows from now on. A car that had come had been checked in.
update appointments set remark = left(concat_ws(' ', nullif(remark, ''), expected_parts), 500) where expected_parts <> '';
update appointments set status = 'converted' where status = 'arrived';
alter table appointments force row level security;
alter table appointments drop column expected_parts;
alter table appointments add constraint appointments_status_check
  check (status in ('confirmed', 'reminded', 'arrived', 'converted', 'cancelled', 'no-show'));
alter table appointments add constraint appointments_became_a_visit check ((status = 'converted') = (visit_id is not null));
comment on column appointments.contact_name is '联系人 | Whom to call, when not the customer';
comment on column appointments.contact_phone is '联系电话 | Their telephone';
comment on column appointments.channel is '预约渠道 | How it was made; outbound is the store''s own call';
comment on column appointments.adviser_id is '服务顾问 | Adviser who will receive the car';
comment on column appointments.reminded_at is '提醒时间 | When the customer was reminded';
comment on column appointments.reminded_by is '提醒人 | Who reminded';
comment on column appointments.arrived_at is '到店时间 | When the car stood at the door';
comment on column appointments.ended_at is '结束时间 | When it was called off or given up';
comment on column appointments.cancelled_by is '取消方 | Who called it off';
comment on column appointments.end_reason is '取消原因 | Why it was called off';
comment on column appointments.parts_kept_until is '备件保留至 | Last day its parts are kept after the car did not come; none when they are free';
create index appointments_awaited on appointments (dealership_id, starts_at) where status in ('confirmed', 'reminded');
create index appointments_keeping_parts on appointments (dealership_id, parts_kept_until) where parts_kept_until is not null;

create table appointment_jobs (
  dealership_id integer not null,
  appointment_id uuid not null,
  sequence integer not null check (sequence between 1 and 40),
  canned_job_id uuid,
  labour_operation_id uuid,
  code text not null,
  name text not null,
  planned_minutes integer not null check (planned_minutes >= 0),
  amount_fen bigint check (amount_fen >= 0),
  primary key (dealership_id, appointment_id, sequence),
  foreign key (dealership_id, appointment_id) references appointments (dealership_id, id),
  foreign key (dealership_id, canned_job_id) references canned_jobs (dealership_id, id),
  foreign key (dealership_id, labour_operation_id) references labour_operations (dealership_id, id),
  constraint appointment_jobs_one_source check ((canned_job_id is null) <> (labour_operation_id is null))
);
comment on table appointment_jobs is '预约项目 | Work chosen for an appointment, with what was said it costs';
comment on column appointment_jobs.dealership_id is '门店 | Dealership';
comment on column appointment_jobs.appointment_id is '预约 | Appointment';
comment on column appointment_jobs.sequence is '序号 | Sequence';
comment on column appointment_jobs.canned_job_id is '套餐 | Canned job';
comment on column appointment_jobs.labour_operation_id is '维修项目 | Labour operation';
comment on column appointment_jobs.code is '项目编号 | Code, as it was';
comment on column appointment_jobs.name is '项目名称 | Name, as it was';
comment on column appointment_jobs.planned_minutes is '计划工时(分钟) | Planned time, minutes';
comment on column appointment_jobs.amount_fen is '估价(分) | Estimate after the class discount, fen; none while a price is missing';
call protect_tenant_table('appointment_jobs');

create table appointment_parts (
  dealership_id integer not null,
  appointment_id uuid not null,
  part_id uuid not null,
  number text not null,
  name text not null,
  unit text not null,
  quantity integer not null check (quantity > 0),
  primary key (dealership_id, appointment_id, part_id),
  foreign key (dealership_id, appointment_id) references appointments (dealership_id, id),
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id)
);
comment on table appointment_parts is '预计所需备件 | Parts that an appointment will need';
comment on column appointment_parts.dealership_id is '门店 | Dealership';
comment on column appointment_parts.appointment_id is '预约 | Appointment';
comment on column appointment_parts.part_id is '配件 | Part';
comment on column appointment_parts.number is '配件编码 | Part number, as it was';
comment on column appointment_parts.name is '配件名称 | Name, as it was';
comment on column appointment_parts.unit is '单位 | Unit';
comment on column appointment_parts.quantity is '数量 | Quantity, 1/1000 unit';
call protect_tenant_table('appointment_parts');

create table booking_rules (
  dealership_id integer not null references dealerships (id),
  late_minutes integer not null check (late_minutes between 0 and 240),
  release_minutes integer not null check (release_minutes between 0 and 480),
  parts_kept_days integer not null check (parts_kept_days between 0 and 30),
  bookable_basis_points integer not null check (bookable_basis_points between 0 and 10000),
  version integer not null default 1,
  primary key (dealership_id),
  constraint booking_rules_in_order check (release_minutes >= late_minutes)
);
comment on table booking_rules is '预约规则 | The store''s rules about bookings; a store without a row follows the usual ones';
comment on column booking_rules.dealership_id is '门店 | Dealership';
comment on column booking_rules.late_minutes is '迟到判定(分钟) | Minutes after which a car counts as late';
comment on column booking_rules.release_minutes is '工位释放(分钟) | Minutes after which its bay is given away';
comment on column booking_rules.parts_kept_days is '备件保留(工作日) | Working days that the parts of a car that did not come are kept';
comment on column booking_rules.bookable_basis_points is '可约比例(万分之一) | Share of the bays'' time that may be booked beforehand, basis points';
comment on column booking_rules.version is '版本 | Version';
call protect_tenant_table('booking_rules');
