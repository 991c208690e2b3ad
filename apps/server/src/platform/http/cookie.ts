import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from './handlers.ts';

const cookieName = 'bayline_session';
const twelveHours = 12 * 60 * 60;

/** The session cookie of one request: out of reach of scripts, sent to this site only. */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply): SessionCookie {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
  return {
    token: request.cookies[cookieName],
    set: (token) => {
      reply.setCookie(cookieName, token, { ...attributes, maxAge: twelveHours });
    },
    clear: () => {
      reply.clearCookie(cookieName, attributes);
    },
  };
}
