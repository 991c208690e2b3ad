import { expect, it } from 'vitest';
import { makeApp } from './app.ts';

async function answerTo(fault: object): Promise<{ status: number; code: unknown }> {
  const app = await makeApp({ version: 'test', logLevel: 'silent' });
  app.get('/api/broken', () => Promise.reject(Object.assign(new Error('broken'), fault)));
  const reply = await app.inject({ method: 'GET', url: '/api/broken' });
  await app.close();
  return { status: reply.statusCode, code: reply.json<{ code: string }>().code };
}

it.each(['53100', 'ENOSPC', '57P01', '57P03', '25P03', '08006', 'ECONNRESET', 'EPIPE', '57014'])(
  'a full disk, a database that is away and one that took too long (%s) are told as such: the same request may work later',
  async (code) => {
    expect(await answerTo({ code })).toEqual({ status: 503, code: 'unavailable' });
  },
);

it('what the database refuses is a bug', async () => {
  expect(await answerTo({ code: '23505' })).toEqual({ status: 500, code: 'unexpected' });
});
