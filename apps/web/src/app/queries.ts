// Every view on screen is a query that remembers which topics it shows: a hint, a command's own effects and a
// restored connection all fetch again through this one door.
import type { EndpointShape } from '@bayline/contract/endpoint';
import { type Query, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ApiProblem } from './problem.ts';
import { concerns, type Hint, type Topic } from './topics.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
    queryMeta: { readonly topics: readonly Topic[] };
  }
}

export const refreshMilliseconds = 60_000;

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // navigator.onLine is no witness (see connection.ts); call() retries by itself.
        networkMode: 'always',
        retry: false,
        staleTime: 2_000,
        gcTime: 10 * 60_000,
        refetchInterval: refreshMilliseconds,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export function keyOf(endpoint: EndpointShape, input: object): QueryKey {
  const { params, query } = input as { params?: unknown; query?: unknown };
  return [endpoint.method, endpoint.path, params ?? null, query ?? null];
}

function topicsOf(query: Query): readonly Topic[] {
  return query.meta?.topics ?? [];
}

/** Fetches what shows any of the hinted things; what is off screen is fetched when it is next shown. */
export async function refetchHinted(queries: QueryClient, hints: readonly Hint[]): Promise<void> {
  await queries.invalidateQueries({ predicate: (query) => hints.some((hint) => concerns(topicsOf(query), hint)) });
}

/** What a command changed: a topic, one thing of it, or an endpoint with all its inputs. */
export type Changed = Topic | EndpointShape;

export async function refetchChanged(queries: QueryClient, changed: readonly Changed[]): Promise<void> {
  const hints = changed.flatMap((one) => (typeof one === 'string' ? [splitTopic(one)] : []));
  const paths = changed.flatMap((one) => (typeof one === 'string' ? [] : [one.path]));
  await queries.invalidateQueries({
    predicate: (query) => paths.includes(String(query.queryKey[1])) || hints.some((hint) => concerns(topicsOf(query), hint)),
  });
}

function splitTopic(topic: Topic): Hint {
  const colon = topic.indexOf(':');
  return colon < 0 ? { topic, id: '' } : { topic: topic.slice(0, colon), id: topic.slice(colon + 1) };
}
