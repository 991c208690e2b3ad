-- Parts that were picked for an order that is off lie in the store room, and not in their bin: somebody puts them back.

-- module: warehouse
alter table parts_requests add column put_back_due boolean not null default false;
alter table parts_requests add constraint parts_requests_put_back check (not put_back_due or status = 'cancelled');
comment on column parts_requests.put_back_due is '待放回货位 | Called off after it was picked, and not yet put back into its bin';
create index parts_requests_put_back on parts_requests (dealership_id, needed_at) where put_back_due;
