-- Booking, dispatch and clocks, check-in, inspection.

-- module: appointments
create table appointments (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  number text not null,
  vehicle_id uuid not null,
  party_id uuid not null,
  requested_work text not null,
  business_type text not null,
  bay_type text not null,
  starts_at timestamptz not null,
  planned_minutes integer not null check (planned_minutes between 5 and 1440),
  estimate_fen bigint check (estimate_fen >= 0),
  expected_parts text not null default '',
  reminder_channel text not null check (reminder_channel in ('phone', 'sms', 'wechat', 'app', 'email', 'fax', 'visit')),
  taken_by uuid not null,
  accepted_at timestamptz not null,
  status text not null check (status in ('confirmed', 'arrived', 'cancelled', 'no-show')),
  visit_id uuid,
  remark text not null default '',
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, number),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id),
  foreign key (dealership_id, party_id) references parties (dealership_id, id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id)
);
comment on table appointments is '预约登记 | Appointment';
comment on column appointments.dealership_id is '门店 | Dealership';
comment on column appointments.id is '预约标识 | Appointment id';
comment on column appointments.number is '序号 | Appointment number';
comment on column appointments.vehicle_id is '识别码 | Vehicle';
comment on column appointments.party_id is '车主 | Customer';
comment on column appointments.requested_work is '预约内容 | Requested work';
comment on column appointments.business_type is '业务类别 | Business type';
comment on column appointments.bay_type is '工位类型 | Bay type';
comment on column appointments.starts_at is '预约时间 | Appointment time';
comment on column appointments.planned_minutes is '预计时长 | Planned time, minutes';
comment on column appointments.estimate_fen is '估价 | Estimate, fen';
comment on column appointments.expected_parts is '预计所需备件 | Parts expected';
comment on column appointments.reminder_channel is '提醒方式 | Reminder channel';
comment on column appointments.taken_by is '受理人 | Taken by';
comment on column appointments.accepted_at is '预约受理时间 | Accepted at';
comment on column appointments.status is '状态 | Status';
comment on column appointments.visit_id is '到店 | Visit it became';
comment on column appointments.remark is '备注 | Remark';
comment on column appointments.version is '版本 | Version';
create index appointments_by_time on appointments (dealership_id, starts_at, id);
create index appointments_by_vehicle on appointments (dealership_id, vehicle_id);
call protect_tenant_table('appointments');

-- module: workshop
create table assignments (
  dealership_id integer not null,
  operation_id uuid not null,
  bay_id uuid not null,
  technician_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  primary key (dealership_id, operation_id),
  foreign key (dealership_id, operation_id) references operations (dealership_id, id),
  foreign key (dealership_id, bay_id) references bays (dealership_id, id),
  foreign key (dealership_id, technician_id) references staff (dealership_id, id)
);
comment on table assignments is '派工 | Assignment of an operation to bay and technician';
comment on column assignments.dealership_id is '门店 | Dealership';
comment on column assignments.operation_id is '工序 | Operation';
comment on column assignments.bay_id is '工位 | Bay';
comment on column assignments.technician_id is '维修专员 | Technician';
comment on column assignments.starts_at is '开始时间 | Planned start';
comment on column assignments.ends_at is '结束时间 | Planned end';
comment on column assignments.assigned_by is '调度员 | Dispatcher';
comment on column assignments.assigned_at is '派工时间 | Assigned at';
create index assignments_by_technician on assignments (dealership_id, technician_id, starts_at);
create index assignments_by_bay on assignments (dealership_id, bay_id, starts_at);
call protect_tenant_table('assignments');
create table clock_entries (
  dealership_id integer not null,
  id uuid not null,
  operation_id uuid not null,
  technician_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('pause', 'finish')),
  pause_reason text check (pause_reason in ('parts', 'customer', 'bay', 'equipment', 'technical-support', 'insurer', 'sublet', 'maker', 'customer-parts', 'break', 'other')),
  primary key (dealership_id, id),
  foreign key (dealership_id, operation_id) references operations (dealership_id, id),
  foreign key (dealership_id, technician_id) references staff (dealership_id, id),
  constraint clock_entries_ended check ((ended_at is null) = (ended_by is null)),
  constraint clock_entries_order check (ended_at is null or ended_at >= started_at),
  constraint clock_entries_reason check ((ended_by = 'pause') = (pause_reason is not null))
);
comment on table clock_entries is '作业打点 | Clocked time of a technician on an operation';
comment on column clock_entries.dealership_id is '门店 | Dealership';
comment on column clock_entries.id is '标识 | Id';
comment on column clock_entries.operation_id is '工序 | Operation';
comment on column clock_entries.technician_id is '维修专员 | Technician';
comment on column clock_entries.started_at is '开始 | Started at';
comment on column clock_entries.ended_at is '结束 | Ended at; null = running';
comment on column clock_entries.ended_by is '结束方式 | How it ended';
comment on column clock_entries.pause_reason is '暂停原因 | Pause reason';
create unique index clock_entries_one_running on clock_entries (dealership_id, technician_id) where ended_at is null;
create index clock_entries_by_operation on clock_entries (dealership_id, operation_id, started_at);
call protect_tenant_table('clock_entries');

