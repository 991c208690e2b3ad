// What the server, or the way to it, answered instead of a result: a code and facts. The sentence is written by
// refusals.ts in the reader's language.
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface ProblemShape {
  readonly status: number;
  readonly code: string;
  readonly facts: Facts;
  readonly requestId: string | null;
}

/** status 0 and code 'unreachable': no answer came, the outcome is unknown. */
export class ApiProblem extends Error implements ProblemShape {
  readonly status: number;
  readonly code: string;
  readonly facts: Facts;
  readonly requestId: string | null;

  constructor(problem: ProblemShape) {
    super(problem.code);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.facts = problem.facts;
    this.requestId = problem.requestId;
  }

  /** True while nobody knows whether the command was carried out: its commit may have been the last that the database heard. */
  get isOutcomeUnknown(): boolean {
    return this.status === 0 || isAway(this.status);
  }
}

/** The server says that its database is away, or a proxy speaks for a server that is. */
export function isAway(status: number): boolean {
  return status >= 502 && status <= 504;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function factsOf(value: unknown): Facts {
  if (!isRecord(value)) return {};
  const facts: Record<string, string | number | boolean | null> = {};
  for (const [name, fact] of Object.entries(value)) {
    if (fact === null || typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean') facts[name] = fact;
  }
  return facts;
}

/** Reads a problem document; a proxy's HTML page or an empty body becomes 'unavailable' or 'unexpected'. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const document = isRecord(body) ? body : {};
  const fallback = isAway(status) ? 'unavailable' : status === 401 ? 'unauthenticated' : 'unexpected';
  return new ApiProblem({
    status,
    code: typeof document['code'] === 'string' ? document['code'] : fallback,
    facts: factsOf(document['facts']),
    requestId: typeof document['requestId'] === 'string' ? document['requestId'] : null,
  });
}
