-- Work that was sent back says why, to whoever does it again: the operation keeps the reason and what the inspector wrote.

-- module: work-orders
alter table operations no force row level security;
alter table inspections no force row level security;
alter table operations add column rework_reason text check (rework_reason in ('missed', 'assembly', 'diagnosis', 'part-quality', 'cleaning', 'other'));
alter table operations add column rework_remark text not null default '';
-- What is being done again was sent back by the last verdict on its order: the next one waits until all of it is finished.
update operations p set rework_reason = i.rework_reason, rework_remark = i.remark
  from inspections i
 where i.dealership_id = p.dealership_id and i.work_order_id = p.work_order_id and i.result = 'rework'
   and p.rework_count > 0 and p.status in ('working', 'paused', 'rework')
   and not exists (select from inspections n where n.dealership_id = i.dealership_id and n.work_order_id = i.work_order_id and n.result = 'rework'
                      and n.inspected_at > i.inspected_at);
alter table operations force row level security;
alter table inspections force row level security;
comment on column operations.rework_reason is '返工原因 | Why it was sent back last; null where it was not';
comment on column operations.rework_remark is '返工说明 | What the inspector wrote when it was sent back last';
