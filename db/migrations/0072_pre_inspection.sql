-- The pre-inspection sheet as it was signed: its words as one text with a hash over it and the signature, so that it can be
-- shown unchanged; what other work asks for stands in columns beside it.

-- module: reception
alter table check_ins
  add column content text,
  add column content_sha256 text,
  add column contact_name text not null default '',
  add column contact_phone text,
  add column contact_relation text check (contact_relation in ('self', 'family', 'driver', 'colleague', 'assistant', 'other')),
  add column remark text not null default '',
  add column repeats_order_id uuid,
  add constraint check_ins_repeats foreign key (dealership_id, repeats_order_id) references work_orders (dealership_id, id) not valid,
  add constraint check_ins_sealed check ((content is null) = (content_sha256 is null)),
  add constraint check_ins_hash check (content_sha256 ~ '^[0-9a-f]{64}$');
comment on table check_ins is '接车单 | Check-in with its pre-inspection sheet';
comment on column check_ins.content is '预检单内容 | What was signed, as JSON: readings, marks, belongings, papers, choices, the car as it was on file';
comment on column check_ins.content_sha256 is '内容校验 | SHA-256 over the content and the signature';
comment on column check_ins.contact_name is '联系人 | Whom to call during the visit, when not the sender';
comment on column check_ins.contact_phone is '联系电话 | Their telephone';
comment on column check_ins.contact_relation is '与车主关系 | Relation to the owner';
comment on column check_ins.remark is '备注 | Remark';
comment on column check_ins.repeats_order_id is '返修原工单 | Order within guarantee that this visit repeats';
create index check_ins_by_time on check_ins (dealership_id, checked_in_at desc, visit_id desc);

create table check_in_photos (
  dealership_id integer not null,
  visit_id uuid not null,
  slot text not null check (slot ~ '^(front|left-front|left|rear|right|dashboard|mark-[1-9][0-9]?)$'),
  sha256 text not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (dealership_id, visit_id, slot),
  foreign key (dealership_id, visit_id) references check_ins (dealership_id, visit_id),
  foreign key (dealership_id, sha256) references files (dealership_id, sha256),
  foreign key (dealership_id, taken_by) references staff (dealership_id, id)
);
comment on table check_in_photos is '接车照片 | Photo of the walk round the car; once taken it stays';
comment on column check_in_photos.dealership_id is '门店 | Dealership';
comment on column check_in_photos.visit_id is '到店 | Visit';
comment on column check_in_photos.slot is '位置 | Which of the six fixed photos, or the nth damage mark';
comment on column check_in_photos.sha256 is '照片文件 | File';
comment on column check_in_photos.taken_by is '拍摄人 | Taken by';
comment on column check_in_photos.taken_at is '拍摄时间 | Taken at';
call protect_tenant_table('check_in_photos', append_only => true);
