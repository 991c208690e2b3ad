-- Work shared between people, handed from one to another, asked about, washed; how far a store's guarantee goes beyond the law.

-- module: workshop
-- Rows of standing stores are moved, and new keys checked against them, by the owner without a tenant.
alter table staff no force row level security;
alter table assignments no force row level security;
alter table operations no force row level security;
alter table assignments add column bay_owner_id uuid;
alter table assignments add column supervisor_id uuid;
alter table assignments add column manuals text not null default '';
alter table assignments add column remark text not null default '';
alter table assignments add column override_reason text not null default '';
alter table assignments add foreign key (dealership_id, bay_owner_id) references staff (dealership_id, id);
alter table assignments add foreign key (dealership_id, supervisor_id) references staff (dealership_id, id);
comment on column assignments.bay_owner_id is '工位负责人 | Bay owner; who answers for the work in the bay';
comment on column assignments.supervisor_id is '车间主管 | Workshop supervisor';
comment on column assignments.manuals is '所需资料 | Manuals and papers needed';
comment on column assignments.remark is '备注 | Remark';
comment on column assignments.override_reason is '例外派工原因 | Why it was planned without its parts or out of sequence; empty = it was not';

create table operation_technicians (
  dealership_id integer not null,
  operation_id uuid not null,
  round smallint not null default 0 check (round >= 0),
  technician_id uuid not null,
  share_percent smallint not null check (share_percent between 1 and 100),
  primary key (dealership_id, operation_id, round, technician_id),
  foreign key (dealership_id, operation_id) references operations (dealership_id, id),
  foreign key (dealership_id, technician_id) references staff (dealership_id, id)
);
comment on table operation_technicians is '作业人员 | Technicians of an operation with their shares; the shares of a round add up to 100';
comment on column operation_technicians.dealership_id is '门店 | Dealership';
comment on column operation_technicians.operation_id is '作业 | Operation';
comment on column operation_technicians.round is '返工轮次 | Round: 0 = the work itself, which is credited; 1 and on = rework, which is not';
comment on column operation_technicians.technician_id is '维修技师 | Technician';
comment on column operation_technicians.share_percent is '分摊比例(%) | Share of the credited hours, per cent';
create index operation_technicians_by_person on operation_technicians (dealership_id, technician_id);
call protect_tenant_table('operation_technicians');
alter table operation_technicians no force row level security;
insert into operation_technicians (dealership_id, operation_id, round, technician_id, share_percent)
select a.dealership_id, a.operation_id, p.rework_count, a.technician_id, 100
  from assignments a join operations p on p.dealership_id = a.dealership_id and p.id = a.operation_id;
update assignments set bay_owner_id = technician_id;
alter table operation_technicians force row level security;
alter table assignments force row level security;
drop index assignments_by_technician;
alter table assignments drop column technician_id;
alter table assignments alter column bay_owner_id set not null;

alter table clock_entries add column round smallint not null default 0 check (round >= 0);
comment on column clock_entries.round is '返工轮次 | Round: 0 = the work itself; 1 and on = rework';

create table work_handovers (
  dealership_id integer not null,
  id uuid not null,
  operation_id uuid not null,
  from_technician_id uuid not null,
  to_technician_id uuid not null,
  share_percent smallint not null check (share_percent between 1 and 100),
  note text not null,
  handed_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, operation_id) references operations (dealership_id, id),
  foreign key (dealership_id, from_technician_id) references staff (dealership_id, id),
  foreign key (dealership_id, to_technician_id) references staff (dealership_id, id),
  constraint work_handovers_to_another check (from_technician_id <> to_technician_id)
);
comment on table work_handovers is '作业交接 | Hand-over of an operation from one technician to another, append-only';
comment on column work_handovers.dealership_id is '门店 | Dealership';
comment on column work_handovers.id is '标识 | Id';
comment on column work_handovers.operation_id is '作业 | Operation';
comment on column work_handovers.from_technician_id is '交出人 | Who hands over';
comment on column work_handovers.to_technician_id is '接手人 | Who takes over';
comment on column work_handovers.share_percent is '移交比例(%) | Share that goes over, per cent of the operation';
comment on column work_handovers.note is '交接说明 | What is done and what is left';
comment on column work_handovers.handed_at is '交接时间 | Handed over at';
create index work_handovers_by_operation on work_handovers (dealership_id, operation_id, handed_at);
call protect_tenant_table('work_handovers', append_only => true);

