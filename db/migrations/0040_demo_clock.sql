-- The demo group's clock stands in a working afternoon; a real store can have no other time than the true one.
-- module: organisation
alter table dealerships
  add column clock_shift_minutes integer not null default 0,
  add constraint real_store_has_true_time check (is_demo or clock_shift_minutes = 0);
comment on column dealerships.clock_shift_minutes is '演示时钟偏移 | Minutes that the demo''s clock is ahead of true time';
