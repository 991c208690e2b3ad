-- What an order takes from the catalogue keeps its name in both languages as they were then: whoever reads English reads the
-- order in English, and a later change of the catalogue changes no order. What somebody typed has one wording, and no other.

-- module: work-orders
alter table jobs rename column name to name_zh;
alter table jobs add column name_en text not null default '';
alter table labour_lines rename column name to name_zh;
alter table labour_lines add column name_en text not null default '';
alter table part_lines rename column name to name_zh;
alter table part_lines add column name_en text not null default '';
alter table operations rename column name to name_zh;
alter table operations add column name_en text not null default '';
alter table estimate_lines rename column name to name_zh;
alter table estimate_lines add column name_en text not null default '';
alter table estimate_lines rename column job_name to job_name_zh;
alter table estimate_lines add column job_name_en text not null default '';
alter table deferred_work rename column name to name_zh;
alter table deferred_work add column name_en text not null default '';
comment on column jobs.name_zh is '项目名称 | Name in Chinese, or as it was typed';
comment on column jobs.name_en is '英文名称 | Name in English; empty where it was typed';
comment on column labour_lines.name_zh is '项目名称 | Name of the labour operation in Chinese as copied';
comment on column labour_lines.name_en is '英文名称 | Name of the labour operation in English as copied';
comment on column part_lines.name_zh is '配件名称 | Name of the part in Chinese as copied';
comment on column part_lines.name_en is '英文名称 | Name of the part in English as copied';
comment on column operations.name_zh is '工序名称 | Name in Chinese';
comment on column operations.name_en is '英文名称 | Name in English';
comment on column estimate_lines.name_zh is '名称 | Name in Chinese as quoted';
comment on column estimate_lines.name_en is '英文名称 | Name in English as quoted';
comment on column estimate_lines.job_name_zh is '维修项目 | Job in Chinese as quoted';
comment on column estimate_lines.job_name_en is '维修项目英文名称 | Job in English as quoted';
comment on column deferred_work.name_zh is '项目名称 | Name of the job in Chinese';
comment on column deferred_work.name_en is '英文名称 | Name of the job in English';

-- module: settlement
alter table settlement_lines rename column name to name_zh;
alter table settlement_lines add column name_en text not null default '';
comment on column settlement_lines.name_zh is '名称 | Name in Chinese as billed';
comment on column settlement_lines.name_en is '英文名称 | Name in English as billed';

-- module: warehouse
alter table parts_requests rename column job_name to job_name_zh;
alter table parts_requests add column job_name_en text not null default '';
comment on column parts_requests.job_name_zh is '对应项目 | Job that the part is for, in Chinese';
comment on column parts_requests.job_name_en is '对应项目英文名称 | Job that the part is for, in English';

-- module: appointments
alter table appointment_jobs rename column name to name_zh;
alter table appointment_jobs add column name_en text not null default '';
alter table appointment_parts rename column name to name_zh;
alter table appointment_parts add column name_en text not null default '';
comment on column appointment_jobs.name_zh is '名称 | Name in Chinese as booked';
comment on column appointment_jobs.name_en is '英文名称 | Name in English as booked';
comment on column appointment_parts.name_zh is '配件名称 | Name of the part in Chinese as booked';
comment on column appointment_parts.name_en is '英文名称 | Name of the part in English as booked';

-- Orders made before this take the English name of the catalogue where their Chinese one is still the catalogue's.
alter table labour_operations no force row level security;
alter table part_numbers no force row level security;
alter table canned_jobs no force row level security;
alter table jobs no force row level security;
alter table labour_lines no force row level security;
alter table part_lines no force row level security;
alter table operations no force row level security;
alter table estimate_lines no force row level security;
alter table deferred_work no force row level security;
alter table settlement_lines no force row level security;
alter table parts_requests no force row level security;
alter table appointment_jobs no force row level security;
alter table appointment_parts no force row level security;

update labour_lines l set name_en = c.name_en from labour_operations c
 where c.dealership_id = l.dealership_id and c.id = l.labour_operation_id and c.name_zh = l.name_zh and c.name_en <> '';