-- module: reception
create table check_ins (
  dealership_id integer not null,
  visit_id uuid not null,
  owner_words text not null,
  belongings text not null default '',
  wants_wash boolean not null,
  old_parts text not null check (old_parts in ('take', 'show', 'discard')),
  signed_by_name text not null,
  signature_sha256 text not null,
  checked_in_by uuid not null,
  checked_in_at timestamptz not null,
  primary key (dealership_id, visit_id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, signature_sha256) references files (dealership_id, sha256)
);
comment on table check_ins is '接车单 | Check-in sheet';
comment on column check_ins.dealership_id is '门店 | Dealership';
comment on column check_ins.visit_id is '到店 | Visit';
comment on column check_ins.owner_words is '报修陈述 | The owner''s words';
comment on column check_ins.belongings is '随车物品 | Belongings';
comment on column check_ins.wants_wash is '是否洗车 | Whether the car is washed';
comment on column check_ins.old_parts is '旧件处理 | What happens to old parts';
comment on column check_ins.signed_by_name is '签字人 | Who signed';
comment on column check_ins.signature_sha256 is '签字 | Signature file';
comment on column check_ins.checked_in_by is '接车人 | Checked in by';
comment on column check_ins.checked_in_at is '接车时间 | Checked in at';
call protect_tenant_table('check_ins');

-- module: inspection
create table inspections (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  level text not null check (level in ('final')),
  result text not null check (result in ('passed', 'rework')),
  rework_reason text check (rework_reason in ('missed', 'assembly', 'diagnosis', 'part-quality', 'cleaning', 'other')),
  rework_owner_id uuid,
  remark text not null default '',
  inspector_id uuid not null,
  inspected_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, rework_owner_id) references staff (dealership_id, id),
  foreign key (dealership_id, inspector_id) references staff (dealership_id, id),
  constraint inspections_rework check ((result = 'rework') = (rework_reason is not null and rework_owner_id is not null))
);
comment on table inspections is '竣工检验 | Inspection';
comment on column inspections.dealership_id is '门店 | Dealership';
comment on column inspections.id is '检验标识 | Inspection id';
comment on column inspections.work_order_id is '工单 | Work order';
comment on column inspections.level is '检验级别 | Level';
comment on column inspections.result is '合格完工与否 | Result';
comment on column inspections.rework_reason is '不合格返工原因 | Rework reason';
comment on column inspections.rework_owner_id is '返工负责人 | Who answers for the rework';
comment on column inspections.remark is '备注 | Remark';
comment on column inspections.inspector_id is '质检员 | Inspector';
comment on column inspections.inspected_at is '检验时间 | Inspected at';
create index inspections_by_order on inspections (dealership_id, work_order_id, inspected_at);
call protect_tenant_table('inspections', append_only => true);
