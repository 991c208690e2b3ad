// An empty server says the word that opens its first store; one with a store has none.
import path from 'node:path';
import { lastDealership, rowsAboveStores } from './modules/organisation/index.ts';
import type { Services } from './platform/request.ts';

export const setUpTokenFile = (dataFolder: string) => path.join(dataFolder, 'set-up-token');

export async function saySetUpToken(services: Services, say: (zh: string, en: string) => void): Promise<void> {
  const [last] = await rowsAboveStores(services, lastDealership, []);
  if (last?.id !== 0) return services.setUpToken.forget();
  const token = services.setUpToken.make();
  say(`首次设置口令:${token}(建立第一家门店时填写)`, `set-up token: ${token} (asked for when the first store is set up)`);
}
