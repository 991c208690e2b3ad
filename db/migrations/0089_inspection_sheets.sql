-- A store writes its own inspection sheets: in its own order, with limits, and one of its own for a class of repair.

-- module: inspection
create table inspection_sheets (
  dealership_id integer not null references dealerships (id),
  sheet text not null check (sheet in ('self', 'team', 'final', 'road-test')),
  version integer not null check (version > 0),
  repair_class text check (repair_class in ('overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised')),
  is_withdrawn boolean not null default false,
  made_by uuid,
  made_at timestamptz,
  primary key (dealership_id, sheet, version),
  foreign key (dealership_id, made_by) references staff (dealership_id, id),
  constraint inspection_sheets_common_stays check (repair_class is not null or not is_withdrawn)
);
comment on table inspection_sheets is '检验表 | A version of an inspection sheet, append-only; an inspection keeps the version it was signed on';
comment on column inspection_sheets.dealership_id is '门店 | Dealership';
comment on column inspection_sheets.sheet is '检验表 | Sheet: self-check, team check, final inspection, road test';
comment on column inspection_sheets.version is '版本 | Version, counted over all classes of repair; the highest of a class is in use';
comment on column inspection_sheets.repair_class is '维修类别 | Class of repair that it is for; empty = every class without a sheet of its own';
comment on column inspection_sheets.is_withdrawn is '已撤销 | The class goes back to the common sheet';
comment on column inspection_sheets.made_by is '修改人 | Made by; empty = the sheet that the store began with';
comment on column inspection_sheets.made_at is '修改时间 | Made at';
call protect_tenant_table('inspection_sheets', append_only => true);

alter table inspection_sheet_items add column sequence smallint not null default 0;
alter table inspection_sheet_items add column lowest integer check (lowest >= 0);
alter table inspection_sheet_items add column highest integer check (highest >= 0);
comment on column inspection_sheet_items.code is '项目编号 | Code; an item keeps it from version to version';
comment on column inspection_sheet_items.version is '版本 | Version of the sheet';
comment on column inspection_sheet_items.sequence is '序号 | Place on the sheet';
comment on column inspection_sheet_items.lowest is '下限 | Lowest good value, 1/1000 of the unit; empty = none';
comment on column inspection_sheet_items.highest is '上限 | Highest good value, 1/1000 of the unit; empty = none';
alter table inspection_sheets no force row level security;
alter table inspection_sheet_items no force row level security;
insert into inspection_sheets (dealership_id, sheet, version) select distinct dealership_id, sheet, version from inspection_sheet_items;
update inspection_sheet_items i set sequence = n.place
  from (select dealership_id, sheet, version, code, row_number() over (partition by dealership_id, sheet, version order by code) as place from inspection_sheet_items) n
 where n.dealership_id = i.dealership_id and n.sheet = i.sheet and n.version = i.version and n.code = i.code;
alter table inspection_sheet_items alter column sequence drop default;
alter table inspection_sheet_items add constraint inspection_sheet_items_limits
  check ((unit <> '' or (lowest is null and highest is null)) and (lowest is null or highest is null or lowest < highest));
alter table inspection_sheet_items drop constraint inspection_sheet_items_dealership_id_fkey;
alter table inspection_sheet_items add foreign key (dealership_id, sheet, version) references inspection_sheets (dealership_id, sheet, version);
revoke update, delete on inspection_sheet_items from bayline_app;

