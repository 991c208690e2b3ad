import type { ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

// Who works on cars, and who runs the workshop.
const takers = statement<{ id: string; name: string }>(
  'warehouse.takers',
  `select s.id, s.name from staff s
    where s.dealership_id = $1 and s.is_active
      and exists (select 1 from staff_roles x where x.dealership_id = s.dealership_id and x.staff_id = s.id and x.role_code in ('technician', 'workshop-manager'))
    order by s.name, s.id limit 500`,
);

export async function listTakers(tx: Tx): Promise<ReplyOf<typeof warehouse.takers>> {
  return { rows: await tx.all(takers, [tx.dealershipId]) };
}
