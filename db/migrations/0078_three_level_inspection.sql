-- Inspection by three people with sheets, road test, rework and penalty, and the certificate that lets a car go.

-- module: inspection
create table inspection_sheet_items (
  dealership_id integer not null references dealerships (id),
  sheet text not null check (sheet in ('self', 'team', 'final', 'road-test')),
  version integer not null check (version > 0),
  code text not null,
  name_zh text not null,
  name_en text not null,
  unit text not null default '',
  primary key (dealership_id, sheet, version, code)
);
comment on table inspection_sheet_items is '检验项目 | Item of an inspection sheet; a changed sheet is a new version, the old one stays as it was signed';
comment on column inspection_sheet_items.dealership_id is '门店 | Dealership';
comment on column inspection_sheet_items.sheet is '检验表 | Sheet: self-check, team check, final inspection, road test';
comment on column inspection_sheet_items.version is '版本 | Version; the highest is in use';
comment on column inspection_sheet_items.code is '项目编号 | Code, in the order of the sheet';
comment on column inspection_sheet_items.name_zh is '项目名称 | Name in Chinese';
comment on column inspection_sheet_items.name_en is '英文名称 | Name in English';
comment on column inspection_sheet_items.unit is '单位 | Unit of the value to be measured; empty = nothing is measured';
call protect_tenant_table('inspection_sheet_items');
alter table inspection_sheet_items no force row level security;

