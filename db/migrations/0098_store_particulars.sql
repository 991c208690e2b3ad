-- What stands at the head of a store's papers is the store's own to write: name, address, mail, bank, and its logo.

-- module: organisation
alter table dealerships
  add column email text not null default '',
  add column logo_sha256 text;
comment on column dealerships.email is '电子邮箱 | E-mail, on the settlement list';
comment on column dealerships.logo_sha256 is '门店标志 | Logo at the head of every paper, PNG or JPEG; empty = none';
alter table dealerships add constraint dealerships_logo foreign key (id, logo_sha256) references files (dealership_id, sha256) not valid;
