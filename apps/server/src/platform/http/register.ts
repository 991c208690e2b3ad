// Turns the rows of the contract into routes. This is the only place that knows both.
import { createHash } from 'node:crypto';
import type { EndpointShape, ModuleContract } from '@bayline/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { pictureType } from '../files/index.ts';
import { ProblemError } from '../problems.ts';
import type { Actor, Idempotency, Services } from '../request.ts';
import { inputCheck, replyCheck } from './check.ts';
import { sessionCookie } from './cookie.ts';
import type { FindActor, FindLink, LinkContext, PublicContext, SignedInContext, Unfinished } from './handlers.ts';
import { linkGate } from './link-gate.ts';
import { refuseUnfinished } from './unfinished.ts';

export interface RegisterOptions {
  readonly services: Services;
  readonly clock: Clock;
  readonly findActor: FindActor;
  readonly findLink: FindLink;
}

type AnyHandler = (ctx: never, input: never) => Promise<unknown>;
const keyPattern = /^[A-Za-z0-9-]{8,64}$/;

interface Asked {
  readonly name: string;
  /** As it was checked: what a form takes is never too deep to be written again. */
  readonly body: unknown;
  /** Who asks; empty by link. The first answer is for nobody else: it may show what only the first was allowed to see. */
  readonly staffId: string;
}

function idempotencyOf(request: FastifyRequest, { name, body, staffId }: Asked): Idempotency {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !keyPattern.test(key))
    throw new ProblemError(400, 'invalid-input', { field: 'Idempotency-Key', rule: 'required' });
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url} ${staffId}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');
  return { key, endpoint: name, requestHash };
}

/** The browser sends this header only from our own pages: a form of another site cannot. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const isForeign = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
  if (request.headers['x-bayline'] !== '1' || isForeign) throw new ProblemError(403, 'foreign-origin');
}

function refuseUnlessAllowed(endpoint: EndpointShape, actor: Actor & Unfinished, isSessionPath: boolean): void {
  if (!isSessionPath) refuseUnfinished(actor);
  if (endpoint.permission === 'signed-in' || endpoint.permission === 'anyone' || endpoint.permission === 'link') return;
  if (!actor.permissions.has(endpoint.permission)) throw new ProblemError(403, 'forbidden', { permission: endpoint.permission });
}

interface Route {
  readonly name: string;
  readonly endpoint: EndpointShape;
  readonly handler: AnyHandler;
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/csv; charset=utf-8': 'csv',
};

/** A browser that keeps a file calls it so, whatever stands in the address. */
function fileName(name: string, type: string): string {
  return `${name.replaceAll(/[^a-zA-Z]+/g, '-')}.${endings[type] ?? 'bin'}`;
}

function answer(reply: FastifyReply, { name, endpoint }: Pick<Route, 'name' | 'endpoint'>, result: unknown): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (endpoint.permission === 'link') reply.header('x-robots-tag', 'noindex, nofollow');
  if (!endpoint.produces) return reply.type('application/json; charset=utf-8').send(JSON.stringify(result));
  const type = endpoint.produces === 'image/*' ? pictureType(result as Uint8Array) : endpoint.produces;
  return reply
    .type(type)
    .header('content-disposition', `inline; filename="${fileName(name, type)}"`)
    .send(Buffer.from(result as Uint8Array));
}

function addRoute(app: FastifyInstance, options: RegisterOptions, { name, endpoint, handler }: Route): void {
  const params = endpoint.params && inputCheck(endpoint.params, true);
  const query = endpoint.query && inputCheck(endpoint.query, true);
  const body = endpoint.body && inputCheck(endpoint.body, false);
  const checkReply = endpoint.produces ? (value: unknown) => value : replyCheck(endpoint.reply);
  const isSessionPath = endpoint.path.startsWith('/session');
  const asks = endpoint.method === 'GET' ? { isQuestion: true } : {};
  const needsKey = endpoint.method !== 'GET' && endpoint.permission !== 'anyone' && !isSessionPath;

  async function actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const cookie = sessionCookie(request, reply);
    const actor = cookie.token ? await options.findActor(options.services, cookie.token, options.clock()) : undefined;
    if (!actor) throw new ProblemError(401, 'unauthenticated');
    refuseUnlessAllowed(endpoint, actor, isSessionPath);
    return actor;
  }

  /** A token that opens nothing is answered as a page that is not there. */
  async function linkOf(request: FastifyRequest): Promise<LinkContext> {
    const now = options.clock();
    if (!linkGate(request.ip, now)) throw new ProblemError(429, 'too-many-requests');
    const { token } = request.params as { token: string };
    const ctx = await options.findLink(options.services, token, { now, requestId: request.id });
    if (!ctx) throw new ProblemError(404, 'not-found');
    return ctx;
  }

  function read(request: FastifyRequest, staffId = '') {
    const input = { params: params?.(request.params), query: query?.(request.query), body: body?.(request.body ?? {}) };
    return { input, key: needsKey ? { idempotency: idempotencyOf(request, { name, body: input.body, staffId }) } : {} };
  }

  async function contextOf(request: FastifyRequest, reply: FastifyReply): Promise<PublicContext | SignedInContext | LinkContext> {
    const now = options.clock();
    const cookie = sessionCookie(request, reply);
    const shared = { ...options.services, now, requestId: request.id, cookie };
    if (endpoint.permission === 'link') return await linkOf(request);
    if (endpoint.permission === 'anyone') return { ...shared, address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    return { ...shared, actor: await actorOf(request, reply) };
  }

  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    schema: {
      summary: endpoint.summary,
      operationId: name.replace('.', '_'),
      tags: [name.split('.')[0] ?? name],
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      response: { 200: endpoint.reply },
    },
    // The contract's own checks below are the only ones, so that there is one wording of a refusal.
    validatorCompiler: () => () => true,
    ...(endpoint.mostBodyBytes === undefined
      ? {}
      : {
          bodyLimit: endpoint.mostBodyBytes,
          onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
            refuseForeignOrigin(request);
            await actorOf(request, reply);
          },
        }),
    serializerCompiler: () => (data) => (typeof data === 'string' ? data : JSON.stringify(data)),
    handler: async (request, reply) => {
      if (endpoint.method !== 'GET') refuseForeignOrigin(request);
      // By link what is asked is read before the token is looked for: nonsense costs no question to the database.
      const early = endpoint.permission === 'link' ? read(request) : undefined;
      const ctx = await contextOf(request, reply);
      const { input, key } = early ?? read(request, 'actor' in ctx ? (ctx.actor.staffId ?? '') : '');
      const result = await handler({ ...ctx, ...asks, ...key } as never, input as never);
      return answer(reply, { name, endpoint }, checkReply(result ?? {}));
    },
  });
}

/** Registers every endpoint of a module; the program does not start when one has no handler. */
export function registerModule(
  app: FastifyInstance,
  options: RegisterOptions,
  module: { name: string; contract: ModuleContract; handlers: Readonly<Record<string, AnyHandler>> },
): void {
  for (const [key, endpoint] of Object.entries(module.contract)) {
    const handler = module.handlers[key];
    if (!handler) throw new Error(`endpoint without a handler: ${module.name}.${key}`);
    addRoute(app, options, { name: `${module.name}.${key}`, endpoint, handler });
  }
}
