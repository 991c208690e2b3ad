// SQL on the follow-up tasks.
import type { FollowUpStatus } from '@bayline/domain/follow-up';
import { statement } from '../../platform/db/statement.ts';

/** Still to be made. */
export const isCallOpenSql = (task: string) => `${task}.status in ('planned', 'unreached')`;
/** Door: its day has passed and it is not made: one meaning for the figure, the home page and the list. `today` is its first moment. */
export const isCallOverdueSql = (task: string, today: string) => `(${isCallOpenSql(task)} and ${task}.due_at < ${today})`;

export const businessOfVisit = statement<{ businessType: string }>(
  'follow-up.business-of-visit',
  `select business_type as "businessType" from visits where dealership_id = $1 and id = $2`,
);
export const insertTask = statement(
  'follow-up.insert-task',
  `insert into follow_up_tasks (dealership_id, id, visit_id, due_at, status) values ($1, $2, $3, $4, 'planned')
   on conflict (dealership_id, visit_id) do nothing`,
);

export interface LockedTask {
  readonly visitId: string;
  readonly status: FollowUpStatus;
  readonly dueAt: string;
  readonly attempts: number;
  readonly calledAt: string | null;
  readonly version: number;
  readonly adviserId: string;
}
export const lockTask = statement<LockedTask>(
  'follow-up.lock-task',
  `select t.visit_id as "visitId", t.status, t.due_at as "dueAt", t.attempts, t.called_at as "calledAt", t.version, v.adviser_id as "adviserId"
     from follow_up_tasks t join visits v on v.dealership_id = t.dealership_id and v.id = t.visit_id
    where t.dealership_id = $1 and t.id = $2 for update of t`,
);
export const updateTask = statement(
  'follow-up.update-task',
  `update follow_up_tasks
      set status = $3, due_at = $4, outcome = $5, score = $6, content = $7, caller_id = $8, called_at = $9,
          attempts = attempts + 1, version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const resolveTask = statement(
  'follow-up.resolve-task',
  `update follow_up_tasks set status = 'resolved', resolution = $3, resolved_by = $4, resolved_at = $5, version = version + 1
    where dealership_id = $1 and id = $2`,
);