-- The sheets of the trade that every store begins with.
create function open_inspection_sheets(dealership_id integer) returns void language sql as $$
  insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit)
  select open_inspection_sheets.dealership_id, i.* from (values
    ('self', 1, 'Q1-01', '委托书各项全部完成', 'Every item of the order is done', ''),
    ('self', 1, 'Q1-02', '更换件与领料一致,无剩余件', 'Replaced parts match those issued, none left over', ''),
    ('self', 1, 'Q1-03', '螺栓按扭矩拧紧(车轮/制动/放油螺塞)', 'Bolts tightened to torque (wheels, brakes, drain plug)', 'N·m'),
    ('self', 1, 'Q1-04', '油液加注至标准、无渗漏', 'Fluids filled to the mark, no leaks', ''),
    ('self', 1, 'Q1-05', '管路、线束、插头复位卡好', 'Hoses, harnesses and plugs back in place', ''),
    ('self', 1, 'Q1-06', '警告灯熄灭,故障码清除,保养灯复位', 'Warning lights out, fault codes cleared, service light reset', ''),
    ('self', 1, 'Q1-07', '工具清点归位,车内、机舱无遗留', 'Tools counted and put back, nothing left in the car', ''),
    ('self', 1, 'Q1-08', '旧件打包标识', 'Old parts packed and labelled', ''),
    ('self', 1, 'Q1-09', '车内外清洁,无油手印', 'Clean inside and out, no oily prints', ''),
    ('self', 1, 'Q1-10', '建议项目已记录', 'Advised work is written down', ''),
    ('self', 1, 'Q1-11', '作业时间打点完整', 'Clock entries are complete', ''),
    ('self', 1, 'Q1-12', '签名', 'Signature', ''),
    ('team', 1, 'Q2-01', '安全项复核:制动、转向、车轮扭矩、安全带、气囊插头', 'Safety items again: brakes, steering, wheel torque, belts, airbag plugs', ''),
    ('team', 1, 'Q2-02', '关键装配与正时、皮带', 'Key assembly, timing and belts', ''),
    ('team', 1, 'Q2-03', '换件部位目视', 'Places of replaced parts looked at', ''),
    ('team', 1, 'Q2-04', '举升检查底部泄漏、紧固', 'Underbody on the lift: leaks and fastening', ''),
    ('team', 1, 'Q2-05', '灯光、喇叭', 'Lights and horn', ''),
    ('team', 1, 'Q2-06', '客户故障现象已再现并消除', 'The owner''s fault was reproduced and is gone', ''),
    ('team', 1, 'Q2-07', '钣金:间隙面差、焊点、防腐', 'Body: gaps, welds, corrosion protection', ''),
    ('team', 1, 'Q2-08', '喷漆:色差、流挂、颗粒、橘皮、遮蔽残留', 'Paint: shade, runs, specks, orange peel, masking left', ''),
    ('team', 1, 'Q2-09', '装饰件装复齐全', 'Trim complete', ''),
    ('team', 1, 'Q2-10', '签名', 'Signature', ''),
    ('final', 1, 'Q3-01', '工单逐项对照', 'Order checked item by item', ''),
    ('final', 1, 'Q3-02', '客户陈述逐条确认', 'Owner''s words confirmed one by one', ''),
    ('final', 1, 'Q3-03', '增项均有授权', 'Additional work all authorised', ''),
    ('final', 1, 'Q3-04', '配件编码、批次核对', 'Part numbers and batches checked', ''),
    ('final', 1, 'Q3-05', '机油、冷却液、制动液、变速箱油、洗涤液', 'Engine oil, coolant, brake fluid, gearbox oil, washer fluid', ''),
    ('final', 1, 'Q3-06', '泄漏(冷/热)', 'Leaks, cold and hot', ''),
    ('final', 1, 'Q3-07', '怠速与加速、异响', 'Idle, acceleration and noises', ''),
    ('final', 1, 'Q3-08', '充电、启动', 'Charging and starting', ''),
    ('final', 1, 'Q3-09', '全车灯光', 'All lights', ''),
    ('final', 1, 'Q3-10', '仪表无报警,故障码复查', 'No warning on the dash, fault codes read again', ''),
    ('final', 1, 'Q3-11', '制动踏板、驻车', 'Brake pedal and parking brake', ''),
    ('final', 1, 'Q3-12', '转向自由行程、回正', 'Steering play and self-centring', ''),
    ('final', 1, 'Q3-13', '胎压、轮胎、螺母扭矩抽检', 'Tyre pressure, tyres, sample of nut torque', 'N·m'),
    ('final', 1, 'Q3-14', '空调', 'Air conditioning', ''),
    ('final', 1, 'Q3-15', '车门、车窗、门锁', 'Doors, windows and locks', ''),
    ('final', 1, 'Q3-16', '钣喷外观(日光与检查灯)', 'Body and paint by daylight and lamp', ''),
    ('final', 1, 'Q3-17', '四轮定位报告(如做)', 'Alignment report (if done)', ''),
    ('final', 1, 'Q3-18', '清洁、保护件在位、座椅镜子复位', 'Clean, covers in place, seat and mirrors as they were', ''),
    ('final', 1, 'Q3-19', '旧件齐', 'Old parts complete', ''),
    ('final', 1, 'Q3-20', '里程出、油量出', 'Mileage and fuel on leaving', 'km'),
    ('final', 1, 'Q3-21', '保养提示贴、复位', 'Service sticker and reset', ''),
    ('final', 1, 'Q3-22', '结论:合格或返工(原因、责任人)', 'Verdict: passed or rework (reason, owner)', ''),
    ('final', 1, 'Q3-23', '签名与时间', 'Signature and time', ''),
    ('final', 1, 'Q3-24', '竣工出厂合格证号(需要时)', 'Number of the certificate (where needed)', ''),
    ('road-test', 1, 'R01', '启动(冷/热)', 'Start, cold and hot', ''),
    ('road-test', 1, 'R02', '怠速', 'Idle', ''),
    ('road-test', 1, 'R03', '起步', 'Moving off', ''),
    ('road-test', 1, 'R04', '加速 0–60', 'Acceleration 0–60', ''),
    ('road-test', 1, 'R05', '各挡换挡、升降', 'Gear changes up and down', ''),
    ('road-test', 1, 'R06', '匀速 40/60/80 跑偏', 'Steady 40/60/80, pulling to a side', ''),
    ('road-test', 1, 'R07', '制动轻、中、重:跑偏、抖动、ABS', 'Braking light, medium, hard: pull, shudder, ABS', ''),
    ('road-test', 1, 'R08', '转向左右满舵、回正', 'Full lock both ways, self-centring', ''),
    ('road-test', 1, 'R09', '颠簸异响', 'Noises on a rough road', ''),
    ('road-test', 1, 'R10', '弯道', 'Bends', ''),
    ('road-test', 1, 'R11', '坡道、驻车', 'Slope and parking brake', ''),
    ('road-test', 1, 'R12', '倒车、雷达影像', 'Reversing, sensors and camera', ''),
    ('road-test', 1, 'R13', '驾驶辅助(ADAS)', 'Driver assistance (ADAS)', ''),
    ('road-test', 1, 'R14', '空调', 'Air conditioning', ''),
    ('road-test', 1, 'R15', '仪表、故障码复查', 'Dash, fault codes again', ''),
    ('road-test', 1, 'R16', '客户故障工况复现', 'The owner''s fault under its own conditions', '')
  ) as i (sheet, version, code, name_zh, name_en, unit)
