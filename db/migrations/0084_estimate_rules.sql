-- A store's rules about estimates and discounts are changed on a page; two who change them at once are told so.

-- module: organisation
alter table dealerships add column version integer not null default 1;
comment on column dealerships.version is '版本 | Version of the store’s rules about estimates';