-- The sheets of the trade that every store begins with, in the order of their codes.
create or replace function open_inspection_sheets(dealership_id integer) returns void language sql as $$
  insert into inspection_sheets (dealership_id, sheet, version)
  select open_inspection_sheets.dealership_id, s, 1 from unnest(array['self', 'team', 'final', 'road-test']) as s;
  insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit, sequence)
  select open_inspection_sheets.dealership_id, i.sheet, 1, i.code, i.name_zh, i.name_en, i.unit, row_number() over (partition by i.sheet order by i.code) from (values
    ('self', 'Q1-01', '委托书各项全部完成', 'Every item of the order is done', ''),
    ('self', 'Q1-02', '更换件与领料一致,无剩余件', 'Replaced parts match those issued, none left over', ''),
    ('self', 'Q1-03', '螺栓按扭矩拧紧(车轮/制动/放油螺塞)', 'Bolts tightened to torque (wheels, brakes, drain plug)', 'N·m'),
    ('self', 'Q1-04', '油液加注至标准、无渗漏', 'Fluids filled to the mark, no leaks', ''),
    ('self', 'Q1-05', '管路、线束、插头复位卡好', 'Hoses, harnesses and plugs back in place', ''),
    ('self', 'Q1-06', '警告灯熄灭,故障码清除,保养灯复位', 'Warning lights out, fault codes cleared, service light reset', ''),
    ('self', 'Q1-07', '工具清点归位,车内、机舱无遗留', 'Tools counted and put back, nothing left in the car', ''),
    ('self', 'Q1-08', '旧件打包标识', 'Old parts packed and labelled', ''),
    ('self', 'Q1-09', '车内外清洁,无油手印', 'Clean inside and out, no oily prints', ''),
    ('self', 'Q1-10', '建议项目已记录', 'Advised work is written down', ''),
    ('self', 'Q1-11', '作业时间打点完整', 'Clock entries are complete', ''),
    ('self', 'Q1-12', '签名', 'Signature', ''),
    ('team', 'Q2-01', '安全项复核:制动、转向、车轮扭矩、安全带、气囊插头', 'Safety items again: brakes, steering, wheel torque, belts, airbag plugs', ''),
    ('team', 'Q2-02', '关键装配与正时、皮带', 'Key assembly, timing and belts', ''),
    ('team', 'Q2-03', '换件部位目视', 'Places of replaced parts looked at', ''),
    ('team', 'Q2-04', '举升检查底部泄漏、紧固', 'Underbody on the lift: leaks and fastening', ''),
    ('team', 'Q2-05', '灯光、喇叭', 'Lights and horn', ''),
    ('team', 'Q2-06', '客户故障现象已再现并消除', 'The owner''s fault was reproduced and is gone', ''),
    ('team', 'Q2-07', '钣金:间隙面差、焊点、防腐', 'Body: gaps, welds, corrosion protection', ''),
    ('team', 'Q2-08', '喷漆:色差、流挂、颗粒、橘皮、遮蔽残留', 'Paint: shade, runs, specks, orange peel, masking left', ''),
    ('team', 'Q2-09', '装饰件装复齐全', 'Trim complete', ''),
    ('team', 'Q2-10', '签名', 'Signature', ''),
    ('final', 'Q3-01', '工单逐项对照', 'Order checked item by item', ''),
    ('final', 'Q3-02', '客户陈述逐条确认', 'Owner''s words confirmed one by one', ''),
    ('final', 'Q3-03', '增项均有授权', 'Additional work all authorised', ''),
    ('final', 'Q3-04', '配件编码、批次核对', 'Part numbers and batches checked', ''),
    ('final', 'Q3-05', '机油、冷却液、制动液、变速箱油、洗涤液', 'Engine oil, coolant, brake fluid, gearbox oil, washer fluid', ''),
    ('final', 'Q3-06', '泄漏(冷/热)', 'Leaks, cold and hot', ''),
    ('final', 'Q3-07', '怠速与加速、异响', 'Idle, acceleration and noises', ''),
    ('final', 'Q3-08', '充电、启动', 'Charging and starting', ''),
    ('final', 'Q3-09', '全车灯光', 'All lights', ''),
    ('final', 'Q3-10', '仪表无报警,故障码复查', 'No warning on the dash, fault codes read again', ''),
    ('final', 'Q3-11', '制动踏板、驻车', 'Brake pedal and parking brake', ''),
    ('final', 'Q3-12', '转向自由行程、回正', 'Steering play and self-centring', ''),
    ('final', 'Q3-13', '胎压、轮胎、螺母扭矩抽检', 'Tyre pressure, tyres, sample of nut torque', 'N·m'),
    ('final', 'Q3-14', '空调', 'Air conditioning', ''),
    ('final', 'Q3-15', '车门、车窗、门锁', 'Doors, windows and locks', ''),
    ('final', 'Q3-16', '钣喷外观(日光与检查灯)', 'Body and paint by daylight and lamp', ''),
    ('final', 'Q3-17', '四轮定位报告(如做)', 'Alignment report (if done)', ''),
    ('final', 'Q3-18', '清洁、保护件在位、座椅镜子复位', 'Clean, covers in place, seat and mirrors as they were', ''),
    ('final', 'Q3-19', '旧件齐', 'Old parts complete', ''),
    ('final', 'Q3-20', '里程出、油量出', 'Mileage and fuel on leaving', 'km'),
    ('final', 'Q3-21', '保养提示贴、复位', 'Service sticker and reset', ''),
    ('final', 'Q3-22', '结论:合格或返工(原因、责任人)', 'Verdict: passed or rework (reason, owner)', ''),
    ('final', 'Q3-23', '签名与时间', 'Signature and time', ''),
    ('final', 'Q3-24', '竣工出厂合格证号(需要时)', 'Number of the certificate (where needed)', ''),
    ('road-test', 'R01', '启动(冷/热)', 'Start, cold and hot', ''),
    ('road-test', 'R02', '怠速', 'Idle', ''),
    ('road-test', 'R03', '起步', 'Moving off', ''),
    ('road-test', 'R04', '加速 0–60', 'Acceleration 0–60', ''),
    ('road-test', 'R05', '各挡换挡、升降', 'Gear changes up and down', ''),
    ('road-test', 'R06', '匀速 40/60/80 跑偏', 'Steady 40/60/80, pulling to a side', ''),
    ('road-test', 'R07', '制动轻、中、重:跑偏、抖动、ABS', 'Braking light, medium, hard: pull, shudder, ABS', ''),
    ('road-test', 'R08', '转向左右满舵、回正', 'Full lock both ways, self-centring', ''),
    ('road-test', 'R09', '颠簸异响', 'Noises on a rough road', ''),
    ('road-test', 'R10', '弯道', 'Bends', ''),
    ('road-test', 'R11', '坡道、驻车', 'Slope and parking brake', ''),
    ('road-test', 'R12', '倒车、雷达影像', 'Reversing, sensors and camera', ''),
    ('road-test', 'R13', '驾驶辅助(ADAS)', 'Driver assistance (ADAS)', ''),
    ('road-test', 'R14', '空调', 'Air conditioning', ''),
    ('road-test', 'R15', '仪表、故障码复查', 'Dash, fault codes again', ''),
    ('road-test', 'R16', '客户故障工况复现', 'The owner''s fault under its own conditions', '')
  ) as i (sheet, code, name_zh, name_en, unit)
$$;
alter table inspection_sheets force row level security;
alter table inspection_sheet_items force row level security;

-- module: organisation
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, 'inspection.sheets' from roles r where r.code in ('workshop-manager', 'quality-inspector')
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
