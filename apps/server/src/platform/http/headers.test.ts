// What a browser is told about every answer, whatever came of the request.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerLive } from '../live/stream.ts';
import { makeApp } from './app.ts';

let app: FastifyInstance;
/** Its sockets seem to be those of TLS. */
let secure: FastifyInstance;
let secureAddress: string;
beforeAll(async () => {
  [app, secure] = [await makeApp({ logLevel: 'silent', version: '0' }), await makeApp({ logLevel: 'silent', version: '0' })];
  registerLive(app, {
    live: { listen: () => () => undefined },
    services: {} as never,
    clock: () => '2026-11-24T01:00:00.000Z',
    findActor: async () => ({ dealershipId: 1 }) as never,
  });
  for (const one of [app, secure]) one.get('/api/thing/:id', async () => ({}));
  secure.server.on('connection', (socket) => Object.assign(socket, { encrypted: true }));
  secureAddress = await secure.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await secure.close();
});

describe.each([
  ['an answer', '/api/thing/1', 200],
  ['the API document', '/api/openapi.json', 200],
  ['a refusal', '/api/nothing', 404],
])('%s', (_, url, status) => {
  it('may be neither framed, sniffed, kept, nor given a script or a camera from elsewhere', async () => {
    const { statusCode, headers } = await app.inject(url);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
      'cache-control': 'no-store',
    });
    const policy = String(headers['content-security-policy']).split(';');
    for (const word of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(word);
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin']) expect(headers[name]).toBeUndefined();
  });

  it('asks for HTTPS for a year where it came by HTTPS, and says nothing of it where it did not', async () => {
    expect((await fetch(`${secureAddress}${url}`)).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect((await app.inject(url)).headers['strict-transport-security']).toBeUndefined();
  });
});

it.each(['/api/thing/%zz', '/api/thing/%ED%A0%80', `/api/thing/${'13800138000'.repeat(30)}`])(
  'an address that cannot be read is refused as every other, and not said back: %s',
  async (url) => {
    const reply = await app.inject(url);
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field: '', rule: 'request' } });
    expect(reply.body).not.toContain('13800138000');
  },
);

it('the stream of news carries them too, and is shut to whoever has no session', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const end = new AbortController();
  const reply = await fetch(`${address}/api/live`, { headers: { cookie: 'bayline_session=x' }, signal: end.signal });
  expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
    200,
    'text/event-stream',
    'no-store',
  ]);
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  expect(reply.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  end.abort();
  expect((await app.inject('/api/live')).statusCode).toBe(401);
});
