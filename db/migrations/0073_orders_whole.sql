-- The order made whole: fees, several payers, discounts by name, versions of the estimate with their lines, what is found
-- later, what was declined, and the owner's link.

-- module: organisation
alter table roles add column discount_limit_basis_points integer not null default 0 check (discount_limit_basis_points between 0 and 10000);
comment on column roles.discount_limit_basis_points is '优惠权限(万分之一) | Highest discount that the role may give by hand, basis points';
alter table dealerships add column overrun_basis_points integer not null default 0 check (overrun_basis_points between 0 and 10000);
comment on column dealerships.overrun_basis_points is '允许超支比例(万分之一) | By how much the sum agreed at first may grow without asking the owner again, basis points; 0 = every increase is asked';
alter table dealerships add column estimate_valid_days integer not null default 7 check (estimate_valid_days between 1 and 90);
comment on column dealerships.estimate_valid_days is '估价有效天数 | Days for which an estimate holds';
alter table roles no force row level security;
alter table role_permissions no force row level security;
update roles r set discount_limit_basis_points = l.basis_points
  from (values ('service-adviser', 500), ('service-manager', 1500)) as l (role_code, basis_points) where l.role_code = r.code;
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, p.permission
  from roles r
  join (values ('service-adviser', 'work-orders.find'), ('technician', 'work-orders.find'), ('quality-inspector', 'work-orders.find'),
               ('service-adviser', 'work-orders.discount'), ('service-manager', 'work-orders.discount'), ('service-manager', 'work-orders.price'))
         as p (role_code, permission) on p.role_code = r.code
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;

-- module: work-orders
alter table visits add column account_rep_id uuid;
alter table visits add constraint visits_account_rep foreign key (dealership_id, account_rep_id) references staff (dealership_id, id) not valid;
comment on column visits.account_rep_id is '业务员 | Account representative; null = the adviser';
alter table promises add column told_by text check (told_by in ('in-person', 'phone', 'sms', 'wechat'));
comment on column promises.told_by is '告知方式 | How the owner was told; null = not told';

create table findings (
  dealership_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  work_order_id uuid not null,
  operation_id uuid,
  words text not null,
  severity text not null check (severity in ('red', 'yellow')),
  raised_by uuid not null,
  raised_at timestamptz not null,
  dropped_at timestamptz,
  dropped_reason text not null default '',
  primary key (dealership_id, id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, raised_by) references staff (dealership_id, id)
);
comment on table findings is '增项发现 | Finding: further work seen while the car is here';
comment on column findings.dealership_id is '门店 | Dealership';
comment on column findings.id is '标识 | Id';
comment on column findings.visit_id is '到店 | Visit';
comment on column findings.work_order_id is '工单 | Work order';
comment on column findings.operation_id is '作业工序 | Operation during which it was found; null = not while working';
comment on column findings.words is '发现的问题 | What was found';
comment on column findings.severity is '严重程度 | Severity: red = safety, yellow = soon';
comment on column findings.raised_by is '发现人 | Found by';
comment on column findings.raised_at is '发现时间 | Found at';
comment on column findings.dropped_at is '撤销时间 | Dropped at; null = stands';
comment on column findings.dropped_reason is '撤销原因 | Why it was dropped';
create index findings_by_order on findings (dealership_id, work_order_id, raised_at);
call protect_tenant_table('findings');

create table finding_photos (
  dealership_id integer not null,
  finding_id uuid not null,
  sha256 text not null,
  sequence integer not null check (sequence between 1 and 6),
  primary key (dealership_id, finding_id, sequence),
  foreign key (dealership_id, finding_id) references findings (dealership_id, id),
  foreign key (dealership_id, sha256) references files (dealership_id, sha256)
);
comment on table finding_photos is '增项照片 | Photo of a finding';
comment on column finding_photos.dealership_id is '门店 | Dealership';
comment on column finding_photos.finding_id is '增项发现 | Finding';
comment on column finding_photos.sha256 is '照片 | Photo, digest of the file';
comment on column finding_photos.sequence is '顺序 | Sequence';
call protect_tenant_table('finding_photos', append_only => true);

