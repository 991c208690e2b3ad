-- Whether the car may be driven on the road, and how far, is the owner's answer at check-in: whoever inspects it must know.
-- Until now no stood on the sheet also where nobody had asked: it is taken over as not asked.

-- module: work-orders
alter table visits no force row level security;
alter table check_ins no force row level security;
alter table visits add column may_road_test boolean;
alter table visits add column road_test_km integer check (road_test_km between 1 and 200);
update visits v
   set may_road_test = true, road_test_km = (k.content::jsonb ->> 'roadTestKm')::integer
  from check_ins k
 where k.dealership_id = v.dealership_id and k.visit_id = v.id and v.status = 'open' and k.content::jsonb ->> 'mayRoadTest' = 'true';
alter table visits force row level security;
alter table check_ins force row level security;
comment on column visits.may_road_test is '授权试车 | Whether the owner lets the car be driven on the road; null where nobody asked';
comment on column visits.road_test_km is '试车里程上限(公里) | Farthest that the owner lets it be driven, km; null = as needed';