$$;
grant execute on function open_inspection_sheets(integer) to bayline_app;
select open_inspection_sheets(id) from dealerships;
alter table inspection_sheet_items force row level security;

alter table inspections add column round smallint not null default 0 check (round >= 0);
alter table inspections add column sheet_version integer;
alter table inspections add column worker_ids uuid[] not null default '{}';
alter table inspections add column late_reason text
  check (late_reason in ('parts', 'approval', 'additional-work', 'staff', 'equipment', 'rework', 'customer', 'sublet', 'other'));
alter table inspections add column cost_centre text check (cost_centre in ('workshop', 'warehouse', 'reception', 'supplier'));
comment on column inspections.level is '检验级别 | Pre-repair diagnosis, process, self-check, team check or final inspection';
comment on column inspections.round is '检验轮次 | How many verdicts had ended an inspection of the order before';
comment on column inspections.sheet_version is '检验表版本 | Version of the sheet that was signed';
comment on column inspections.worker_ids is '作业人员 | Who had worked on the order when it was inspected';
comment on column inspections.late_reason is '误工原因 | Why the work was done after the promised time';
comment on column inspections.cost_centre is '返工成本中心 | Who bears the cost of the rework';
alter table inspections no force row level security;
-- So far each inspection was a final one, and ended its round.
update inspections i set round = (select count(*) from inspections b where b.dealership_id = i.dealership_id and b.work_order_id = i.work_order_id
                                    and (b.inspected_at, b.id) < (i.inspected_at, i.id));
update inspections set cost_centre = 'workshop' where result = 'rework';
alter table inspections force row level security;
alter table inspections drop constraint inspections_level_check;
alter table inspections add constraint inspections_level_check check (level in ('diagnosis', 'process', 'self', 'team', 'final'));
alter table inspections drop constraint inspections_rework;
alter table inspections add constraint inspections_rework check (
  (result = 'rework') = (rework_reason is not null and rework_owner_id is not null and cost_centre is not null)
  and (result = 'passed' or level in ('team', 'final')));
-- The self-check is signed by one who did the work, the other two by somebody who did not.
alter table inspections add constraint inspections_not_own_work check (
  level in ('diagnosis', 'process') or (level = 'self') = (inspector_id = any (worker_ids)));
create unique index inspections_one_a_level on inspections (dealership_id, work_order_id, round, level) where level in ('self', 'team', 'final');
create unique index inspections_three_people on inspections (dealership_id, work_order_id, round, inspector_id) where level in ('self', 'team', 'final');
create unique index inspections_before_and_during on inspections (dealership_id, work_order_id, level) where level in ('diagnosis', 'process');
create index inspections_by_day on inspections (dealership_id, inspected_at desc, id desc);
create index inspections_reworks on inspections (dealership_id, inspected_at desc) where result = 'rework';

create table inspection_results (
  dealership_id integer not null,
  inspection_id uuid not null,
  code text not null,
  verdict text not null check (verdict in ('pass', 'fail', 'not-applicable')),
  measured integer check (measured between 0 and 1000000000),
  note text not null default '',
  primary key (dealership_id, inspection_id, code),
  foreign key (dealership_id, inspection_id) references inspections (dealership_id, id)
);
comment on table inspection_results is '检验结果 | Result of one item, append-only';
comment on column inspection_results.dealership_id is '门店 | Dealership';
comment on column inspection_results.inspection_id is '检验 | Inspection';
comment on column inspection_results.code is '项目编号 | Code of the item on its sheet';
comment on column inspection_results.verdict is '结果 | Result';
comment on column inspection_results.measured is '测量值 | Measured value, 1/1000 of the unit';
comment on column inspection_results.note is '说明 | Note';
call protect_tenant_table('inspection_results', append_only => true);

