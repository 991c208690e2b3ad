// A store as its people know it: everybody logs in with a password and works through the HTTP interface. Used by
// the stories, the races and the guards of the interface.
import { randomUUID } from 'node:crypto';
import type { EndpointShape, InputOf, ReplyOf } from '@bayline/contract';
import type { RoleCode } from '@bayline/domain/organisation';
import type { FastifyInstance } from 'fastify';
import { registerAll } from '../../apps/server/src/composition.ts';
import { findActor, hashPassword } from '../../apps/server/src/modules/organisation/index.ts';
import { findLink } from '../../apps/server/src/modules/work-orders/index.ts';
import { type AppOptions, makeApp } from '../../apps/server/src/platform/http/app.ts';
import { addressOf } from '../endpoint-address.ts';
import { openTestStore, type TestStore } from '../store.ts';

export const password = 'Werkstatt-2026-gut';

export type Asked<E extends EndpointShape> = Partial<InputOf<E>>;

export interface Answer {
  readonly status: number;
  /** 'accepted', or the code of the problem document. */
  readonly code: string;
  readonly body: unknown;
}

/** One person at their screen. */
export interface Desk {
  /** Does it; throws when the store says no. */
  readonly do: <E extends EndpointShape>(endpoint: E, asked?: Asked<E>) => Promise<ReplyOf<E>>;
  /** Asks for it and tells what came of it. */
  readonly ask: <E extends EndpointShape>(endpoint: E, asked?: Asked<E>) => Promise<Answer>;
  /** The bytes of a file that the endpoint produces; throws when the store says no. */
  readonly file: (
    endpoint: EndpointShape,
    asked: { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown },
  ) => Promise<Uint8Array>;
  /** The raw request, with the session and a key of its own (null: none). */
  readonly send: (request: {
    method: EndpointShape['method'];
    url: string;
    body?: unknown;
    text?: string;
    key?: string | null;
  }) => Promise<Answer>;
}

export interface Shops {
  readonly store: TestStore;
  readonly app: FastifyInstance;
  /** Logs the role's person in (again, when the session has run out). */
  readonly logIn: (username: string, secret?: string) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

function readAnswer(status: number, text: string): Answer {
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  const problem = body as { code?: string };
  return { status, code: status === 200 ? 'accepted' : (problem.code ?? text), body };
}

export function deskOf(app: FastifyInstance, cookie: string): Desk {
  const send: Desk['send'] = async ({ method, url, body, text, key = randomUUID() }) => {
    const headers = { 'x-bayline': '1', ...(key ? { 'idempotency-key': key } : {}), ...(cookie ? { cookie } : {}) };
    const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const type = payload === undefined ? {} : { 'content-type': 'application/json' };
    const reply = await app.inject({ method, url, headers: { ...headers, ...type }, ...(payload === undefined ? {} : { payload }) });
    return readAnswer(reply.statusCode, reply.body);
  };
  const ask: Desk['ask'] = (endpoint, asked = {}) => send({ method: endpoint.method, url: addressOf(endpoint, asked), body: asked.body });
  return {
    send,
    ask,
    file: async (endpoint, asked) => {
      const headers = { 'x-bayline': '1', 'idempotency-key': randomUUID(), cookie };
      const { method } = endpoint;
      const reply = await app.inject({
        method,
        url: addressOf(endpoint, asked),
        headers: { ...headers, ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(asked.body === undefined ? {} : { payload: JSON.stringify(asked.body) }),
      });
      if (reply.statusCode !== 200) throw new Error(`${method} ${endpoint.path}: ${reply.statusCode} ${reply.body}`);
      return reply.rawPayload;
    },
    do: async <E extends EndpointShape>(endpoint: E, asked: Asked<E> = {}) => {
      const answer = await ask(endpoint, asked);
      if (answer.status !== 200) throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as ReplyOf<E>;
    },
  };
}

/** Two stores behind one server; the people are `<role>-1` and `<role>-2`, all with the same password. Silent, unless the log is wanted. */
export async function openShops(logTo?: AppOptions['logTo']): Promise<Shops> {
  const store = await openTestStore();
  const { services } = store;
  await services.db.pool.query('update accounts set password_hash = $1', [await hashPassword(password)]);
  const app = await makeApp({ version: 'test', ...(logTo ? { logLevel: 'trace', logTo } : { logLevel: 'silent' }) });
  registerAll(app, { services, clock: () => store.clock.now, findActor, findLink });
  await app.ready();
  let logIns = 0;
  return {
    store,
    app,
    logIn: async (username, secret = password) => {
      logIns += 1;
      // Everybody has a screen, and an address, of their own: the gate against guessing counts by address.
      const remoteAddress = `10.0.${Math.floor(logIns / 200)}.${(logIns % 200) + 1}`;
      const reply = await app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { 'x-bayline': '1' },
        payload: { username, password: secret },
        remoteAddress,
      });
      const [session] = reply.cookies;
      if (reply.statusCode !== 200 || !session) throw new Error(`${username} cannot log in: ${reply.body}`);
      return deskOf(app, `${session.name}=${session.value}`);
    },
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

/** The desks of one store, opened as they are needed. */
export function makeCrew(shops: Shops, dealershipId: number): (role: RoleCode) => Promise<Desk> {
  const desks = new Map<RoleCode, Promise<Desk>>();
  return (role) => {
    const known = desks.get(role) ?? shops.logIn(`${role}-${dealershipId}`);
    desks.set(role, known);
    return known;
  };
}
