// The states that a living store does not show: a server that fails, a store without a single row.
import { startingRoles } from '@bayline/domain/organisation';
import { type APIRequestContext, type Page, request } from 'playwright-core';
import type { RunningServer } from './server.ts';

export interface BrokenServer {
  isBroken: boolean;
  /** Questions answered with a fault since the last look. */
  readonly answered: () => number;
}

/** While it is broken, every question of the page is answered with a fault; who is logged in is still told. */
export async function breakServer(page: Page): Promise<BrokenServer> {
  let count = 0;
  const server = {
    isBroken: true,
    answered: () => {
      const since = count;
      count = 0;
      return since;
    },
  };
  const fault = { code: 'unexpected', title: 'unexpected', status: 500, facts: {}, requestId: 'journey' };
  await page.route(/\/api\/(?!session|live)/, (route) => {
    if (!server.isBroken) return route.continue();
    count += 1;
    return route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(fault) });
  });
  return server;
}

async function send(api: APIRequestContext, path: string, data: object): Promise<void> {
  const answer = await api.post(`/api${path}`, { data, headers: { 'x-bayline': '1', 'idempotency-key': crypto.randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}

const handedOut = 'Uebergabe-2026-x';
const owned = 'Eigenes-2026-wort';

/** Opens the first store and gives one person every role, so that one browser sees every page of it. */
export async function openEmptyStore(server: RunningServer): Promise<{ readonly username: string; readonly secret: string }> {
  const api = await request.newContext({ baseURL: server.baseUrl });
  const place = {
    groupName: '样板集团',
    storeName: '样板店',
    storeCode: '0001',
    address: '',
    phone: '',
    bays: 4,
    token: server.setUpToken(),
  };
  await send(api, '/set-up', { ...place, administratorName: '管理', username: 'first.admin', password: owned });
  await send(api, '/session', { username: 'first.admin', password: owned });
  const roles = Object.keys(startingRoles).filter((role) => role !== 'car-owner');
  await send(api, '/staff', { id: crypto.randomUUID(), name: '全能', username: 'every.role', password: handedOut, roles });
  await send(api, '/session', { username: 'every.role', password: handedOut });
  await send(api, '/session/password', { currentPassword: handedOut, newPassword: owned });
  await api.dispose();
  return { username: 'every.role', secret: owned };
}
