-- Stores that stood before files of people were widened get what a new store begins with: the four customer classes, and
-- the new duties for the roles that hold them.

-- module: organisation
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, p.permission
  from roles r
  join (values ('records-clerk', 'customers.export'), ('records-clerk', 'vehicles.export'), ('service-adviser', 'vehicles.reveal'),
               ('service-manager', 'customers.merge'), ('service-manager', 'customers.export'), ('service-manager', 'vehicles.reveal'),
               ('service-manager', 'vehicles.correct-mileage'), ('service-manager', 'vehicles.export'))
         as p (role_code, permission) on p.role_code = r.code
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;

-- module: customers
alter table customer_classes no force row level security;
insert into customer_classes (dealership_id, id, code, name_zh, name_en, price_level, validity_months, fee_fen, points_required,
                              single_visit_fen, labour_discount_basis_points, parts_discount_basis_points)
select d.id, gen_random_uuid(), c.*
  from dealerships d
  cross join (values ('01', '一般客户', 'General', 'retail', null::integer, 0, 0, 0, 0, 0),
                     ('02', '白金会员', 'Platinum member', 'member', 12, 19900, 2000, 100000, 500, 300),
                     ('03', '钻石会员', 'Diamond member', 'member', 12, 39900, 5000, 300000, 1000, 500),
                     ('04', 'VIP尊贵会员', 'VIP member', 'member', 24, 99900, 10000, 500000, 1500, 800)) as c
 where not exists (select 1 from customer_classes k where k.dealership_id = d.id);
alter table customer_classes force row level security;
