-- A call that ends in displeasure is somebody's to settle: it stays open until a manager has written down what was done.
-- What was recorded before this stays as it is, since nobody kept whether it was settled.

-- module: follow-up
alter table follow_up_tasks drop constraint follow_up_tasks_status_check;
alter table follow_up_tasks add constraint follow_up_tasks_status_check
  check (status in ('planned', 'unreached', 'done', 'escalated', 'resolved', 'refused', 'abandoned'));
alter table follow_up_tasks drop constraint follow_up_tasks_outcome;
alter table follow_up_tasks add constraint follow_up_tasks_outcome
  check ((status in ('done', 'escalated', 'resolved')) = (outcome is not null));
alter table follow_up_tasks add column resolution text not null default '';
alter table follow_up_tasks add column resolved_by uuid;
alter table follow_up_tasks add column resolved_at timestamptz;
alter table follow_up_tasks add constraint follow_up_tasks_resolution
  check ((status = 'resolved') = (resolved_at is not null) and (status = 'resolved') = (resolution <> ''));
comment on column follow_up_tasks.resolution is '处理结果 | What was agreed with the owner and done';
comment on column follow_up_tasks.resolved_by is '处理人 | Who settled it';
comment on column follow_up_tasks.resolved_at is '处理时间 | Settled at';
create index follow_up_tasks_escalated on follow_up_tasks (dealership_id, called_at) where status = 'escalated';

-- module: notices
alter table notices drop constraint notices_opens_check;
alter table notices add constraint notices_opens_check
  check (opens in ('work-order', 'my-jobs', 'picking', 'import', 'customer-duplicates', 'vehicle-duplicates', 'failed-jobs', 'follow-up'));

-- module: organisation
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (dealership_id, role_code, permission)
select r.dealership_id, r.code, 'follow-up.resolve' from roles r where r.code = 'service-manager'
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
