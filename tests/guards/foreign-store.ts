// A third store, of another group, whose people are called after their roles: `<role>-3`.
import { openNewStore } from '../../apps/server/src/modules/set-up/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Shops } from '../stories/desk.ts';
import { openShop, type Shop } from '../stories/shop.ts';
import { roles } from './every-endpoint.ts';

const dealershipId = 3;

export async function openForeignStore({ store, ...shops }: Shops): Promise<Shop> {
  const { rows } = await store.services.db.pool.query<{ hash: string }>('select password_hash as hash from accounts limit 1');
  await openNewStore(store.services, {
    now: store.clock.now,
    dealershipId,
    place: {
      groupId: 2,
      groupCode: 'OTHER',
      groupNameZh: '另一集团',
      groupNameEn: 'Another group',
      code: `000${dealershipId}`,
      nameZh: '别家店',
      nameEn: 'Elsewhere',
      address: '',
      phone: '',
      isDemo: false,
    },
    people: roles.map((role) => ({
      staffId: newId(),
      accountId: newId(),
      username: `${role}-${dealershipId}`,
      name: `${role} ${dealershipId}`,
      roles: [role],
      mustChangePassword: false,
      passwordHash: rows[0]?.hash ?? '',
      isNewAccount: true,
    })),
    bays: 1,
  });
  return openShop({ store, ...shops }, dealershipId);
}
