-- People and companies; what the store offers and what it costs.

-- module: customers
create table parties (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null,
  sex text check (sex in ('male', 'female')),
  mobile text,
  mobile_tail text generated always as (right(mobile, 4)) stored,
  phone text,
  address text not null default '',
  employer text not null default '',
  email text not null default '',
  id_number_sealed bytea,
  id_number_tail text,
  remark text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (dealership_id, id),
  unique (dealership_id, number)
);
comment on table parties is '客户 | Customer: a person or an organisation';
comment on column parties.dealership_id is '门店 | Dealership';
comment on column parties.id is '客户标识 | Customer id';
comment on column parties.number is '车主代号 | Customer number';
comment on column parties.kind is '客户类型 | Customer type';
comment on column parties.name is '车主姓名/公司名称 | Name';
comment on column parties.sex is '车主性别 | Sex';
comment on column parties.mobile is '移动电话 | Mobile phone';
comment on column parties.mobile_tail is '手机尾号 | Last four digits of the mobile';
comment on column parties.phone is '固定电话 | Other phone';
comment on column parties.address is '地址 | Address';
comment on column parties.employer is '工作单位 | Employer';
comment on column parties.email is '电子邮箱 | E-mail';
comment on column parties.id_number_sealed is '证件号码(加密) | ID or organisation number, encrypted';
comment on column parties.id_number_tail is '证件尾号 | Last four characters of it';
comment on column parties.remark is '备注 | Remark';
comment on column parties.version is '版本 | Version';
comment on column parties.created_at is '创建时间 | Created at';
comment on column parties.updated_at is '更新时间 | Updated at';
create index parties_by_mobile on parties (dealership_id, mobile) where mobile is not null;
create index parties_by_age on parties (dealership_id, created_at desc, id desc);
call protect_tenant_table('parties');
create table customer_search_terms (
  dealership_id integer not null,
  term text collate "C" not null,
  party_id uuid not null,
  primary key (dealership_id, term, party_id),
  foreign key (dealership_id, party_id) references parties (dealership_id, id) on delete cascade
);
comment on table customer_search_terms is '客户检索词 | Search term of a customer';
comment on column customer_search_terms.dealership_id is '门店 | Dealership';
comment on column customer_search_terms.term is '检索词 | Lower-case text that a search may begin with';
comment on column customer_search_terms.party_id is '客户 | Customer';
create index customer_search_terms_by_party on customer_search_terms (dealership_id, party_id);
call protect_tenant_table('customer_search_terms');

