// The web app's folder is all that is served, whatever the address tries to climb to.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeApp } from './app.ts';

const page = '<title>the page</title><script>let x = 1;</script><script type="module" src="/assets/app.js"></script>';
const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-web-'));
let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  const webFolder = path.join(folder, 'dist');
  mkdirSync(path.join(webFolder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secrets.json'), 'a secret');
  writeFileSync(path.join(webFolder, 'index.html'), page);
  writeFileSync(path.join(webFolder, 'assets/app.js'), 'the script');
  writeFileSync(path.join(webFolder, 'sw.js'), 'the service worker');
  app = await makeApp({ logLevel: 'silent', version: '0', webFolder });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as { port: number }).port;
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** As it is written, without a client that tidies the address first. */
async function asked(address: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${address} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`));
    const heard: string[] = [];
    socket.on('data', (piece) => heard.push(piece.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard.join('')));
  });
}

it.each([
  '/../secrets.json',
  '/assets/../../secrets.json',
  '/..%2fsecrets.json',
  '/%2e%2e/secrets.json',
  '/%2e%2e%2fsecrets.json',
  '/assets/..%5c..%5csecrets.json',
  '/..\\secrets.json',
  '/....//secrets.json',
  '/%252e%252e%252fsecrets.json',
  '//etc/passwd',
  '/assets/%00../../secrets.json',
  '/assets/app.js/../../../secrets.json',
])('%s leads nowhere outside', async (address) => {
  const answer = await asked(address);
  expect(answer).toMatch(/^HTTP\/1.1 (200|400|403|404) /);
  expect(answer).not.toContain('a secret');
  expect(answer).not.toContain('root:');
});

it('the folder itself is not listed, and what is in it is served', async () => {
  expect(await asked('/assets/')).toMatch(/^HTTP\/1.1 40[04] /);
  expect(await asked('/assets/app.js')).toContain('the script');
  expect(await asked('/work-orders/1')).toContain('the page');
});

// A program that asks says nothing of encodings; a browser always does.
it.each([['identity'], ['br, gzip'], [undefined]])('the bare address is the page, to who takes %s', async (encodings) => {
  const { statusCode, headers, body } = await app.inject({ url: '/', headers: encodings ? { 'accept-encoding': encodings } : {} });
  expect({ statusCode, body, kept: headers['cache-control'] }).toEqual({
    statusCode: 200,
    body: page,
    kept: 'no-cache',
  });
});

it.each([
  ['/assets/app.js', 'public, max-age=31536000, immutable'],
  // The browser asks for it anew: it is how an update is noticed.
  ['/sw.js', 'no-cache'],
  ['/work-orders/1', 'no-cache'],
  ['/owner/a-token', 'no-store'],
])('%s may be kept: %s', async (url, kept) => {
  expect((await app.inject(url)).headers['cache-control']).toBe(kept);
});

it('the service worker may answer for every page, under the same content policy', async () => {
  const { headers } = await app.inject('/sw.js');
  expect(headers['content-type']).toMatch(/^application\/javascript/);
  // Its place is the root: it needs no leave to answer below it.
  expect(headers['service-worker-allowed']).toBeUndefined();
  expect(headers['content-security-policy']).toBe((await app.inject('/')).headers['content-security-policy']);
});

it('what is written in the page itself may run, named by its own words', async () => {
  // printf 'let x = 1;' | openssl dgst -sha256 -binary | base64
  const policy = "script-src 'self' 'sha256-qtc3jf64UXA5J6U02kfQ0Cvn9Uz4wXUaN3NNUVgR2v4='";
  expect(String((await app.inject('/')).headers['content-security-policy']).split(';')).toContain(policy);
});

it.each(['TRACE', 'CONNECT', 'PROPFIND'])('%s is no way to ask', async (method) => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(`${method} / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`));
    const heard: string[] = [];
    socket.on('data', (piece) => heard.push(piece.toString()));
    socket.on('close', () => resolve(heard.join('')));
  });
  expect(answer).not.toMatch(/^HTTP\/1.1 2/);
});
