-- Facts of capacity that were missing: time that is worked outside shifts knowingly, the equipment that booked work
-- needs, and versions of the opening hours and special days, so that the second of two who change them is told.

-- module: capacity
alter table technician_bookings add column in_overtime boolean not null default false;
comment on column technician_bookings.in_overtime is '是否加班 | Whether it was booked knowingly outside the person''s shift';

alter table bay_bookings add column equipment text not null default '';
comment on column bay_bookings.equipment is '所需设备类别 | Kind of equipment that the work needs; empty = none';

alter table opening_hours add column version integer not null default 1;
comment on column opening_hours.version is '版本 | Version of the week, the same on each of its days';

alter table special_days add column version integer not null default 1;
comment on column special_days.version is '版本 | Version';
