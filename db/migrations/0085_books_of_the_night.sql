-- The books are gone over every night; what was found last is shown to whoever keeps the system running.

-- module: organisation
create table books_results (
  dealership_id integer not null references dealerships (id),
  checked_at timestamptz not null,
  checks integer not null check (checks > 0),
  broken text[] not null,
  primary key (dealership_id)
);
comment on table books_results is '账目核对结果 | What the last going over the books found';
comment on column books_results.dealership_id is '门店 | Dealership';
comment on column books_results.checked_at is '核对时间 | Checked at';
comment on column books_results.checks is '核对项数 | How many checks were made';
comment on column books_results.broken is '不符的核对项 | Names of the checks in which figures disagree';
call protect_tenant_table('books_results');
