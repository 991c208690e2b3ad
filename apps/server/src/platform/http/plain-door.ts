// Whoever types the address without https:// comes to the same port in plain HTTP: sent on to HTTPS. A phone that does
// not trust the shop's authority yet fetches its certificate here.
import http from 'node:http';
import type { Socket } from 'node:net';

const tlsHandshake = 0x16;
const hostPattern = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]{2,45}\](:\d{1,5})?$/i;
/** Milliseconds: who connects and says nothing is let go. */
const patience = 10_000;

export const authorityPath = '/bayline-ca.crt';

interface SecureServer {
  listeners(event: 'connection'): unknown[];
  removeAllListeners(event: 'connection'): unknown;
  on(event: 'connection', listener: (socket: Socket) => void): unknown;
}

function answerPlain(request: http.IncomingMessage, reply: http.ServerResponse, authority: string | undefined): void {
  const { host = '' } = request.headers;
  reply.setHeader('connection', 'close');
  if (authority !== undefined && request.url === authorityPath)
    reply.writeHead(200, { 'content-type': 'application/x-x509-ca-cert' }).end(authority);
  // A page goes to HTTPS by itself; a program that sends passwords in the clear must be told, not helped.
  else if (hostPattern.test(host) && !request.url?.startsWith('/api/'))
    reply.writeHead(308, { location: `https://${host}${request.url ?? '/'}` }).end();
  else reply.writeHead(400).end();
}

/** The first byte tells TLS from plain HTTP. */
export function addPlainDoor(server: SecureServer, authority: string | undefined): void {
  const plain = http.createServer({ requestTimeout: patience, headersTimeout: patience }, (request, reply) =>
    answerPlain(request, reply, authority),
  );
  const secure = server.listeners('connection') as ((this: unknown, socket: Socket) => void)[];
  server.removeAllListeners('connection');
  server.on('connection', (socket) => {
    const giveUp = setTimeout(() => socket.destroy(), patience);
    const onEarlyError = () => socket.destroy();
    socket.once('error', onEarlyError);
    socket.once('close', () => clearTimeout(giveUp));
    socket.once('data', (first) => {
      clearTimeout(giveUp);
      socket.off('error', onEarlyError);
      socket.pause();
      socket.unshift(first);
      if (first[0] === tlsHandshake) for (const listener of secure) listener.call(server, socket);
      else plain.emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
}
