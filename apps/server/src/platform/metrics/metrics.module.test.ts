import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../../../../tests/store.ts';
import { makeApp } from '../http/app.ts';
import { listFailedJobs } from '../jobs/failed.ts';
import { registerMetrics } from './index.ts';
import { type Metrics, metricsOfAll } from './of-all.ts';

const token = 'a-word-for-the-monitor';
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let open: FastifyInstance;
let guarded: FastifyInstance;

let metrics: () => Promise<Metrics>;

async function appWith(given: string | undefined): Promise<FastifyInstance> {
  const app = await makeApp({ logLevel: 'silent', version: 'test' });
  app.get('/api/customers/:id', async () => ({}));
  metrics = registerMetrics(app, { services: database.services, openStreams: () => 7, token: given, ofAll: undefined });
  return app;
}

beforeAll(async () => {
  database = await openTestDatabase();
  [open, guarded] = [await appWith(undefined), await appWith(token)];
});
afterAll(async () => {
  await open.close();
  await guarded.close();
  await database.close();
});

it('tells requests by route, never by what was asked for', async () => {
  for (const id of ['13812345678', '13900001111']) await open.inject(`/api/customers/${id}?q=王`);
  await open.inject('/api/nothing/here');
  const { body, headers } = await open.inject('/metrics');
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toContain('bayline_http_request_seconds_count{method="GET",route="/api/customers/:id",status="200"} 2');
  expect(body).toContain('bayline_http_request_seconds_count{method="GET",route="none",status="404"} 1');
  expect(body).not.toMatch(/1381234|王|nothing/);
  expect(body).toContain('bayline_live_streams 7');
  expect(body).toMatch(/bayline_jobs\{state="waiting"\} 0\n.*bayline_jobs\{state="failed"\} 0/s);
  expect(body).toMatch(/bayline_pool_connections\{pool="app",state="waiting"\} 0/);
});

it('a job that has its last try, or whose place another has taken, has not failed', async () => {
  const { jobsPool } = database.services;
  const add = () => jobsPool.query(`select graphile_worker.add_job('books.check', job_key => 'night:books.check', max_attempts => 1)`);
  const failed = async () => /bayline_jobs\{state="failed"\} (\d+)/.exec((await open.inject('/metrics')).body)?.[1];
  await add();
  await jobsPool.query(`update graphile_worker._private_jobs set attempts = 1, locked_by = 'me', locked_at = now()`);
  expect([await failed(), await listFailedJobs(jobsPool, 1)]).toEqual(['0', []]);
  await jobsPool.query(`update graphile_worker._private_jobs set locked_by = null, locked_at = null`);
  expect([await failed(), await listFailedJobs(jobsPool, 1)]).toEqual(['1', [expect.objectContaining({ task: 'books.check' })]]);
  await add();
  expect([await failed(), await listFailedJobs(jobsPool, 1)]).toEqual(['0', []]);
});

it('every metric that the example dashboard names is there, of one process and of several', async () => {
  const all = metricsOfAll();
  for (const process of [1, 2]) all.tell(process, await metrics());
  const names = (body: string) => [...body.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);
  const ofAll = names(await all.text());
  const given = new Set(names((await open.inject('/metrics')).body).filter((name) => ofAll.includes(name)));
  const dashboard = readFileSync('docs/dashboard.json', 'utf8');
  const named = [...dashboard.matchAll(/\b(?:bayline|nodejs|process)_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !given.has(name))).toEqual([]);
});

it('answers the machine itself, or whoever shows the token; all others find nothing', async () => {
  const ask = async (app: FastifyInstance, remoteAddress: string, headers: Record<string, string> = {}) =>
    (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  expect(await ask(open, '::1')).toBe(200);
  expect(await ask(open, '192.168.1.20')).toBe(404);
  // A proxy on this machine, for somebody from outside.
  expect(await ask(open, '127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
  expect(await ask(guarded, '192.168.1.20', { authorization: `Bearer ${token}` })).toBe(200);
  expect(await ask(guarded, '192.168.1.20', { authorization: `Bearer ${token}x` })).toBe(404);
  expect(await ask(guarded, '127.0.0.1')).toBe(404);
});