update part_lines l set name_en = c.name_en from part_numbers c
 where c.dealership_id = l.dealership_id and c.id = l.part_id and c.name_zh = l.name_zh and c.name_en <> '';
update operations p set name_en = l.name_en from labour_lines l
 where l.dealership_id = p.dealership_id and l.id = p.labour_line_id and l.name_zh = p.name_zh and l.name_en <> '';
-- A job is called as one of its lines, as all of them, or as a canned job.
update jobs j set name_en = m.name_en
  from (select k.dealership_id, k.id,
               coalesce(min(l.name_en) filter (where l.name_zh = k.name_zh),
                        case when string_agg(l.name_zh, '、' order by l.sequence, l.id) = k.name_zh and bool_and(l.name_en <> '')
                             then string_agg(l.name_en, ', ' order by l.sequence, l.id) end) as name_en
          from jobs k join labour_lines l on l.dealership_id = k.dealership_id and l.work_order_id = k.work_order_id and l.job_id = k.id
         group by k.dealership_id, k.id) m
 where m.dealership_id = j.dealership_id and m.id = j.id and m.name_en <> '';
update jobs j set name_en = c.name_en
  from (select dealership_id, name_zh, min(name_en) as name_en from canned_jobs where name_en <> '' group by dealership_id, name_zh) c
 where c.dealership_id = j.dealership_id and c.name_zh = j.name_zh and j.name_en = '';
update deferred_work w set name_en = j.name_en from jobs j
 where j.dealership_id = w.dealership_id and j.id = w.job_id and j.name_zh = w.name_zh and j.name_en <> '';
update estimate_lines e set name_en = coalesce(l.name_en, p.name_en, ''), job_name_en = coalesce(j.name_en, '')
  from estimate_lines x
  left join labour_lines l on l.dealership_id = x.dealership_id and l.id = x.line_id and l.name_zh = x.name_zh
  left join part_lines p on p.dealership_id = x.dealership_id and p.id = x.line_id and p.name_zh = x.name_zh
  left join jobs j on j.dealership_id = x.dealership_id and j.id = x.job_id and j.name_zh = x.job_name_zh
 where x.dealership_id = e.dealership_id and x.work_order_id = e.work_order_id and x.version = e.version and x.line_id = e.line_id
   and (coalesce(l.name_en, p.name_en, '') <> '' or j.name_en <> '');
update settlement_lines s set name_en = c.name_en
  from (select dealership_id, 'labour' as kind, code, name_zh, name_en from labour_operations
        union all
        select dealership_id, 'part', number, name_zh, name_en from part_numbers) c
 where c.dealership_id = s.dealership_id and c.kind = s.kind and c.code = s.code and c.name_zh = s.name_zh and c.name_en <> '';
update parts_requests r set job_name_en = j.name_en from part_lines l join jobs j on j.dealership_id = l.dealership_id and j.id = l.job_id
 where l.dealership_id = r.dealership_id and l.id = r.demand_line_id and j.name_zh = r.job_name_zh and j.name_en <> '';
update appointment_jobs a set name_en = c.name_en
  from (select dealership_id, id, name_zh, name_en from labour_operations union all select dealership_id, id, name_zh, name_en from canned_jobs) c
 where c.dealership_id = a.dealership_id and c.id = coalesce(a.canned_job_id, a.labour_operation_id) and c.name_zh = a.name_zh and c.name_en <> '';
update appointment_parts a set name_en = c.name_en from part_numbers c
 where c.dealership_id = a.dealership_id and c.id = a.part_id and c.name_zh = a.name_zh and c.name_en <> '';

alter table labour_operations force row level security;
alter table part_numbers force row level security;
alter table canned_jobs force row level security;
alter table jobs force row level security;
alter table labour_lines force row level security;
alter table part_lines force row level security;
alter table operations force row level security;
alter table estimate_lines force row level security;
alter table deferred_work force row level security;
alter table settlement_lines force row level security;
alter table parts_requests force row level security;
alter table appointment_jobs force row level security;
alter table appointment_parts force row level security;
