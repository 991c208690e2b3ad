-- The owner signs the settlement list on screen, as the pre-inspection sheet and the estimate; what is printed then bears it.

-- module: settlement
alter table settlements
  add column signed_by_name text,
  add column signature_sha256 text,
  add column signed_at timestamptz,
  add column signature_taken_by uuid;
alter table settlements add constraint settlements_signed_whole
  check (num_nonnulls(signed_by_name, signature_sha256, signed_at, signature_taken_by) in (0, 4));
alter table settlements add constraint settlements_signature
  foreign key (dealership_id, signature_sha256) references files (dealership_id, sha256) not valid;
alter table settlements add constraint settlements_signature_taken_by
  foreign key (dealership_id, signature_taken_by) references staff (dealership_id, id) not valid;
comment on column settlements.signed_by_name is '签字人 | Who signed the settlement list';
comment on column settlements.signature_sha256 is '签字 | Signature file';
comment on column settlements.signed_at is '签字时间 | Signed at';
comment on column settlements.signature_taken_by is '签字经办人 | Who took the signature';
