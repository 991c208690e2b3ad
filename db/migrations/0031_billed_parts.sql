-- Parts on a bill do not come back to the shelf: the request is marked while the bill stands.

-- module: warehouse
alter table parts_requests drop constraint parts_requests_status_check;
alter table parts_requests add constraint parts_requests_status_check
  check (status in ('reserved', 'short', 'picked', 'issued', 'billed', 'returned', 'cancelled'));
-- Bills that stood before the mark existed, in every store: the owner sees them while row security is not forced on it.
alter table parts_requests no force row level security;
alter table work_orders no force row level security;
update parts_requests r set status = 'billed', version = r.version + 1
  from work_orders w
 where w.dealership_id = r.dealership_id and w.id = r.demand_order_id and w.status in ('settling', 'closed') and r.status = 'issued';
alter table parts_requests force row level security;
alter table work_orders force row level security;
