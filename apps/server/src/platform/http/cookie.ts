import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from './handlers.ts';

const plainName = 'bayline_session';
/** Over HTTPS no other host and no plain page can plant it: the browser holds `__Host-` to Secure, to `/` and to this host. */
const secureName = `__Host-${plainName}`;
const twelveHours = 12 * 60 * 60;

/** The session cookie of one request: out of reach of scripts, sent to this site only. */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply): SessionCookie {
  const isSecure = request.protocol === 'https';
  const name = isSecure ? secureName : plainName;
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    token: request.cookies[name],
    set: (token, { account, means }) => {
      reply.setCookie(name, token, { ...attributes, maxAge: twelveHours });
      // At the level of those who are turned away: a stolen password is seen by who came in with it.
      const { id: requestId, ip: address } = request;
      request.log.warn({ account, means, route: request.routeOptions.url, address, requestId }, 'came in');
    },
    clear: () => {
      reply.clearCookie(name, attributes);
    },
  };
}
