// Technicians beside the one that a test store begins with.
import { contract } from '@bayline/contract';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { learned } from '../learned.ts';
import { type Desk, password, type Shops } from './desk.ts';
import type { Shop } from './shop.ts';

export interface Technician {
  readonly id: string;
  readonly desk: Desk;
}

/** Comes to the store as a mechanic, with a screen of his own. */
export async function newTechnician(shops: Shops, shop: Shop, person: { name: string; username: string }): Promise<Technician> {
  const { name, username } = person;
  const body = { id: newId(), name, username, password, roles: ['technician' as const] };
  await (await shop.desk('administrator')).do(contract.organisation.addStaff, { body });
  const first = await shops.logIn(username);
  await first.do(contract.organisation.changePassword, { body: { currentPassword: password, newPassword: `${password}-2` } });
  const manager = await shop.desk('service-manager');
  const id = (await manager.do(contract.capacity.listTechnicians)).rows.find((row) => row.name === name)?.id ?? '';
  await manager.do(contract.capacity.setTechnician, { params: { id }, body: learned('mechanical') });
  return { id, desk: await shops.logIn(username, `${password}-2`) };
}
