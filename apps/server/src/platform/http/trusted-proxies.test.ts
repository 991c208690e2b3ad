// Who a request is from, when it came through others.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeApp } from './app.ts';

let behind: FastifyInstance;
let alone: FastifyInstance;
beforeAll(async () => {
  behind = await makeApp({ logLevel: 'silent', version: '0', trustedProxies: ['10.0.0.0/8'] });
  alone = await makeApp({ logLevel: 'silent', version: '0' });
  for (const app of [behind, alone]) app.get('/whose', async ({ ip, protocol }) => ({ ip, protocol }));
});
afterAll(() => Promise.all([behind.close(), alone.close()]));

async function whose(app: FastifyInstance, from: string, said: Readonly<Record<string, string>>): Promise<unknown> {
  return (await app.inject({ url: '/whose', remoteAddress: from, headers: said })).json();
}

const said = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };

it('a proxy that is trusted says whose request it is, and that it came by HTTPS', async () => {
  expect(await whose(behind, '10.0.0.1', said)).toEqual({ ip: '203.0.113.9', protocol: 'https' });
});

it('what somebody says of himself is not believed, with a trusted proxy in between or without', async () => {
  expect(await whose(behind, '198.51.100.7', said)).toEqual({ ip: '198.51.100.7', protocol: 'http' });
  const lie = { ...said, 'x-forwarded-for': '192.0.2.1, 198.51.100.7, 10.0.0.2' };
  expect(await whose(behind, '10.0.0.1', lie)).toMatchObject({ ip: '198.51.100.7' });
});

it('nobody is trusted where no proxy is named', async () => {
  expect(await whose(alone, '10.0.0.1', said)).toEqual({ ip: '10.0.0.1', protocol: 'http' });
  expect(await whose(alone, '127.0.0.1', said)).toEqual({ ip: '127.0.0.1', protocol: 'http' });
});
