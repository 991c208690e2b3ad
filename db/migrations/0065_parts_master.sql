-- What a part is, what takes its place, which models it fits, what is changed along with it.

-- module: catalogue
alter table part_numbers add column packaging text not null default '';
alter table part_numbers add column source text not null default 'unknown' check (source in ('domestic', 'imported', 'unknown'));
alter table part_numbers add column grade text not null default '';
alter table part_numbers add column purpose text not null default '';
comment on column part_numbers.packaging is '包装材料 | Packaging';
comment on column part_numbers.source is '进出口 | Imported or domestic';
comment on column part_numbers.grade is '登记 | Grade';
comment on column part_numbers.purpose is '用途 | Use';
create index part_numbers_by_category on part_numbers (dealership_id, category);

create table part_supersessions (
  dealership_id integer not null,
  part_id uuid not null,
  successor_id uuid not null,
  is_interchangeable boolean not null,
  valid_from date not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (dealership_id, part_id),
  check (part_id <> successor_id),
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id) on delete cascade,
  foreign key (dealership_id, successor_id) references part_numbers (dealership_id, id) on delete cascade
);
comment on table part_supersessions is '配件替代 | Number that takes the place of a part';
comment on column part_supersessions.dealership_id is '门店 | Dealership';
comment on column part_supersessions.part_id is '原配件 | Part that is superseded';
comment on column part_supersessions.successor_id is '替代件 | Part that takes its place';
comment on column part_supersessions.is_interchangeable is '可互换 | Whether stock of the old number may still be fitted';
comment on column part_supersessions.valid_from is '生效日期 | Valid from';
comment on column part_supersessions.set_by is '登记人 | Set by';
comment on column part_supersessions.set_at is '登记时间 | Set at';
create index part_supersessions_by_successor on part_supersessions (dealership_id, successor_id);
call protect_tenant_table('part_supersessions');

create table part_fitments (
  dealership_id integer not null,
  part_id uuid not null,
  model_id uuid not null,
  primary key (dealership_id, part_id, model_id),
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id) on delete cascade,
  foreign key (dealership_id, model_id) references vehicle_models (dealership_id, id) on delete cascade
);
comment on table part_fitments is '适用车型 | Model that a part fits';
comment on column part_fitments.dealership_id is '门店 | Dealership';
comment on column part_fitments.part_id is '配件 | Part';
comment on column part_fitments.model_id is '车型 | Model';
create index part_fitments_by_model on part_fitments (dealership_id, model_id);
call protect_tenant_table('part_fitments');

create table part_companions (
  dealership_id integer not null,
  part_id uuid not null,
  companion_id uuid not null,
  quantity integer not null check (quantity > 0),
  primary key (dealership_id, part_id, companion_id),
  check (part_id <> companion_id),
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id) on delete cascade,
  foreign key (dealership_id, companion_id) references part_numbers (dealership_id, id) on delete cascade
);
comment on table part_companions is '随换件 | Part used once that is changed along with another (gasket, bolt)';
comment on column part_companions.dealership_id is '门店 | Dealership';
comment on column part_companions.part_id is '配件 | Part';
comment on column part_companions.companion_id is '随换件 | Part changed along with it';
comment on column part_companions.quantity is '数量 | Quantity for one unit of the part, 1/1000 of its unit';
create index part_companions_by_companion on part_companions (dealership_id, companion_id);
call protect_tenant_table('part_companions');
