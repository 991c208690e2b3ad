// Every failure leaves as an RFC 9457 problem document. Bugs are logged with the request id and say nothing else.
import type { Problem } from '@bayline/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems.ts';

function problemOf(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  const { code, statusCode } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ProblemError(413, 'body-too-large');
  if (statusCode === 415 || (code?.startsWith('FST_ERR_CTP') ?? false) || error instanceof SyntaxError) {
    return new ProblemError(400, 'invalid-input', { field: 'body', rule: 'json' });
  }
  if (statusCode && statusCode >= 400 && statusCode < 500) return new ProblemError(400, 'invalid-input', { field: '', rule: 'request' });
  if (isDatabaseAway(error) || isDiskFull(error) || isTooSlow(error)) return new ProblemError(503, 'unavailable');
  return undefined;
}

const codeOf = (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

/** Nobody but whoever runs the machine can mend it, so the log tells it. */
const isDiskFull = (error: unknown) => /^(53100|58030|ENOSPC|EDQUOT)$/.test(codeOf(error));

/** Given up by the database's own limit of time: behind a lock, or under a clock that was moved. Nothing was changed. */
const isTooSlow = (error: unknown) => codeOf(error) === '57014';

/** The database is stopping, starting or gone: the same request may work in a moment. */
function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  return (
    /^(57P0[123]|25P03|08...|53[23]00|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message)
  );
}

/** No form of ours sends it: somebody tries what the doors take. */
const isMalformed = ({ status }: ProblemError) => status === 400 || status === 413;

const guesses = ['wrong-credentials', 'account-locked', 'wrong-code', 'wrong-recovery-code', 'code-already-used'];

/** What an operator looks for after an attack: guessed passwords, forbidden doors, pages of other sites, too many requests. */
function isTurnedAway(problem: ProblemError): boolean {
  return isMalformed(problem) || problem.status === 403 || problem.status === 429 || guesses.includes(problem.code);
}

/** The name of a field may be the sender's own words. */
function factsForLog(problem: ProblemError) {
  return isMalformed(problem) ? { rule: problem.facts['rule'] } : problem.facts;
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (!problem) request.log.error({ err: error, requestId: request.id }, 'unexpected failure');
  else if (isDiskFull(error)) request.log.error({ err: error, requestId: request.id }, 'the disk is full');
  else if (isTooSlow(error)) request.log.error({ err: error, requestId: request.id }, 'a statement took too long');
  else if (isTurnedAway(problem))
    request.log.warn(
      { code: problem.code, facts: factsForLog(problem), route: request.routeOptions.url, address: request.ip, requestId: request.id },
      'turned away',
    );
  const status = problem?.status ?? 500;
  // A connection closed under a sender takes the answer with it. The rest of the body is read and thrown away, as long as
  // the request may take.
  if (status === 413) reply.removeHeader('connection');
  const body: Problem = {
    type: 'about:blank',
    title: problem?.code ?? 'unexpected',
    status,
    code: problem?.code ?? 'unexpected',
    facts: problem?.facts ?? {},
    requestId: request.id,
  };
  return (
    reply
      .code(status)
      .header('cache-control', 'no-store')
      // An address that cannot be read comes here past the hooks that set the headers of all others.
      .header('x-content-type-options', 'nosniff')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(body))
  );
}
