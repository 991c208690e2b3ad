-- The diagnosis before an overhaul and the inspection during it are filled in item by item, as the three levels are.

-- module: inspection
alter table inspection_sheets drop constraint inspection_sheets_sheet_check;
alter table inspection_sheets add constraint inspection_sheets_sheet_check
  check (sheet in ('diagnosis', 'process', 'self', 'team', 'final', 'road-test'));
alter table inspection_sheet_items drop constraint inspection_sheet_items_sheet_check;
alter table inspection_sheet_items add constraint inspection_sheet_items_sheet_check
  check (sheet in ('diagnosis', 'process', 'self', 'team', 'final', 'road-test'));
comment on table inspection_sheets is '检验表 | A version of an inspection sheet, append-only; an inspection keeps the version it was signed on';
comment on column inspection_sheets.sheet is '检验表 | Sheet: diagnosis, process inspection, self-check, team check, final inspection, road test';

alter table inspection_sheets no force row level security;
alter table inspection_sheet_items no force row level security;

-- What the trade looks at before the car is taken apart (the tests before a second-level maintenance: engine, brakes,
-- steering, chassis, electrics, leaks) and while it is open (cleaned, measured, replaced, put together to torque).
create function open_stage_sheets(dealership_id integer) returns void language sql as $$
  insert into inspection_sheets (dealership_id, sheet, version)
  select open_stage_sheets.dealership_id, s, 1 from unnest(array['diagnosis', 'process']) as s;
  insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit, sequence)
  select open_stage_sheets.dealership_id, i.sheet, 1, i.code, i.name_zh, i.name_en, i.unit, row_number() over (partition by i.sheet order by i.code) from (values
    ('diagnosis', 'D01', '客户陈述的故障现象已核实', 'The fault as the owner tells it was seen', ''),
    ('diagnosis', 'D02', '车辆识别代号、发动机号、里程核对', 'VIN, engine number and mileage compared', ''),
    ('diagnosis', 'D03', '仪表报警灯、故障码读取', 'Warning lights, fault codes read', ''),
    ('diagnosis', 'D04', '发动机:启动、怠速、加速、异响、排烟', 'Engine: start, idle, acceleration, noises, smoke', ''),
    ('diagnosis', 'D05', '气缸压力(最低缸)', 'Compression (lowest cylinder)', 'kPa'),
    ('diagnosis', 'D06', '离合器、变速箱、传动轴', 'Clutch, gearbox, drive shafts', ''),
    ('diagnosis', 'D07', '转向:自由行程、助力、异响', 'Steering: play, assistance, noises', ''),
    ('diagnosis', 'D08', '制动:踏板、驻车、管路', 'Brakes: pedal, parking brake, lines', ''),
    ('diagnosis', 'D09', '制动片厚度(最薄处)', 'Brake pads (thinnest)', 'mm'),
    ('diagnosis', 'D10', '悬架、减振器、球头、衬套', 'Suspension, shock absorbers, ball joints, bushes', ''),
    ('diagnosis', 'D11', '轮胎花纹深度(最浅处)', 'Tyre tread (shallowest)', 'mm'),
    ('diagnosis', 'D12', '油、水、气渗漏', 'Leaks of oil, coolant or air', ''),
    ('diagnosis', 'D13', '蓄电池静置电压', 'Battery voltage at rest', 'V'),
    ('diagnosis', 'D14', '灯光、信号、电气', 'Lights, signals, electrics', ''),
    ('diagnosis', 'D15', '车身、车架、结构件', 'Body, frame, structure', ''),
    ('diagnosis', 'D16', '附加作业项目已确定并告知客户', 'Additional work found out and told to the owner', ''),
    ('process', 'P01', '拆解、清洗、零件分类检验', 'Taken apart, cleaned, parts sorted and examined', ''),
    ('process', 'P02', '换件与原件核对,旧件留存', 'New parts compared with the old, old parts kept', ''),
    ('process', 'P03', '关键尺寸、配合间隙测量', 'Key dimensions and clearances measured', 'mm'),
    ('process', 'P04', '密封件、油封、一次性螺栓更换', 'Seals and single-use bolts renewed', ''),
    ('process', 'P05', '装配标记、正时对正', 'Assembly marks and timing in line', ''),
    ('process', 'P06', '关键螺栓按扭矩与顺序紧固', 'Key bolts to torque and in their order', 'N·m'),
    ('process', 'P07', '管路、线束、插头连接', 'Hoses, harnesses and plugs connected', ''),
    ('process', 'P08', '油液规格与加注量', 'Fluids: specification and quantity', ''),
    ('process', 'P09', '钣金:校正、焊点、防腐', 'Body: straightening, welds, corrosion protection', ''),
    ('process', 'P10', '喷漆:前处理、底漆、遮蔽', 'Paint: preparation, primer, masking', ''),
    ('process', 'P11', '装配后静态调试,无干涉、无渗漏', 'Set up at rest after assembly: nothing touches, nothing leaks', ''),
    ('process', 'P12', '增项均已授权并记录', 'Additional work authorised and written down', '')
  ) as i (sheet, code, name_zh, name_en, unit)
$$;
grant execute on function open_stage_sheets(integer) to bayline_app;
select open_stage_sheets(s.dealership_id) from (select distinct dealership_id from inspection_sheets) s;
alter table inspection_sheets force row level security;
alter table inspection_sheet_items force row level security;
