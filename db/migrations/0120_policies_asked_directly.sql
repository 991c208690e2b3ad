-- A policy that asks for the store in a sub-select gives every table of a statement a plan of its own for it: 108 of them in
-- an order's page, a tenth of its work. Asked for directly the planner sees that it is the same everywhere, and compares it
-- with the store that the statement names once for each part of the statement.

-- module: platform
create or replace procedure protect_tenant_table(tenant_table regclass, append_only boolean default false)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy tenant on %s for all to bayline_app using (dealership_id = current_dealership()) with check (dealership_id = current_dealership())',
    tenant_table);
  execute format(
    'create policy group_reader on %s for select to bayline_reader using (dealership_id = any (string_to_array(nullif(current_setting(''app.dealership_ids'', true), ''''), '','')::integer[]))',
    tenant_table);
  execute format('grant select on %s to bayline_reader', tenant_table);
  if append_only then
    execute format('grant select, insert on %s to bayline_app', tenant_table);
  else
    execute format('grant select, insert, update, delete on %s to bayline_app', tenant_table);
  end if;
end $$;

do $$
declare
  tenant_table text;
begin
  for tenant_table in select format('%I.%I', schemaname, tablename) from pg_policies where policyname = 'tenant' loop
    execute format('alter policy tenant on %s using (dealership_id = current_dealership()) with check (dealership_id = current_dealership())', tenant_table);
  end loop;
end $$;
