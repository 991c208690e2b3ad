-- The customer's whole file: every field of the acceptance list, consents, other people to call, classes, merges.

-- module: customers
create table customer_classes (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null default '',
  price_level text not null check (price_level in ('retail', 'member', 'fleet')),
  validity_months integer check (validity_months between 1 and 600),
  fee_fen bigint not null check (fee_fen >= 0),
  points_required integer not null check (points_required >= 0),
  single_visit_fen bigint not null check (single_visit_fen >= 0),
  labour_discount_basis_points integer not null check (labour_discount_basis_points between 0 and 10000),
  parts_discount_basis_points integer not null check (parts_discount_basis_points between 0 and 10000),
  is_active boolean not null default true,
  version integer not null default 1,
  primary key (dealership_id, id),
  unique (dealership_id, code)
);
comment on table customer_classes is '客户分类 | Customer class';
comment on column customer_classes.dealership_id is '门店 | Dealership';
comment on column customer_classes.id is '分类标识 | Class id';
comment on column customer_classes.code is '分类号码 | Class number';
comment on column customer_classes.name_zh is '客户类别 | Chinese name';
comment on column customer_classes.name_en is '英文名称 | English name';
comment on column customer_classes.price_level is '价格类型 | Price level';
comment on column customer_classes.validity_months is '有效期 | Validity, months; null = without end';
comment on column customer_classes.fee_fen is '会费 | Membership fee, fen';
comment on column customer_classes.points_required is '积分要求 | Points required';
comment on column customer_classes.single_visit_fen is '单次消费 | Spend of a single visit that qualifies, fen';
comment on column customer_classes.labour_discount_basis_points is '工时优惠率 | Discount on labour, 1/10000 off';
comment on column customer_classes.parts_discount_basis_points is '材料优惠率 | Discount on parts, 1/10000 off';
comment on column customer_classes.is_active is '是否启用 | Whether active';
comment on column customer_classes.version is '版本 | Version';
call protect_tenant_table('customer_classes');

-- The new columns are empty: no row is to be held against the foreign keys.
alter table parties
  add column organisation_kind text check (organisation_kind in ('company', 'government', 'leasing', 'ride-hailing')),
  add column office_phone text,
  add column postcode text not null default '',
  add column fax text not null default '',
  add column job_title text not null default '',
  add column birthday date,
  add column education text check (education in ('primary', 'secondary', 'college', 'bachelor', 'postgraduate')),
  add column hobbies text not null default '',
  add column photo_sha256 text,
  add column class_id uuid,
  add column class_since date,
  add column class_until date,
  add column member_card_number text not null default '',
  add column merged_into uuid,
  add column survivor_id uuid not null generated always as (coalesce(merged_into, id)) stored,
  add constraint parties_class foreign key (dealership_id, class_id) references customer_classes (dealership_id, id) not valid,
  add constraint parties_survivor foreign key (dealership_id, merged_into) references parties (dealership_id, id) not valid,
  add constraint parties_photo foreign key (dealership_id, photo_sha256) references files (dealership_id, sha256) not valid,
  add constraint parties_kind_of_organisation check (organisation_kind is null or kind = 'organisation'),
  add constraint parties_class_has_day check ((class_id is null) = (class_since is null)),
  add constraint parties_no_own_survivor check (merged_into <> id);
-- The same list as missingOfCustomer in packages/domain/src/customers/completeness.ts; a test holds the two together.
alter table parties
  add column missing text[] not null generated always as (array_remove(array[
    case when mobile is null then 'mobile' end,
    case when kind = 'organisation' and organisation_kind is null then 'organisation-kind' end,
    case when (kind = 'organisation' or member_card_number <> '') and id_number_tail is null then 'id-number' end
  ], null)) stored;
comment on column parties.phone is '住宅电话 | Home phone';
comment on column parties.organisation_kind is '单位性质 | Kind of organisation';
comment on column parties.office_phone is '办公电话 | Office phone';
comment on column parties.postcode is '邮编 | Postcode';
comment on column parties.fax is '传真号码 | Fax number';
comment on column parties.job_title is '职务 | Job title';
comment on column parties.birthday is '生日 | Birthday; kept with consent only';
comment on column parties.education is '学历 | Education; kept with consent only';
comment on column parties.hobbies is '爱好 | Hobbies; kept with consent only';
comment on column parties.photo_sha256 is '车主照片 | Photo, digest of the file; kept with consent only';
comment on column parties.class_id is '客户类别 | Customer class';
comment on column parties.class_since is '类别起始日期 | In the class since';
comment on column parties.class_until is '类别截止日期 | In the class until, last day; null = without end';
comment on column parties.member_card_number is '会员卡号 | Member card number, held only';
comment on column parties.merged_into is '并入 | Survivor of the merge; null = a file of its own';
comment on column parties.survivor_id is '合并后的档案 | The file itself, or the one it was merged into';
comment on column parties.missing is '缺少的资料 | What the file lacks';
create index parties_by_name on parties (dealership_id, name);
create index parties_by_id_number_tail on parties (dealership_id, id_number_tail) where id_number_tail is not null;
create index parties_by_survivor on parties (dealership_id, survivor_id);
drop index parties_by_age;
create index parties_by_age on parties (dealership_id, created_at desc, id desc) where merged_into is null;
create index parties_incomplete on parties (dealership_id, created_at desc, id desc) where missing <> '{}' and merged_into is null;

