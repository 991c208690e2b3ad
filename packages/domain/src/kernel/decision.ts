// Every rule of the trade answers in one of two ways: it is allowed and this follows, or it is refused and
// this is why. A refusal is an ordinary answer with a code and the facts a person needs; it is never a bug.

/** Values that explain a refusal; the sentence around them is written in the UI, in its language. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly facts: Facts;
}

/** What a permitted command leads to: the next state and the news to record with it. */
export interface Outcome<State, Event> {
  readonly refused?: undefined;
  readonly next: State;
  readonly events: readonly Event[];
}

export type Decision<State, Event, Code extends string = string> = Outcome<State, Event> | Refusal<Code>;

export function refuse<Code extends string>(code: Code, facts: Facts = {}): Refusal<Code> {
  return { refused: code, facts };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && typeof (answer as Refusal).refused === 'string';
}

/** States something that must be true if our own code is right. A failure is a bug (500), not a refusal. */
export function invariant(holds: boolean, claim: string): asserts holds {
  if (!holds) throw new Error(`invariant broken: ${claim}`);
}
