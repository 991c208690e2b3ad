-- What a store of the group has published of its catalogue, as every store of the group knows it.

-- module: catalogue
create table group_entries (
  dealership_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('operation', 'canned-job', 'labour-rate', 'part-price')),
  code text not null,
  body jsonb not null,
  published_from integer not null,
  published_at timestamptz not null,
  primary key (dealership_id, kind, code),
  unique (dealership_id, id)
);
comment on table group_entries is '集团目录条目 | Entry of the catalogue that the group publishes, as this store knows it';
comment on column group_entries.dealership_id is '门店 | Dealership';
comment on column group_entries.id is '条目标识 | Entry id, the same in every store of the group';
comment on column group_entries.kind is '条目种类 | Kind: operation, canned job, labour rate, part price';
comment on column group_entries.code is '条目代码 | Code: of the operation or canned job; trade/vehicle class of a rate; price level/part number of a price';
comment on column group_entries.body is '集团内容 | What the group says now';
comment on column group_entries.published_from is '发布门店 | Store that published it';
comment on column group_entries.published_at is '发布时间 | Published at';
call protect_tenant_table('group_entries');

-- module: organisation
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, 'catalogue.publish' from roles r where r.code = 'service-manager'
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
