// Whom an addressee stands for in a store: $2 = the key.
import type { Addressee } from '@bayline/domain/notices';
import { type Statement, statement } from '../../platform/db/statement.ts';

type People = Statement<{ id: string }>;

export const peopleOf: Readonly<Record<Addressee['who'], People>> = {
  holders: statement(
    'notices.holders',
    `select distinct s.staff_id as id from role_permissions p
       join staff_roles s on s.dealership_id = p.dealership_id and s.role_code = p.role_code
      where p.dealership_id = $1 and p.permission = $2 limit 500`,
  ),
  'deciders-of-discount': statement(
    'notices.deciders-of-discount',
    `select distinct s.staff_id as id from roles r
       join role_permissions p on p.dealership_id = r.dealership_id and p.role_code = r.code and p.permission = 'work-orders.discount'
       join staff_roles s on s.dealership_id = r.dealership_id and s.role_code = r.code
      where r.dealership_id = $1 and r.discount_limit_basis_points >= $2::int limit 500`,
  ),
  /** Where that adviser has left, whoever may answer the owner instead: the car is still here. */
  'adviser-of-visit': statement(
    'notices.adviser-of-visit',
    `select a.id from visits v join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id and a.is_active
      where v.dealership_id = $1 and v.id = $2
     union
     select s.staff_id from visits v join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id and not a.is_active
       join role_permissions p on p.dealership_id = v.dealership_id and p.permission = 'work-orders.approve'
       join staff_roles s on s.dealership_id = p.dealership_id and s.role_code = p.role_code
      where v.dealership_id = $1 and v.id = $2 limit 500`,
  ),
  'asker-of-discount': statement(
    'notices.asker-of-discount',
    `select requested_by as id from discount_requests where dealership_id = $1 and id = $2`,
  ),
  'asker-of-question': statement(
    'notices.asker-of-question',
    `select asked_by as id from adviser_questions where dealership_id = $1 and id = $2`,
  ),
  'starter-of-import': statement(
    'notices.starter-of-import',
    `select actor_id as id from events
      where dealership_id = $1 and subject_type = 'import-run' and subject_id = $2 and type = 'import-started' and actor_id is not null
      order by position desc limit 1`,
  ),
  person: statement('notices.person', `select id from staff where dealership_id = $1 and id = $2`),
};

/** An event of the visit as a whole leads to its first order. */
export const firstOrderOf = statement<{ id: string }>(
  'notices.first-order-of',
  `select id from work_orders where dealership_id = $1 and visit_id = $2 order by opened_at, id limit 1`,
);
