-- Canned jobs: labour and parts put on an order in one go; a package has one price for all of it.

-- module: catalogue
create table canned_jobs (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null default '',
  price_class text not null check (price_class in ('customer', 'warranty', 'insurance', 'internal', 'package')),
  fixed_price_fen integer check (fixed_price_fen between 0 and 100000000),
  vehicle_classes text[] not null default '{}'
    check (vehicle_classes <@ array['compact', 'sedan', 'suv', 'mpv', 'light-commercial', 'electric', 'other']),
  valid_from date not null,
  valid_until date,
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, code),
  check (valid_until >= valid_from)
);
comment on table canned_jobs is '维修套餐 | Canned job; a package when it has a fixed price';
comment on column canned_jobs.dealership_id is '门店 | Dealership';
comment on column canned_jobs.id is '套餐标识 | Canned job id';
comment on column canned_jobs.code is '套餐编码 | Code';
comment on column canned_jobs.name_zh is '套餐名称 | Chinese name';
comment on column canned_jobs.name_en is '英文名称 | English name';
comment on column canned_jobs.price_class is '付费方价类 | Price class of who pays';
comment on column canned_jobs.fixed_price_fen is '套餐金额 | Package price, fen incl. tax; null = by the price list';
comment on column canned_jobs.vehicle_classes is '适用车型类别 | Vehicle classes it fits; none = every class';
comment on column canned_jobs.valid_from is '生效日期 | Valid from';
comment on column canned_jobs.valid_until is '截止日期 | Last day; null = open';
comment on column canned_jobs.is_active is '是否启用 | Whether active';
comment on column canned_jobs.version is '版本 | Version';
call protect_tenant_table('canned_jobs');

create table canned_job_models (
  dealership_id integer not null,
  canned_job_id uuid not null,
  model_id uuid not null,
  primary key (dealership_id, canned_job_id, model_id),
  foreign key (dealership_id, canned_job_id) references canned_jobs (dealership_id, id) on delete cascade,
  foreign key (dealership_id, model_id) references vehicle_models (dealership_id, id) on delete cascade
);
comment on table canned_job_models is '套餐适用车型 | Model that a canned job fits; no row = every model';
comment on column canned_job_models.dealership_id is '门店 | Dealership';
comment on column canned_job_models.canned_job_id is '套餐 | Canned job';
comment on column canned_job_models.model_id is '车型 | Model';
call protect_tenant_table('canned_job_models');

create table canned_job_labour (
  dealership_id integer not null,
  canned_job_id uuid not null,
  sequence integer not null check (sequence between 1 and 40),
  labour_operation_id uuid not null,
  billed_hours integer check (billed_hours >= 0),
  primary key (dealership_id, canned_job_id, sequence),
  foreign key (dealership_id, canned_job_id) references canned_jobs (dealership_id, id) on delete cascade,
  foreign key (dealership_id, labour_operation_id) references labour_operations (dealership_id, id)
);
comment on table canned_job_labour is '套餐工时 | Labour line of a canned job';
comment on column canned_job_labour.dealership_id is '门店 | Dealership';
comment on column canned_job_labour.canned_job_id is '套餐 | Canned job';
comment on column canned_job_labour.sequence is '顺序 | Sequence';
comment on column canned_job_labour.labour_operation_id is '工时项目 | Labour operation';
comment on column canned_job_labour.billed_hours is '结算工时 | Billed hours instead of the operation''s, 1/100 h';
call protect_tenant_table('canned_job_labour');

create table canned_job_parts (
  dealership_id integer not null,
  canned_job_id uuid not null,
  sequence integer not null check (sequence between 1 and 100),
  part_id uuid not null,
  quantity integer not null check (quantity > 0),
  primary key (dealership_id, canned_job_id, sequence),
  foreign key (dealership_id, canned_job_id) references canned_jobs (dealership_id, id) on delete cascade,
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id)
);
comment on table canned_job_parts is '套餐配件 | Part line of a canned job';
comment on column canned_job_parts.dealership_id is '门店 | Dealership';
comment on column canned_job_parts.canned_job_id is '套餐 | Canned job';
comment on column canned_job_parts.sequence is '顺序 | Sequence';
comment on column canned_job_parts.part_id is '配件 | Part';
comment on column canned_job_parts.quantity is '数量 | Quantity, 1/1000 of the unit';
call protect_tenant_table('canned_job_parts');

create table canned_job_search_terms (
  dealership_id integer not null,
  term text collate "C" not null,
  canned_job_id uuid not null,
  primary key (dealership_id, term, canned_job_id),
  foreign key (dealership_id, canned_job_id) references canned_jobs (dealership_id, id) on delete cascade
);
comment on table canned_job_search_terms is '套餐检索词 | Search term of a canned job: code, name, pinyin initials';
comment on column canned_job_search_terms.dealership_id is '门店 | Dealership';
comment on column canned_job_search_terms.term is '检索词 | Lower-case text that a search may begin with';
comment on column canned_job_search_terms.canned_job_id is '套餐 | Canned job';
create index canned_job_search_terms_by_job on canned_job_search_terms (dealership_id, canned_job_id);
call protect_tenant_table('canned_job_search_terms');

-- module: work-orders
alter table labour_lines add column package_fen bigint;
alter table part_lines add column package_fen bigint;
comment on column labour_lines.package_fen is '套餐分摊额 | Share of the package price, which is then the amount; null = by hours and rate';
comment on column part_lines.package_fen is '套餐分摊额 | Share of the package price, which is then the amount; null = by quantity and price';
