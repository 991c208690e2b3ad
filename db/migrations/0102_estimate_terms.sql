-- An estimate is the contract of the repair: it is printed again with the terms it was quoted with, whatever the store's
-- rules are by then. Those quoted before this have the terms of today, since nothing else is known of them.

-- module: work-orders
alter table estimates
  add column repair_class text,
  add column guarantee_days integer,
  add column guarantee_km integer,
  add column overrun_basis_points integer;
alter table estimates no force row level security;
alter table work_orders no force row level security;
alter table guarantee_terms no force row level security;
-- Without a promise of the store the law's term holds (机动车维修管理规定, Art. 37).
update estimates e
   set repair_class = o.repair_class,
       overrun_basis_points = d.overrun_basis_points,
       guarantee_days = coalesce(g.days, case when o.repair_class in ('overhaul', 'assembly') then 100 when o.repair_class = 'second-level' then 30 else 10 end),
       guarantee_km = coalesce(g.km, case when o.repair_class in ('overhaul', 'assembly') then 20000 when o.repair_class = 'second-level' then 5000 else 2000 end)
  from work_orders o
  join dealerships d on d.id = o.dealership_id
  left join guarantee_terms g on g.dealership_id = o.dealership_id and g.repair_class = o.repair_class
 where o.dealership_id = e.dealership_id and o.id = e.work_order_id;
alter table guarantee_terms force row level security;
alter table work_orders force row level security;
alter table estimates force row level security;
alter table estimates
  alter column repair_class set not null,
  alter column guarantee_days set not null,
  alter column guarantee_km set not null,
  alter column overrun_basis_points set not null;
alter table estimates add constraint estimates_repair_class_check
  check (repair_class in ('overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised'));
comment on column estimates.repair_class is '维修类别 | Statutory class of the repair, as quoted';
comment on column estimates.guarantee_days is '质量保证期(天) | Guarantee as quoted, days';
comment on column estimates.guarantee_km is '质量保证期(公里) | Guarantee as quoted, km';
comment on column estimates.overrun_basis_points is '可超出授权金额的比例 | By how much the cost may pass the first amount agreed unasked, as quoted, 1/10000';