alter table jobs add column finding_id uuid;
alter table jobs add constraint jobs_finding foreign key (dealership_id, finding_id) references findings (dealership_id, id) not valid;
comment on column jobs.finding_id is '增项发现 | Finding that it answers; null = the owner''s words';
alter table jobs drop constraint jobs_approval_check;
alter table jobs add constraint jobs_approval_check check (approval in ('proposed', 'approved', 'declined', 'voided'));

alter table labour_lines add column class_basis_points integer not null default 0 check (class_basis_points between 0 and 10000);
comment on column labour_lines.class_basis_points is '客户类别优惠率(万分之一) | Discount of the owner''s class, basis points';
alter table labour_lines add column discount_reason text not null default '';
comment on column labour_lines.discount_reason is '优惠原因 | Why the discount was given by hand';
alter table part_lines add column class_basis_points integer not null default 0 check (class_basis_points between 0 and 10000);
comment on column part_lines.class_basis_points is '客户类别优惠率(万分之一) | Discount of the owner''s class, basis points';
alter table part_lines add column discount_reason text not null default '';
comment on column part_lines.discount_reason is '优惠原因 | Why the discount was given by hand';

create table fee_lines (
  dealership_id integer not null,
  id uuid not null,
  work_order_id uuid not null,
  job_id uuid not null,
  sequence integer not null,
  kind text not null check (kind in ('diagnosis', 'testing', 'management', 'consumables', 'sublet', 'rescue', 'other')),
  name text not null,
  price_fen integer not null check (price_fen >= 0),
  discount_basis_points integer not null default 0 check (discount_basis_points between 0 and 10000),
  discount_reason text not null default '',
  amount_fen bigint not null check (amount_fen >= 0),
  tax_rate_basis_points integer not null,
  primary key (dealership_id, id),
  foreign key (dealership_id, job_id) references jobs (dealership_id, id) on delete cascade
);
comment on table fee_lines is '费用行 | Fee line: diagnosis, testing, management, consumables, sublet, rescue, other';
comment on column fee_lines.dealership_id is '门店 | Dealership';
comment on column fee_lines.id is '标识 | Id';
comment on column fee_lines.work_order_id is '工单 | Work order';
comment on column fee_lines.job_id is '维修项目 | Job';
comment on column fee_lines.sequence is '顺序 | Sequence';
comment on column fee_lines.kind is '费用类别 | Kind of fee';
comment on column fee_lines.name is '费用名称 | Name';
comment on column fee_lines.price_fen is '费用金额 | Fee before discount, fen';
comment on column fee_lines.discount_basis_points is '优惠率(万分之一) | Discount by hand, basis points';
comment on column fee_lines.discount_reason is '优惠原因 | Why the discount was given by hand';
comment on column fee_lines.amount_fen is '优惠后金额 | Amount after discount, fen';
comment on column fee_lines.tax_rate_basis_points is '税率 | Tax rate, basis points';
create index fee_lines_by_order on fee_lines (dealership_id, work_order_id);
call protect_tenant_table('fee_lines');

alter table line_shares add column amount_fen bigint not null check (amount_fen >= 0);
comment on column line_shares.amount_fen is '分摊金额 | What this payer pays of the line, fen; the shares of a line add up to its amount';

