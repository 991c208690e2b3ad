import type { ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

// Who works on cars, and who runs the workshop.
const ofTheWorkshop = `from staff s
    where s.dealership_id = $1 and s.is_active
      and exists (select 1 from staff_roles x where x.dealership_id = s.dealership_id and x.staff_id = s.id and x.role_code in ('technician', 'workshop-manager'))`;
const takers = statement<{ id: string; name: string }>(
  'warehouse.takers',
  `select s.id, s.name ${ofTheWorkshop}
    order by s.name, s.id limit 500`,
);
const taker = statement<{ id: string }>('warehouse.taker', `select s.id ${ofTheWorkshop} and s.id = $2`);

/** Whether the person is of the workshop, and has not left it. */
export async function isTaker(tx: Tx, staffId: string): Promise<boolean> {
  return (await tx.maybe(taker, [tx.dealershipId, staffId])) !== undefined;
}

export async function listTakers(tx: Tx): Promise<ReplyOf<typeof warehouse.takers>> {
  return { rows: await tx.all(takers, [tx.dealershipId]) };
}