create table adviser_questions (
  dealership_id integer not null,
  id uuid not null,
  operation_id uuid not null,
  work_order_id uuid not null,
  words text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (dealership_id, id),
  foreign key (dealership_id, operation_id) references operations (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, asked_by) references staff (dealership_id, id),
  foreign key (dealership_id, answered_by) references staff (dealership_id, id),
  constraint adviser_questions_answered check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
comment on table adviser_questions is '技师提问 | Technician''s question to the adviser';
comment on column adviser_questions.dealership_id is '门店 | Dealership';
comment on column adviser_questions.id is '标识 | Id';
comment on column adviser_questions.operation_id is '作业 | Operation';
comment on column adviser_questions.work_order_id is '工单 | Work order';
comment on column adviser_questions.words is '问题 | Question';
comment on column adviser_questions.asked_by is '提问人 | Asked by';
comment on column adviser_questions.asked_at is '提问时间 | Asked at';
comment on column adviser_questions.answer is '答复 | Answer; null = not yet';
comment on column adviser_questions.answered_by is '答复人 | Answered by';
comment on column adviser_questions.answered_at is '答复时间 | Answered at';
create index adviser_questions_by_order on adviser_questions (dealership_id, work_order_id, asked_at);
call protect_tenant_table('adviser_questions');

create table washes (
  dealership_id integer not null,
  visit_id uuid not null,
  washed_by uuid,
  washed_at timestamptz,
  primary key (dealership_id, visit_id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, washed_by) references staff (dealership_id, id),
  constraint washes_done check ((washed_by is null) = (washed_at is null))
);
comment on table washes is '洗车 | Wash that the owner wants before the car is given back';
comment on column washes.dealership_id is '门店 | Dealership';
comment on column washes.visit_id is '到店 | Visit';
comment on column washes.washed_by is '洗车人 | Marked washed by';
comment on column washes.washed_at is '洗车完成时间 | Washed at; null = still to be washed';
call protect_tenant_table('washes');

-- module: work-orders
alter table operations add column inspector_id uuid;
comment on column operations.inspector_id is '质检员 | Who last inspected it';
alter table operations add foreign key (dealership_id, inspector_id) references staff (dealership_id, id);
alter table operations force row level security;
alter table staff force row level security;

create table guarantee_terms (
  dealership_id integer not null references dealerships (id),
  repair_class text not null check (repair_class in ('overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised')),
  days integer not null check (days <= 3650),
  km integer not null check (km <= 1000000),
  primary key (dealership_id, repair_class),
  -- 机动车维修管理规定 Art. 37 and 39: what a shop promises is never less than the law.
  constraint guarantee_terms_not_below_law check (
    days >= 10 and km >= 2000
    and (repair_class <> 'second-level' or days >= 30 and km >= 5000)
    and (repair_class not in ('overhaul', 'assembly') or days >= 100 and km >= 20000))
);
comment on table guarantee_terms is '质保期约定 | Guarantee that the store promises beyond the law; a class without a row has the law''s';
comment on column guarantee_terms.dealership_id is '门店 | Dealership';
comment on column guarantee_terms.repair_class is '维修类别 | Statutory class of repair';
comment on column guarantee_terms.days is '质保天数 | Days';
comment on column guarantee_terms.km is '质保里程(公里) | Distance, km';
call protect_tenant_table('guarantee_terms');

-- module: organisation
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, p.permission
  from roles r
  join (values ('dispatcher', 'workshop.override'), ('workshop-manager', 'workshop.override'), ('service-manager', 'workshop.override'),
               ('technician', 'workshop.wash'), ('dispatcher', 'workshop.wash'), ('workshop-manager', 'workshop.wash'), ('service-adviser', 'workshop.wash'),
               ('quality-inspector', 'workshop.wash'),
               ('technician', 'inspection.check'), ('quality-inspector', 'inspection.check'), ('workshop-manager', 'inspection.check'), ('technician', 'inspection.read'),
               ('workshop-manager', 'inspection.penalise'), ('service-manager', 'inspection.penalise'),
               ('service-manager', 'work-orders.guarantee'))
         as p (role_code, permission) on p.role_code = r.code
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