create table discount_requests (
  dealership_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  work_order_id uuid not null,
  line_ids uuid[] not null check (cardinality(line_ids) between 1 and 500),
  basis_points integer not null check (basis_points between 1 and 10000),
  off_fen bigint not null check (off_fen >= 0),
  reason text not null,
  status text not null check (status in ('pending', 'approved', 'declined', 'withdrawn')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  note text not null default '',
  primary key (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, requested_by) references staff (dealership_id, id),
  constraint discount_requests_decided check ((status in ('approved', 'declined')) = (decided_by is not null and decided_at is not null)),
  constraint discount_requests_two_people check (decided_by <> requested_by)
);
comment on table discount_requests is '优惠审批 | Request for a discount above one''s own limit';
comment on column discount_requests.dealership_id is '门店 | Dealership';
comment on column discount_requests.id is '标识 | Id';
comment on column discount_requests.visit_id is '到店 | Visit';
comment on column discount_requests.work_order_id is '工单 | Work order';
comment on column discount_requests.line_ids is '所涉明细 | Lines it is for';
comment on column discount_requests.basis_points is '优惠率(万分之一) | Discount, basis points';
comment on column discount_requests.off_fen is '优惠金额 | What it takes off when asked, fen';
comment on column discount_requests.reason is '原因 | Reason';
comment on column discount_requests.status is '状态 | Status';
comment on column discount_requests.requested_by is '申请人 | Asked by';
comment on column discount_requests.requested_at is '申请时间 | Asked at';
comment on column discount_requests.decided_by is '审批人 | Decided by';
comment on column discount_requests.decided_at is '审批时间 | Decided at';
comment on column discount_requests.note is '审批意见 | What was said to it';
create index discount_requests_by_order on discount_requests (dealership_id, work_order_id);
create index discount_requests_pending on discount_requests (dealership_id, requested_at) where status = 'pending';
call protect_tenant_table('discount_requests');

alter table estimates add column fees_fen bigint not null default 0;
alter table estimates add column valid_until date;
alter table estimates add column channel text check (channel in ('screen', 'paper', 'phone', 'link', 'within-overrun'));
alter table estimates add column recorded_by uuid;
alter table estimates add column withdrawn_at timestamptz;
alter table estimates drop constraint estimates_add_up;
alter table estimates add constraint estimates_add_up check (total_fen = labour_fen + parts_fen + fees_fen);
comment on column estimates.fees_fen is '其他费用 | Fees, fen';
comment on column estimates.valid_until is '有效期至 | Last day on which it holds; null = not limited';
comment on column estimates.channel is '授权方式 | How the owner answered: on screen, on paper, by phone, by link, or not asked within the overrun agreed';
comment on column estimates.recorded_by is '记录人 | Who recorded the answer; null = the owner by link';
comment on column estimates.withdrawn_at is '撤回时间 | Withdrawn at, before it was answered';

create table estimate_lines (
  dealership_id integer not null,
  work_order_id uuid not null,
  version integer not null,
  line_id uuid not null,
  job_id uuid not null,
  job_name text not null,
  is_agreed boolean not null,
  kind text not null check (kind in ('labour', 'part', 'fee')),
  code text not null,
  name text not null,
  unit text not null,
  quantity integer not null,
  price_fen integer not null,
  amount_fen bigint not null,
  sequence integer not null,
  primary key (dealership_id, work_order_id, version, line_id),
  foreign key (dealership_id, work_order_id, version) references estimates (dealership_id, work_order_id, version)
);
comment on table estimate_lines is '估价明细 | Line of an estimate, as it was shown to the owner';
comment on column estimate_lines.dealership_id is '门店 | Dealership';
comment on column estimate_lines.work_order_id is '工单 | Work order';
comment on column estimate_lines.version is '估价版本 | Estimate version';
comment on column estimate_lines.line_id is '工时行、配件行或费用行 | Labour, part or fee line';
comment on column estimate_lines.job_id is '维修项目 | Job';
comment on column estimate_lines.job_name is '项目名称 | Name of the job';
comment on column estimate_lines.is_agreed is '此前已授权 | Whether the job had been agreed before';
comment on column estimate_lines.kind is '类别 | Kind';
comment on column estimate_lines.code is '代码 | Code';
comment on column estimate_lines.name is '名称 | Name';
comment on column estimate_lines.unit is '计量单位 | Unit of a part';
comment on column estimate_lines.quantity is '数量 | Hours in 1/100 h, or quantity in 1/1000 unit; 1000 of a fee';
comment on column estimate_lines.price_fen is '单价 | Rate or price, fen';
comment on column estimate_lines.amount_fen is '金额 | Amount after discount, fen';
comment on column estimate_lines.sequence is '顺序 | Sequence';
call protect_tenant_table('estimate_lines', append_only => true);

create table deferred_work (
  dealership_id integer not null,
  id uuid not null,
  vehicle_id uuid not null,
  visit_id uuid not null,
  work_order_id uuid not null,
  job_id uuid not null,
  name text not null,
  amount_fen bigint not null check (amount_fen >= 0),
  severity text not null check (severity in ('red', 'yellow', 'none')),
  declined_at timestamptz not null,
  declined_by_name text not null,
  waiver_sha256 text,
  taken_up_job_id uuid,
  primary key (dealership_id, id),
  constraint deferred_work_one_a_job unique (dealership_id, job_id),
  foreign key (dealership_id, vehicle_id) references vehicles (dealership_id, id),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, job_id) references jobs (dealership_id, id),
  foreign key (dealership_id, waiver_sha256) references files (dealership_id, sha256)
);
comment on table deferred_work is '暂缓维修建议 | Work that the owner declined, to be recommended again';
comment on column deferred_work.dealership_id is '门店 | Dealership';
comment on column deferred_work.id is '标识 | Id';
comment on column deferred_work.vehicle_id is '车辆 | Vehicle';
comment on column deferred_work.visit_id is '到店 | Visit';
comment on column deferred_work.work_order_id is '工单 | Work order';
comment on column deferred_work.job_id is '维修项目 | Job declined';
comment on column deferred_work.name is '项目名称 | Name';
comment on column deferred_work.amount_fen is '当时报价 | What it would have cost, fen';
comment on column deferred_work.severity is '严重程度 | Severity: red = safety';
comment on column deferred_work.declined_at is '拒绝时间 | Declined at';
comment on column deferred_work.declined_by_name is '拒绝人 | Who declined';
comment on column deferred_work.waiver_sha256 is '安全告知签字 | Signature under the waiver of a safety item, digest of the file';
comment on column deferred_work.taken_up_job_id is '后续项目 | Job that took it up later; null = still open';
create index deferred_work_by_car on deferred_work (dealership_id, vehicle_id, declined_at);
call protect_tenant_table('deferred_work');

