-- Old files of a store: one run a file, one row a row of the sheet, and how the columns of a header were named.

-- module: imports
create table import_runs (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  kind text not null check (kind in ('cars', 'parts')),
  status text not null check (status in ('uploaded', 'previewed', 'running', 'done', 'cancelled', 'failed')),
  file_name text not null,
  sheet_name text not null,
  header_fingerprint text not null,
  header_at integer not null,
  columns jsonb not null,
  mapping jsonb not null,
  content bytea,
  today date not null,
  rows_total integer not null default 0,
  rows_beside integer not null default 0,
  accepted integer not null default 0,
  merged integer not null default 0,
  held integer not null default 0,
  refused integer not null default 0,
  to_take integer not null default 0,
  taken integer not null default 0,
  firms_apart integer not null default 0,
  sheets_not_taken jsonb not null default '[]',
  created_by uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  progressed_at timestamptz,
  finished_at timestamptz,
  version integer not null default 1,
  primary key (dealership_id, id),
  constraint import_runs_add_up check (accepted + merged + held + refused in (0, rows_total) and taken between 0 and to_take)
);
comment on table import_runs is '导入 | Import of one file';
comment on column import_runs.dealership_id is '门店 | Dealership';
comment on column import_runs.id is '导入标识 | Import id';
comment on column import_runs.kind is '类别 | Kind of sheet: cars with their owners, or parts';
comment on column import_runs.status is '状态 | Status';
comment on column import_runs.file_name is '文件名 | File name';
comment on column import_runs.sheet_name is '工作表 | Sheet';
comment on column import_runs.header_fingerprint is '表头指纹 | Fingerprint of the header';
comment on column import_runs.header_at is '表头行 | Row of the header, from 0';
comment on column import_runs.columns is '表头 | Words of the header, from the left';
comment on column import_runs.mapping is '列对应 | What each column is, from the left; null is not taken';
comment on column import_runs.content is '表格内容 | Cells of the sheet, sealed; while the run is open all rows, afterwards those not taken, then none';
comment on column import_runs.today is '导入日 | Day of the store that dates are checked against';
comment on column import_runs.rows_total is '行数 | Rows of things';
comment on column import_runs.rows_beside is '不计行数 | Empty rows, totals and signatures';
comment on column import_runs.accepted is '接收行数 | Rows accepted';
comment on column import_runs.merged is '合并行数 | Rows merged';
comment on column import_runs.held is '待定行数 | Rows held for a decision';
comment on column import_runs.refused is '退回行数 | Rows refused';
comment on column import_runs.to_take is '应导入行数 | Rows to be taken';
comment on column import_runs.taken is '已导入行数 | Rows taken so far';
comment on column import_runs.firms_apart is '分立单位数 | Firms kept as several customers';
comment on column import_runs.sheets_not_taken is '未导入工作表 | Sheets that were not taken';
comment on column import_runs.created_by is '上传人 | Uploaded by; none from the command line';
comment on column import_runs.created_at is '上传时间 | Uploaded at';
comment on column import_runs.started_at is '开始时间 | Started at';
comment on column import_runs.progressed_at is '进度时间 | Last progress at';
comment on column import_runs.finished_at is '结束时间 | Finished at';
comment on column import_runs.version is '版本 | Version';
create index import_runs_by_time on import_runs (dealership_id, created_at desc, id desc);
create index import_runs_running on import_runs (dealership_id, progressed_at) where status = 'running';
create index import_runs_with_content on import_runs (dealership_id, created_at) where content is not null;
call protect_tenant_table('import_runs');

create table import_rows (
  dealership_id integer not null,
  run_id uuid not null,
  sheet_row integer not null,
  outcome text not null check (outcome in ('accepted', 'merged', 'held', 'refused')),
  code text not null default '',
  column_word text not null default '',
  other_row integer,
  held_group integer,
  is_newer boolean not null default false,
  label text not null,
  fingerprint text not null,
  decisions jsonb not null default '{}',
  is_due boolean not null default false,
  is_taken boolean not null default false,
  primary key (dealership_id, run_id, sheet_row),
  foreign key (dealership_id, run_id) references import_runs (dealership_id, id)
);
comment on table import_rows is '导入行 | Row of an imported sheet';
comment on column import_rows.dealership_id is '门店 | Dealership';
comment on column import_rows.run_id is '导入 | Import';
comment on column import_rows.sheet_row is '行号 | Row, as the sheet counts from 1';
comment on column import_rows.outcome is '结果 | Outcome';
comment on column import_rows.code is '原因代码 | Reason';
comment on column import_rows.column_word is '问题列 | Word of the column to blame';
comment on column import_rows.other_row is '另见行 | Row that it contradicts or repeats';
comment on column import_rows.held_group is '待定组 | First of the rows that are decided together';
comment on column import_rows.is_newer is '较新 | The later of two owners, by the papers';
comment on column import_rows.label is '标识 | Plate and VIN, or part number and name';
comment on column import_rows.fingerprint is '行指纹 | Digest of what the row says';
comment on column import_rows.decisions is '决定 | What was decided, by reason';
comment on column import_rows.is_due is '待导入 | Still to be taken';
comment on column import_rows.is_taken is '已导入 | Taken';
create index import_rows_by_outcome on import_rows (dealership_id, run_id, outcome, sheet_row);
create index import_rows_due on import_rows (dealership_id, run_id, sheet_row) where is_due;
create index import_rows_taken on import_rows (dealership_id, fingerprint) where is_taken;
call protect_tenant_table('import_rows');

create table import_mappings (
  dealership_id integer not null references dealerships (id),
  header_fingerprint text not null,
  kind text not null check (kind in ('cars', 'parts')),
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (dealership_id, header_fingerprint)
);
comment on table import_mappings is '列对应记忆 | Remembered meaning of the columns of a header';
comment on column import_mappings.dealership_id is '门店 | Dealership';
comment on column import_mappings.header_fingerprint is '表头指纹 | Fingerprint of the header';
comment on column import_mappings.kind is '类别 | Kind of sheet';
comment on column import_mappings.mapping is '列对应 | What each column is, from the left';
comment on column import_mappings.updated_at is '更新时间 | Updated at';
call protect_tenant_table('import_mappings');

-- The jobs' user looks for runs that stand still, and forgets what is kept for a while only.
create policy jobs_runs on import_runs to bayline_jobs using (true) with check (true);
create policy forgetting on import_rows to bayline_jobs using (true);
grant select, update on import_runs to bayline_jobs;
grant select, delete on import_rows to bayline_jobs;

-- module: organisation
-- Stores that stand already: the roles that import in a new store do so here as well.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, p.permission
  from roles r
  join (values ('records-clerk', 'imports.run'), ('records-clerk', 'imports.cars'),
               ('storekeeper', 'imports.run'), ('storekeeper', 'imports.parts'),
               ('service-manager', 'imports.run'), ('service-manager', 'imports.cars'), ('service-manager', 'imports.parts'))
         as p (role_code, permission) on p.role_code = r.code
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
