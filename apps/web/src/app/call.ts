// One way to the server. A command carries the key of its intent, so sending it again after a lost answer cannot
// do it twice; that is why commands may be retried like questions when the network, not the server, failed.
import type { BodyOf, EndpointShape, ParamsOf, QueryOf, ReplyOf } from '@bayline/contract/endpoint';
import { reportAnswer, reportSilence } from './connection.ts';
import { newIdempotencyKey } from './ids.ts';
import { ApiProblem, problemFrom } from './problem.ts';

type Given<Name extends string, Value> = undefined extends Value
  ? { readonly [key in Name]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [key in Name]?: Value }
    : { readonly [key in Name]: Value };

/** What a caller hands over: params, query and body as the endpoint names them; nothing more is accepted. */
export type CallInput<E extends EndpointShape> = Given<'params', ParamsOf<E>> & Given<'query', QueryOf<E>> & Given<'body', BodyOf<E>>;

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/**
 * The same for a component that is handed its endpoint: which names that one takes is known only to who hands it over,
 * and the server refuses what does not fit.
 */
export function inputFor<E extends EndpointShape>(_endpoint: E, input: LooseInput): CallInput<E> {
  return input as CallInput<E>;
}

export interface CallOptions {
  /** The intent's key; made freshly when left out. Ignored by GET. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export interface CallPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly newKey: () => string;
  readonly onAnswer: (status: number) => void;
  readonly onSilence: () => void;
  readonly onSignedOut: () => void;
  readonly onWall: () => void;
}

const attempts = 3;
const timeoutMilliseconds = 10_000;
const pauses = [300, 900];

/** Where the endpoint answers: '/api/vehicles/…?q=…'. For links to PDF files, too. */
export function addressOf<E extends EndpointShape>(endpoint: E, input: Pick<LooseInput, 'params' | 'query'>): string {
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = input.params?.[name];
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${endpoint.path} is called without ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== ''))
      query.set(name, String(value));
  }
  return query.size > 0 ? `/api${path}?${query.toString()}` : `/api${path}`;
}

function requestOf(endpoint: EndpointShape, body: unknown, key: string): RequestInit {
  const headers: Record<string, string> = { accept: endpoint.produces ?? 'application/json' };
  if (endpoint.method === 'GET') return { method: 'GET', headers };
  headers['idempotency-key'] = key;
  headers['x-bayline'] = '1';
  if (body === undefined) return { method: endpoint.method, headers };
  headers['content-type'] = 'application/json';
  return { method: endpoint.method, headers, body: JSON.stringify(body) };
}

const silence = () => new ApiProblem({ status: 0, code: 'unreachable', facts: {}, requestId: null });

/** Sends, and sends again with the same key while no answer comes. The caller's own abort is passed on at once. */
async function answerOf(
  ports: CallPorts,
  send: (signal: AbortSignal) => Promise<Response>,
  own: AbortSignal | undefined,
): Promise<Response> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const timeout = AbortSignal.timeout(timeoutMilliseconds);
    try {
      return await send(own === undefined ? timeout : AbortSignal.any([own, timeout]));
    } catch (fault) {
      if (own?.aborted === true) throw fault;
      ports.onSilence();
    }
    const pause = pauses[attempt];
    if (pause !== undefined) await ports.wait(pause);
  }
  throw silence();
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

export function createCall(ports: CallPorts) {
  async function respond(endpoint: EndpointShape, input: LooseInput, options: CallOptions): Promise<Response> {
    const request = requestOf(endpoint, input.body, options.idempotencyKey ?? ports.newKey());
    const address = addressOf(endpoint, input);
    const response = await answerOf(
      ports,
      (signal) => ports.fetch(address, { ...request, credentials: 'same-origin', signal }),
      options.signal,
    );
    ports.onAnswer(response.status);
    if (response.ok) return response;
    const problem = problemFrom(response.status, await jsonOf(response));
    if (problem.code === 'unauthenticated') ports.onSignedOut();
    if (problem.code === 'second-factor-required') ports.onWall();
    throw problem;
  }

  return {
    /** The endpoint's reply; throws ApiProblem for anything else. */
    async call<E extends EndpointShape>(endpoint: E, input: CallInput<E>, options: CallOptions = {}): Promise<ReplyOf<E>> {
      const response = await respond(endpoint, input, options);
      // The server checks every reply against the endpoint's schema before it sends it.
      return (await response.json()) as ReplyOf<E>;
    },
    /** A file that the endpoint produces (PDF, PNG). */
    async callFile<E extends EndpointShape>(endpoint: E, input: CallInput<E>, options: CallOptions = {}): Promise<Blob> {
      return (await respond(endpoint, input, options)).blob();
    },
  };
}

const signedOutListeners = new Set<() => void>();
const wallListeners = new Set<() => void>();

/** Tells when the server no longer knows the session. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Tells when something has to be done before anything else opens: a role that demands a second factor was given meanwhile. */
export function onWall(listener: () => void): () => void {
  wallListeners.add(listener);
  return () => wallListeners.delete(listener);
}

export const { call, callFile } = createCall({
  fetch: (...request) => globalThis.fetch(...request),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  newKey: newIdempotencyKey,
  onAnswer: reportAnswer,
  onSilence: reportSilence,
  onSignedOut: () => {
    for (const listener of signedOutListeners) listener();
  },
  onWall: () => {
    for (const listener of wallListeners) listener();
  },
});