create table visit_links (
  dealership_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  work_order_id uuid not null,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (dealership_id, id),
  constraint visit_links_token unique (dealership_id, token_sha256),
  foreign key (dealership_id, visit_id) references visits (dealership_id, id),
  foreign key (dealership_id, work_order_id) references work_orders (dealership_id, id),
  foreign key (dealership_id, made_by) references staff (dealership_id, id)
);
comment on table visit_links is '车主链接 | Link by which the owner sees the visit and answers the estimate';
comment on column visit_links.dealership_id is '门店 | Dealership';
comment on column visit_links.id is '标识 | Id';
comment on column visit_links.visit_id is '到店 | Visit';
comment on column visit_links.work_order_id is '工单 | Work order';
comment on column visit_links.token_sha256 is '链接摘要 | Digest of the token; the token itself is kept nowhere';
comment on column visit_links.made_by is '发送人 | Made by';
comment on column visit_links.made_at is '生成时间 | Made at';
comment on column visit_links.expires_at is '失效时间 | Expires at';
comment on column visit_links.revoked_at is '撤销时间 | Revoked at; null = stands';
create index visit_links_by_order on visit_links (dealership_id, work_order_id);
call protect_tenant_table('visit_links');

-- module: settlement
alter table settlements add column fees_fen bigint not null default 0 check (fees_fen >= 0);
comment on column settlements.fees_fen is '其他费用 | Fees, fen';
alter table settlements drop constraint settlements_add_up;
alter table settlements add constraint settlements_add_up check (total_fen = labour_fen + parts_fen + fees_fen and paid_fen between 0 and total_fen);
alter table settlement_lines drop constraint settlement_lines_kind_check;
alter table settlement_lines add constraint settlement_lines_kind_check check (kind in ('labour', 'part', 'fee'));
