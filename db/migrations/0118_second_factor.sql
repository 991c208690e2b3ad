-- The second factor of a log-in: a secret that the person's phone shares, sealed, and recovery codes for the day on which the
-- phone is gone. A role of a store may demand it of whoever logs in from then on.

-- module: organisation
create table second_factors (
  account_id uuid primary key references accounts (id) on delete cascade,
  sealed_secret bytea not null,
  recovery_salt bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step integer not null default 0
);
comment on table second_factors is '二次验证 | Second factor of a log-in; it counts once it is confirmed';
comment on column second_factors.account_id is '账号 | Account';
comment on column second_factors.sealed_secret is '密封密钥 | Secret shared with the phone, sealed, bound to the account';
comment on column second_factors.recovery_salt is '恢复码盐值 | Salt of the recovery codes';
comment on column second_factors.begun_at is '开始设置时间 | Secret made at';
comment on column second_factors.confirmed_at is '启用时间 | Switched on at, with a first right code';
comment on column second_factors.last_step is '最近时间步 | Half minute of the last code that was taken: no code is good twice';
create table recovery_codes (
  account_id uuid not null references second_factors (account_id) on delete cascade,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);
comment on table recovery_codes is '恢复码 | Recovery codes that are still good; one that is used goes';
comment on column recovery_codes.account_id is '账号 | Account';
comment on column recovery_codes.code_hash is '恢复码摘要 | Argon2id hash with the salt of the factor';
grant select, insert, update, delete on second_factors, recovery_codes to bayline_app;
grant select (account_id, confirmed_at) on second_factors to bayline_finder;

alter table roles add column second_factor_since timestamptz;
comment on column roles.second_factor_since is '要求二次验证起始 | Second factor demanded since; empty where it is not';
create policy finder on roles for select to bayline_finder using (true);
grant select (dealership_id, code, second_factor_since) on roles to bayline_finder;

-- PostgreSQL rewrites the bodies when it checks them, as the owner, who is under row security too.
set local row_security = on;
drop function find_session(bytea, timestamptz);
create function find_session(token bytea, at timestamptz)
  returns table (account_id uuid, username text, language text, must_change_password boolean, must_set_second_factor boolean,
                 dealership_id integer, time_zone text, staff_id uuid, staff_name text, seen_at timestamptz, roles text[], permissions text[])
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select a.id, a.username, a.language, a.must_change_password,
           -- Whoever is at work when the role begins to demand it is asked at the next log-in.
           exists (select 1 from staff_roles sr join roles r on r.dealership_id = sr.dealership_id and r.code = sr.role_code
                   where sr.dealership_id = s.dealership_id and sr.staff_id = p.id and r.second_factor_since < s.created_at)
             and not exists (select 1 from second_factors f where f.account_id = a.id and f.confirmed_at is not null),
           s.dealership_id, d.time_zone, p.id, p.name, s.seen_at,
           coalesce((select array_agg(sr.role_code order by sr.role_code) from staff_roles sr
                     where sr.dealership_id = s.dealership_id and sr.staff_id = p.id), '{}'),
           coalesce((select array_agg(distinct rp.permission) from staff_roles sr
                     join role_permissions rp on rp.dealership_id = sr.dealership_id and rp.role_code = sr.role_code
                     where sr.dealership_id = s.dealership_id and sr.staff_id = p.id), '{}')
      from sessions s
      join accounts a on a.id = s.account_id
      join dealerships d on d.id = s.dealership_id
      join staff p on p.dealership_id = s.dealership_id and p.account_id = a.id
     where s.token_hash = token and s.expires_at > at and not a.is_disabled and p.is_active;
  end;
set local row_security = off;
alter function find_session(bytea, timestamptz) owner to bayline_finder;
grant execute on function find_session(bytea, timestamptz) to bayline_app;