-- module: catalogue
create table vehicle_models (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  code text not null,
  brand text not null,
  series text not null,
  name text not null,
  vehicle_class text not null default 'passenger',
  fuel text not null check (fuel in ('petrol', 'diesel', 'hybrid', 'plug-in-hybrid', 'electric', 'fuel-cell', 'lpg', 'cng')),
  displacement_ml integer,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, code)
);
comment on table vehicle_models is '车型 | Vehicle model';
comment on column vehicle_models.dealership_id is '门店 | Dealership';
comment on column vehicle_models.id is '车型标识 | Model id';
comment on column vehicle_models.code is '车型代码 | Model code';
comment on column vehicle_models.brand is '品牌 | Brand';
comment on column vehicle_models.series is '车系 | Series';
comment on column vehicle_models.name is '车型名称 | Model name';
comment on column vehicle_models.vehicle_class is '车型类别 | Vehicle class for rates';
comment on column vehicle_models.fuel is '燃料种类 | Fuel';
comment on column vehicle_models.displacement_ml is '排量 | Displacement, ml';
comment on column vehicle_models.version is '版本 | Version';
call protect_tenant_table('vehicle_models');
create table labour_operations (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null default '',
  trade text not null check (trade in ('mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage')),
  standard_hours integer not null check (standard_hours >= 0),
  billed_hours integer not null check (billed_hours >= 0),
  credited_hours integer not null check (credited_hours >= 0),
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, code)
);
comment on table labour_operations is '工时项目 | Labour operation';
comment on column labour_operations.dealership_id is '门店 | Dealership';
comment on column labour_operations.id is '项目标识 | Labour operation id';
comment on column labour_operations.code is '项目编号 | Code';
comment on column labour_operations.name_zh is '项目名称 | Chinese name';
comment on column labour_operations.name_en is '英文名称 | English name';
comment on column labour_operations.trade is '工种 | Trade';
comment on column labour_operations.standard_hours is '标准工时 | Standard hours, 1/100 h';
comment on column labour_operations.billed_hours is '结算工时 | Billed hours, 1/100 h';
comment on column labour_operations.credited_hours is '员工工时 | Credited hours, 1/100 h';
comment on column labour_operations.is_active is '是否启用 | Whether active';
comment on column labour_operations.version is '版本 | Version';
call protect_tenant_table('labour_operations');
create table operation_routings (
  dealership_id integer not null,
  labour_operation_id uuid not null,
  sequence integer not null check (sequence between 1 and 50),
  bay_type text not null check (bay_type in ('maintenance', 'mechanical', 'body', 'paint', 'alignment', 'wash', 'high-voltage')),
  skill text not null check (skill in ('mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage')),
  equipment text not null default '',
  planned_minutes integer not null check (planned_minutes between 0 and 10000),
  primary key (dealership_id, labour_operation_id, sequence),
  foreign key (dealership_id, labour_operation_id) references labour_operations (dealership_id, id) on delete cascade
);
comment on table operation_routings is '工艺路线 | Routing step of a labour operation';
comment on column operation_routings.dealership_id is '门店 | Dealership';
comment on column operation_routings.labour_operation_id is '工时项目 | Labour operation';
comment on column operation_routings.sequence is '顺序 | Sequence';
comment on column operation_routings.bay_type is '工位类型 | Bay type';
comment on column operation_routings.skill is '技能 | Skill';
comment on column operation_routings.equipment is '所需设备 | Equipment needed';
comment on column operation_routings.planned_minutes is '计划时间 | Planned time, minutes';
call protect_tenant_table('operation_routings');
create table part_numbers (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  number text not null,
  name_zh text not null,
  name_en text not null default '',
  brand text not null default '',
  unit text not null,
  quality_class text not null check (quality_class in ('genuine', 'equivalent', 'aftermarket', 'remanufactured', 'used', 'customer-supplied')),
  category text not null default '',
  sub_category text not null default '',
  fits_models text not null default '',
  origin text not null default '',
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, number)
);
comment on table part_numbers is '配件 | Part';
comment on column part_numbers.dealership_id is '门店 | Dealership';
comment on column part_numbers.id is '配件标识 | Part id';
comment on column part_numbers.number is '配件编码 | Part number';
comment on column part_numbers.name_zh is '配件名称 | Chinese name';
comment on column part_numbers.name_en is '英文名称 | English name';
comment on column part_numbers.brand is '品牌 | Brand';
comment on column part_numbers.unit is '单位 | Unit of measure';
comment on column part_numbers.quality_class is '正副厂 | Quality class';
comment on column part_numbers.category is '商品大类 | Category';
comment on column part_numbers.sub_category is '商品小类 | Sub-category';
comment on column part_numbers.fits_models is '适用车型 | Models it fits';
comment on column part_numbers.origin is '产地 | Origin';
comment on column part_numbers.is_active is '是否启用 | Whether active';
comment on column part_numbers.version is '版本 | Version';
call protect_tenant_table('part_numbers');
create table part_search_terms (
  dealership_id integer not null,
  term text collate "C" not null,
  part_id uuid not null,
  primary key (dealership_id, term, part_id),
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id) on delete cascade
);
comment on table part_search_terms is '配件检索词 | Search term of a part';
comment on column part_search_terms.dealership_id is '门店 | Dealership';
comment on column part_search_terms.term is '检索词 | Lower-case text that a search may begin with';
comment on column part_search_terms.part_id is '配件 | Part';
create index part_search_terms_by_part on part_search_terms (dealership_id, part_id);
call protect_tenant_table('part_search_terms');
create table price_lists (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  code text not null,
  name text not null,
  price_class text not null default 'customer' check (price_class in ('customer', 'warranty', 'insurance', 'internal', 'package')),
  valid_from date not null,
  tax_rate_basis_points integer not null default 1300 check (tax_rate_basis_points between 0 and 10000),
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, code, valid_from)
);
comment on table price_lists is '价格表 | Price list';
comment on column price_lists.dealership_id is '门店 | Dealership';
comment on column price_lists.id is '价格表标识 | Price list id';
comment on column price_lists.code is '价格表代码 | Code';
comment on column price_lists.name is '名称 | Name';
comment on column price_lists.price_class is '价类 | Price class';
comment on column price_lists.valid_from is '生效日期 | Valid from';
comment on column price_lists.tax_rate_basis_points is '税率 | Tax rate, basis points';
comment on column price_lists.version is '版本 | Version';
call protect_tenant_table('price_lists');
create table labour_rates (
  dealership_id integer not null,
  price_list_id uuid not null,
  trade text not null,
  rate_fen integer not null check (rate_fen between 0 and 100000000),
  primary key (dealership_id, price_list_id, trade),
  foreign key (dealership_id, price_list_id) references price_lists (dealership_id, id) on delete cascade
);
comment on table labour_rates is '工时单价 | Labour rate';
comment on column labour_rates.dealership_id is '门店 | Dealership';
comment on column labour_rates.price_list_id is '价格表 | Price list';
comment on column labour_rates.trade is '工种 | Trade';
comment on column labour_rates.rate_fen is '工时单价 | Rate per hour, fen incl. tax';
call protect_tenant_table('labour_rates');
create table part_prices (
  dealership_id integer not null,
  price_list_id uuid not null,
  part_id uuid not null,
  price_fen integer not null check (price_fen between 0 and 100000000),
  primary key (dealership_id, price_list_id, part_id),
  foreign key (dealership_id, price_list_id) references price_lists (dealership_id, id) on delete cascade,
  foreign key (dealership_id, part_id) references part_numbers (dealership_id, id) on delete cascade
);
comment on table part_prices is '配件售价 | Part price';
comment on column part_prices.dealership_id is '门店 | Dealership';
comment on column part_prices.price_list_id is '价格表 | Price list';
comment on column part_prices.part_id is '配件 | Part';
comment on column part_prices.price_fen is '销售单价 | Price per unit, fen incl. tax';
call protect_tenant_table('part_prices');
