// A store that `npm run generate` loaded, with today's cars in its house.
import { contract } from '@bayline/contract';
import type { RoleCode } from '@bayline/domain/organisation';
import { demoPassword } from '../../apps/server/src/modules/organisation/index.ts';
import type { Desk } from '../../tests/stories/desk.ts';
import type { Shop } from '../../tests/stories/shop.ts';
import { fill } from '../busy/busy-store.ts';
import { deskAt } from './people.ts';
import { type BenchServer, startBenchServer } from './server.ts';

const carsInHouse = 40;

/** People of a generated store, who log in by their role. */
function shopOf(server: BenchServer): Shop {
  const desks = new Map<RoleCode, Promise<Desk>>();
  const comesIn = async (role: RoleCode) => {
    const desk = deskAt(server.baseUrl);
    await desk.do(contract.organisation.logIn, { body: { username: role, password: demoPassword } });
    return desk;
  };
  const desk = (role: RoleCode) => {
    const there = desks.get(role) ?? comesIn(role);
    desks.set(role, there);
    return there;
  };
  return { dealershipId: 1, desk, now: () => new Date().toISOString() };
}

/** The folder stays when the server is closed, and so do the cars that are put into it. */
export async function openGeneratedStore(folder: string): Promise<{ server: BenchServer; shop: Shop }> {
  const server = await startBenchServer({ standing: folder });
  try {
    const shop = shopOf(server);
    const { rows } = await (await shop.desk('service-adviser')).do(contract.workOrders.list, { query: { open: 'yes' } });
    if (rows.length === 0) await fill(shop, carsInHouse);
    return { server, shop };
  } catch (error) {
    await server.close();
    throw error;
  }
}
