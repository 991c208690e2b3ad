// Where an endpoint is asked. Apart from the desks, for whoever asks a server in a process of its own need not read all of it.
import type { EndpointShape } from '@bayline/contract';

/** The address of an endpoint with its parameters and query filled in. */
export function addressOf(endpoint: EndpointShape, asked: { params?: unknown; query?: unknown }): string {
  const params = (asked.params ?? {}) as Readonly<Record<string, string>>;
  const filled = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams(
    Object.entries((asked.query ?? {}) as Record<string, unknown>).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return `/api${filled}${query ? `?${query}` : ''}`;
}
