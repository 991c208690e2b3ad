// What the server tells a monitor at /metrics, in the Prometheus format: requests by route, what waits where, the
// process. Counts only: no name, number or search term ever becomes a label.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isFailed } from '../jobs/failed.ts';
import { ProblemError } from '../problems.ts';
import type { Services } from '../request.ts';
import type { Metrics } from './of-all.ts';

export interface MetricsOptions {
  readonly services: Services;
  readonly openStreams: () => number;
  /** Without it only the machine itself may ask. */
  readonly token: string | undefined;
  /** What all processes behind the port tell together; undefined where this one is alone. */
  readonly ofAll: (() => Promise<string>) | undefined;
}

/** Around the 100 ms that a screen may take. */
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** Beyond it the number says no more than "far behind", and counting would cost. */
const mostEventsCounted = 10_000;
const path = '/metrics';
/** Every process sees the same. */
const ofDatabase = 'first';

/** One that another has taken the place of has lost its key: nobody is shown it, and it is done no more. */
const jobsInQueue = `
  select count(*) filter (where attempts < max_attempts and run_at <= now())::int as waiting,
         count(*) filter (where ${isFailed} and key is not null)::int as failed
    from graphile_worker.jobs`;
const eventsUnread = `
  select count(*)::int as unread
    from (select 1 from events e, event_readers r
           where r.name = 'reactions' and (e.transaction_id, e.position) > (r.transaction_id, r.position)
           limit ${mostEventsCounted}) as e`;

const digest = (word: string) => createHash('sha256').update(word).digest();

function refuseStranger(request: FastifyRequest, token: string | undefined): void {
  const shown = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (token !== undefined && timingSafeEqual(digest(shown), digest(token))) return;
  // Behind a proxy on this machine everybody comes from here: who was sent on is a stranger.
  const isSentOn = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  const isHere = /^(::ffff:)?127\.|^::1$/.test(request.ip);
  if (token !== undefined || isSentOn || !isHere) throw new ProblemError(404, 'not-found');
}

function addRequests(app: FastifyInstance, registers: Registry[]): void {
  const seconds = new Histogram({
    name: 'bayline_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets,
    registers,
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'none' } = request.routeOptions;
    // An event stream is open for hours; a monitor is no user.
    if (route === '/api/live' || route === path) return;
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

function addQueues({ services, openStreams }: MetricsOptions, registers: Registry[]): void {
  const { db, jobsPool, planner } = services;
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  const pools = { app: db.pool, jobs: jobsPool };
  new Gauge({
    name: 'bayline_pool_connections',
    help: 'Connections to the database and requests that wait for one',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
  new Gauge({
    name: 'bayline_jobs',
    help: 'Background jobs that are due, and those that failed for good',
    labelNames: ['state'],
    registers,
    aggregator: ofDatabase,
    async collect() {
      const { rows } = await jobsPool.query<{ waiting: number; failed: number }>(jobsInQueue);
      this.set({ state: 'waiting' }, rows[0]?.waiting ?? 0);
      this.set({ state: 'failed' }, rows[0]?.failed ?? 0);
    },
  });
  new Gauge({
    name: 'bayline_events_unread',
    help: 'Events that the reactions have not read yet',
    registers,
    aggregator: ofDatabase,
    async collect() {
      const { rows } = await jobsPool.query<{ unread: number }>(eventsUnread);
      this.set(rows[0]?.unread ?? 0);
    },
  });
  gauge('bayline_live_streams', 'Open event streams of browsers', openStreams);
  gauge('bayline_planner_waiting', 'Plans and promises that wait for the planning thread', planner.waiting);
}

/** What this process tells by itself. */
export function registerMetrics(app: FastifyInstance, options: MetricsOptions): () => Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addRequests(app, [registry]);
  addQueues(options, [registry]);
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    refuseStranger(request, options.token);
    return await reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await (options.ofAll ?? (() => registry.metrics()))());
  });
  return () => registry.getMetricsAsJSON();
}
