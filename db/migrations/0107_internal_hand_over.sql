-- Between the final inspection and the bill the adviser takes the car over from the workshop, point by point (内部交车单).

-- module: inspection
alter table inspection_sheets drop constraint inspection_sheets_sheet_check;
alter table inspection_sheets add constraint inspection_sheets_sheet_check
  check (sheet in ('diagnosis', 'process', 'self', 'team', 'final', 'road-test', 'internal-hand-over'));
alter table inspection_sheet_items drop constraint inspection_sheet_items_sheet_check;
alter table inspection_sheet_items add constraint inspection_sheet_items_sheet_check
  check (sheet in ('diagnosis', 'process', 'self', 'team', 'final', 'road-test', 'internal-hand-over'));
comment on column inspection_sheets.sheet is '检验表 | Sheet: diagnosis, process inspection, self-check, team check, final inspection, road test, internal hand-over';

alter table inspections drop constraint inspections_level_check;
alter table inspections add constraint inspections_level_check
  check (level in ('diagnosis', 'process', 'self', 'team', 'final', 'internal-hand-over'));
comment on column inspections.level is '检验级别 | Pre-repair diagnosis, process, self-check, team check, final inspection or internal hand-over';
alter table inspections drop constraint inspections_not_own_work;
alter table inspections add constraint inspections_not_own_work check (
  level in ('diagnosis', 'process', 'internal-hand-over') or (level = 'self') = (inspector_id = any (worker_ids)));
-- A car that was inspected again is taken over again: the hand-over belongs to the round whose final inspection it follows.
drop index inspections_one_a_level;
create unique index inspections_one_a_level on inspections (dealership_id, work_order_id, round, level)
  where level in ('self', 'team', 'final', 'internal-hand-over');

alter table inspection_sheets no force row level security;
alter table inspection_sheet_items no force row level security;

create function open_hand_over_sheet(dealership_id integer) returns void language sql as $$
  insert into inspection_sheets (dealership_id, sheet, version) values (open_hand_over_sheet.dealership_id, 'internal-hand-over', 1);
  insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit, sequence)
  select open_hand_over_sheet.dealership_id, 'internal-hand-over', 1, i.code, i.name_zh, i.name_en, '', row_number() over (order by i.code) from (values
    ('J01', '工单项目逐项核对，均已完成', 'Compared with the order job by job: all done'),
    ('J02', '车内外清洁', 'Clean inside and outside'),
    ('J03', '保护件在位（座套、脚垫、方向盘套）', 'Protective covers still on (seat, floor, wheel)'),
    ('J04', '座椅、后视镜恢复到店时位置', 'Seats and mirrors as on arrival'),
    ('J05', '收音机、空调恢复到店时状态', 'Radio and air conditioning as on arrival'),
    ('J06', '随车物品与接车时一致', 'Belongings as at check-in'),
    ('J07', '车窗、天窗关闭', 'Windows and sunroof closed'),
    ('J08', '油量或电量与接车时核对', 'Fuel or charge compared with check-in'),
    ('J09', '出厂里程已记录', 'Mileage on leaving written down'),
    ('J10', '旧件已打包并标识', 'Old parts bagged and labelled'),
    ('J11', '未用配件已退库，领料齐全', 'Unused parts returned, all lines complete'),
    ('J12', '实际费用与估价的差异已说明', 'What differs from the estimate explained'),
    ('J13', '下次保养与建议项目已写明', 'Next service and advised work written down')
  ) as i (code, name_zh, name_en)
$$;
grant execute on function open_hand_over_sheet(integer) to bayline_app;
select open_hand_over_sheet(s.dealership_id) from (select distinct dealership_id from inspection_sheets) s;
alter table inspection_sheets force row level security;
alter table inspection_sheet_items force row level security;
