import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp } from '../http/app.ts';
import { registerLive } from './stream.ts';

let app: FastifyInstance;
const people: Readonly<Record<string, object>> = {
  newcomer: { dealershipId: 1, mustChangePassword: true, mustSetSecondFactor: true },
  phoneless: { dealershipId: 1, mustChangePassword: false, mustSetSecondFactor: true },
};
beforeAll(async () => {
  app = await makeApp({ logLevel: 'silent', version: '0' });
  registerLive(app, {
    live: { listen: () => () => undefined },
    services: {} as never,
    clock: () => '2026-11-24T01:00:00.000Z',
    findActor: async (_, token) => people[token] as never,
  });
});
afterAll(() => app.close());

test.each([
  ['nobody', 401, 'unauthenticated'],
  ['newcomer', 403, 'password-change-required'],
  ['phoneless', 403, 'second-factor-required'],
])('%s hears nothing of what happens in the store', async (who, status, code) => {
  const reply = await app.inject({ url: '/api/live', cookies: { bayline_session: who } });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code]);
});
