import { plusMinutes } from '@bayline/domain/kernel';
import { keptMinutes } from '@bayline/domain/notices';
import { deleteInSteps, type NightWork } from '../../platform/jobs/night-work.ts';

const oldNotices = (limit: number) => `delete from notices n
  using (select o.dealership_id, o.staff_id, o.event_id from notices o where o.happened_at < $1 limit ${limit}) old
  where n.dealership_id = old.dealership_id and n.staff_id = old.staff_id and n.event_id = old.event_id`;

export const nightWork: readonly NightWork[] = [
  { name: 'notices.forget', work: (pool, now) => deleteInSteps(pool, oldNotices, [plusMinutes(now, -keptMinutes)]) },
];