create table customer_contacts (
  dealership_id integer not null,
  id uuid not null,
  party_id uuid not null,
  name text not null,
  relation text not null check (relation in ('family', 'driver', 'colleague', 'assistant', 'other')),
  phone text not null,
  purpose text not null check (purpose in ('any', 'booking', 'progress', 'payment', 'emergency')),
  is_preferred boolean not null default false,
  created_at timestamptz not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, party_id) references parties (dealership_id, id)
);
comment on table customer_contacts is '联系人 | Another person to call for a customer';
comment on column customer_contacts.dealership_id is '门店 | Dealership';
comment on column customer_contacts.id is '标识 | Id';
comment on column customer_contacts.party_id is '客户 | Customer';
comment on column customer_contacts.name is '姓名 | Name';
comment on column customer_contacts.relation is '关系 | Relation to the customer';
comment on column customer_contacts.phone is '电话 | Phone';
comment on column customer_contacts.purpose is '联系事项 | What to call about';
comment on column customer_contacts.is_preferred is '是否首选 | Whether to be called first';
comment on column customer_contacts.created_at is '创建时间 | Created at';
create index customer_contacts_by_party on customer_contacts (dealership_id, party_id);
call protect_tenant_table('customer_contacts');

create table customer_consents (
  dealership_id integer not null,
  id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('birthday-care', 'profile', 'photo')),
  given_on date not null,
  channel text not null check (channel in ('paper', 'phone', 'online', 'in-person')),
  wording_version text not null,
  withdrawn_on date check (withdrawn_on >= given_on),
  primary key (dealership_id, id),
  foreign key (dealership_id, party_id) references parties (dealership_id, id)
);
comment on table customer_consents is '个人信息同意记录 | Consent of a customer to keep what the service does not need';
comment on column customer_consents.dealership_id is '门店 | Dealership';
comment on column customer_consents.id is '标识 | Id';
comment on column customer_consents.party_id is '客户 | Customer';
comment on column customer_consents.kind is '同意事项 | What for: birthday, education and hobbies, photo';
comment on column customer_consents.given_on is '同意日期 | Given on';
comment on column customer_consents.channel is '取得方式 | How it was given';
comment on column customer_consents.wording_version is '告知书版本 | Version of the wording';
comment on column customer_consents.withdrawn_on is '撤回日期 | Withdrawn on; null = in force';
create index customer_consents_by_party on customer_consents (dealership_id, party_id);
create unique index customer_consents_one_in_force on customer_consents (dealership_id, party_id, kind) where withdrawn_on is null;
call protect_tenant_table('customer_consents');

create table file_merges (
  dealership_id integer not null references dealerships (id),
  id uuid not null,
  subject text not null check (subject in ('customer', 'vehicle')),
  survivor_id uuid not null,
  alias_id uuid not null check (alias_id <> survivor_id),
  fields text[] not null,
  former jsonb,
  status text not null check (status in ('proposed', 'merged', 'declined', 'undone')),
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (dealership_id, id)
);
comment on table file_merges is '档案合并 | Merge of two files of one customer or car';
comment on column file_merges.dealership_id is '门店 | Dealership';
comment on column file_merges.id is '标识 | Id';
comment on column file_merges.subject is '对象 | Customer or vehicle';
comment on column file_merges.survivor_id is '保留的档案 | File that stays';
comment on column file_merges.alias_id is '并入的档案 | File that becomes an alias of it';
comment on column file_merges.fields is '取自并入档案的项目 | Fields whose value is taken from the alias';
comment on column file_merges.former is '合并前的值 | What the survivor said before, for the undoing';
comment on column file_merges.status is '状态 | Status';
comment on column file_merges.proposed_by is '提出人 | Proposed by';
comment on column file_merges.proposed_at is '提出时间 | Proposed at';
comment on column file_merges.decided_by is '审批人 | Decided by';
comment on column file_merges.decided_at is '审批时间 | Decided at';
create unique index file_merges_one_open on file_merges (dealership_id, alias_id) where status in ('proposed', 'merged');
create index file_merges_proposed on file_merges (dealership_id, proposed_at desc, id desc) where status = 'proposed';
create index file_merges_by_survivor on file_merges (dealership_id, survivor_id);
call protect_tenant_table('file_merges');
