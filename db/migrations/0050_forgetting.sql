-- First answers and ended sessions are kept for a while only: the jobs' user forgets them at night.

-- module: platform
create policy forgetting on idempotency_keys to bayline_jobs using (true);
grant select, delete on idempotency_keys to bayline_jobs;

-- module: organisation
grant select, delete on sessions to bayline_jobs;
create index sessions_by_expiry on sessions (expires_at);
