-- People who work in several stores, and the audit read by time.

-- module: platform
-- The audit is read newest first, a store and a day at a time.
create index events_by_time on events (dealership_id, happened_at, position);

-- module: organisation
set local row_security = on;
-- The account behind a user name, when its person works in a store of the caller's own group: an administrator may
-- give that person a place in this store. Nothing else of the other store is told, and nothing of another group.
create function find_colleague(name text)
  returns table (account_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select a.id
      from accounts a
     where a.username = name and not a.is_disabled
       and exists (select 1 from staff p
                     join dealerships d on d.id = p.dealership_id
                     join dealerships own on own.id = current_dealership() and own.group_id = d.group_id
                    where p.account_id = a.id and p.is_active);
  end;
-- Which store answers for an account: of the stores that its person works in, the one longest worked in. Only that
-- store's administrator resets the password, or a place in one store would open the other.
create function answering_dealership(account uuid)
  returns integer
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select p.dealership_id from staff p where p.account_id = account and p.is_active order by p.created_at, p.dealership_id limit 1;
  end;
set local row_security = off;
alter function find_colleague(text) owner to bayline_finder;
alter function answering_dealership(uuid) owner to bayline_finder;
grant execute on function find_colleague(text), answering_dealership(uuid) to bayline_app;
