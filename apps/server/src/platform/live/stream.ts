// GET /api/live: the event stream of one browser. Bounded per process; a lost stream reconnects by itself.
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import { sessionCookie } from '../http/cookie.ts';
import type { FindActor } from '../http/handlers.ts';
import { refuseUnfinished } from '../http/unfinished.ts';
import { ProblemError } from '../problems.ts';
import type { Services } from '../request.ts';
import type { Live } from './hints.ts';

const maxStreams = 4000;
const heartbeatMilliseconds = 25_000;
/** A browser that reads no more is let go: it connects again and fetches what it shows. */
const maxWaitingBytes = 256 * 1024;

export interface OpenStreams {
  readonly count: () => number;
  readonly close: () => void;
}

export function registerLive(
  app: FastifyInstance,
  options: { live: Pick<Live, 'listen'>; services: Services; clock: Clock; findActor: FindActor },
): OpenStreams {
  let open = 0;
  const closers = new Set<() => void>();
  const closeStreams = () => {
    for (const close of closers) close();
  };
  app.addHook('preClose', async () => closeStreams());
  app.get('/api/live', { schema: { hide: true } }, async (request, reply) => {
    const token = sessionCookie(request, reply).token;
    const actor = token ? await options.findActor(options.services, token, options.clock()) : undefined;
    if (!actor) throw new ProblemError(401, 'unauthenticated');
    refuseUnfinished(actor);
    if (open >= maxStreams) throw new ProblemError(503, 'unavailable');
    open += 1;
    reply.hijack();
    const stream = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) stream.setHeader(name, value);
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    stream.write('retry: 1000\n\nevent: hello\ndata: {}\n\n');
    const unlisten = options.live.listen(actor.dealershipId, (hints) => {
      stream.write(hints.map((hint) => `event: hint\ndata: ${JSON.stringify(hint)}\n\n`).join(''));
      if (stream.writableLength > maxWaitingBytes) stream.destroy();
    });
    const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMilliseconds);
    const close = () => stream.end();
    closers.add(close);
    request.raw.on('close', () => {
      open -= 1;
      closers.delete(close);
      clearInterval(heartbeat);
      unlisten();
    });
  });
  return { count: () => open, close: closeStreams };
}
