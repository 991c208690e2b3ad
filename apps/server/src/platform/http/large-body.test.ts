import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeApp } from './app.ts';

let app: FastifyInstance;
let address: string;
beforeAll(async () => {
  app = await makeApp({ logLevel: 'silent', version: '0' });
  app.post('/taken', async () => ({}));
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

it('whoever sends 10 MB over a slow line is not cut off, and reads why it was refused', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'x');
  const pieces = 10;
  const sending = request(`${address}/taken`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': pieces * piece.length },
  });
  const faults: string[] = [];
  sending.on('error', ({ message }) => faults.push(message));
  const answered = new Promise<number | undefined>((answer) => {
    sending.on('response', (reply) => {
      reply.resume();
      answer(reply.statusCode);
    });
  });
  for (let sent = 0; sent < pieces && faults.length === 0; sent += 1) {
    await new Promise((written) => {
      sending.write(piece, written);
    });
    await pause(5);
  }
  sending.end();
  expect(await answered).toBe(413);
  expect(faults).toEqual([]);
});
