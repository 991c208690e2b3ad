// How a request can fail on purpose. Anything else that is thrown is a bug and answered with 500.
import { type Facts, isRefusal, type Refusal } from '@bayline/domain/kernel';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;

export class ProblemError extends Error {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly facts: Facts;
  constructor(status: ProblemStatus, code: string, facts: Facts = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.facts = facts;
  }
}

/** 422: the trade does not allow it now. */
export function refused(code: string, facts: Facts = {}): never {
  throw new ProblemError(422, code, facts);
}

/** 404: it is not there, or it is another store's. */
export function notFound(): never {
  throw new ProblemError(404, 'not-found');
}

/** 409: somebody else changed it since the caller looked. */
export function versionConflict(facts: Facts = {}): never {
  throw new ProblemError(409, 'version-conflict', facts);
}

/** The answer of a rule, or its refusal as a problem. */
export function accept<T>(answer: T | Refusal): Exclude<T, Refusal> {
  if (isRefusal(answer)) refused(answer.refused, answer.facts);
  return answer as Exclude<T, Refusal>;
}

/** Name of the constraint that a database error is about, if it is about one. */
export function constraintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('constraint' in error)) return undefined;
  const { code, constraint } = error as { code: unknown; constraint: unknown };
  return ['23505', '23P01', '23514', '23503'].includes(String(code)) && typeof constraint === 'string' ? constraint : undefined;
}

/** Runs a command and turns named constraint violations (the loser of a race) into refusals. */
export async function onConstraint<R>(codes: Readonly<Record<string, string>>, run: () => Promise<R>): Promise<R> {
  try {
    return await run();
  } catch (error) {
    const code = codes[constraintOf(error) ?? ''];
    if (code) refused(code);
    throw error;
  }
}