create table road_tests (
  dealership_id integer not null,
  inspection_id uuid not null,
  sheet_version integer not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  start_km integer not null check (start_km >= 0),
  end_km integer not null,
  route text not null check (route in ('city', 'highway', 'mixed', 'yard')),
  primary key (dealership_id, inspection_id),
  foreign key (dealership_id, inspection_id) references inspections (dealership_id, id),
  constraint road_tests_forward check (ended_at > started_at and end_km > start_km)
);
comment on table road_tests is '路试 | Road test of a final inspection, append-only';
comment on column road_tests.dealership_id is '门店 | Dealership';
comment on column road_tests.inspection_id is '检验 | Inspection';
comment on column road_tests.sheet_version is '路试表版本 | Version of the road-test sheet';
comment on column road_tests.started_at is '开始时间 | Started at';
comment on column road_tests.ended_at is '结束时间 | Ended at';
comment on column road_tests.start_km is '开始里程(公里) | Mileage at the start, km';
comment on column road_tests.end_km is '结束里程(公里) | Mileage at the end, km';
comment on column road_tests.route is '路线 | Kind of route';
call protect_tenant_table('road_tests', append_only => true);

create table inspection_photos (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  sha256 text not null,
  note text not null default '',
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, taken_by) references staff (dealership_id, id),
  foreign key (dealership_id, sha256) references files (dealership_id, sha256)
);
comment on table inspection_photos is '检验照片 | Photo taken at an inspection, append-only';
comment on column inspection_photos.dealership_id is '门店 | Dealership';
comment on column inspection_photos.id is '标识 | Id';
comment on column inspection_photos.work_order_id is '工单 | Work order';
comment on column inspection_photos.sha256 is '文件摘要 | SHA-256 of the file';
comment on column inspection_photos.note is '说明 | What it shows';
comment on column inspection_photos.taken_by is '拍摄人 | Taken by';
comment on column inspection_photos.taken_at is '拍摄时间 | Taken at';
create index inspection_photos_by_order on inspection_photos (dealership_id, work_order_id, taken_at);
call protect_tenant_table('inspection_photos', append_only => true);

create table rework_penalties (
  dealership_id integer not null,
  inspection_id uuid not null,
  penalty_fen integer not null check (penalty_fen between 0 and 1000000),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (dealership_id, inspection_id),
  foreign key (dealership_id, inspection_id) references inspections (dealership_id, id),
  foreign key (dealership_id, set_by) references staff (dealership_id, id)
);
comment on table rework_penalties is '返工处罚 | Penalty for a rework, decided once, append-only';
comment on column rework_penalties.dealership_id is '门店 | Dealership';
comment on column rework_penalties.inspection_id is '检验 | Inspection that sent the work back';
comment on column rework_penalties.penalty_fen is '处罚金额(分) | Penalty, fen';
comment on column rework_penalties.set_by is '处罚决定人 | Decided by';
comment on column rework_penalties.set_at is '决定时间 | Decided at';
call protect_tenant_table('rework_penalties', append_only => true);

create table certificates (
  dealership_id integer not null,
  number text not null,
  work_order_id uuid not null,
  inspection_id uuid not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  primary key (dealership_id, number),
  constraint certificates_one_an_order unique (dealership_id, work_order_id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, inspection_id) references inspections (dealership_id, id),
  foreign key (dealership_id, issued_by) references staff (dealership_id, id)
);
comment on table certificates is '机动车维修竣工出厂合格证 | Certificate of completed repair; numbers without gaps, append-only';
comment on column certificates.dealership_id is '门店 | Dealership';
comment on column certificates.number is '合格证号 | Certificate number';
comment on column certificates.work_order_id is '工单 | Work order';
comment on column certificates.inspection_id is '终检 | Final inspection that it certifies';
comment on column certificates.issued_by is '签发质检员 | Signed by';
comment on column certificates.issued_at is '签发时间 | Signed at';
call protect_tenant_table('certificates', append_only => true);
