// One press of a button is one intent and gets one key. While nobody knows whether it was carried out (no answer
// came), pressing again with the same input is still the same intent; after an answer the next press is a new one.

const remembered = 50;

export interface Intents {
  /** The key for this input: the unanswered intent's own, or a new one. */
  keyFor(input: unknown): string;
  /** An answer came, a refusal included: the intent is over. */
  answered(input: unknown): void;
}

export function createIntents(newKey: () => string): Intents {
  const open = new Map<string, string>();
  return {
    keyFor(input) {
      const name = JSON.stringify(input);
      const known = open.get(name);
      if (known !== undefined) return known;
      const key = newKey();
      open.set(name, key);
      const oldest = open.keys().next().value;
      if (open.size > remembered && oldest !== undefined) open.delete(oldest);
      return key;
    },
    answered(input) {
      open.delete(JSON.stringify(input));
    },
  };
}

export interface Presses<Reply> {
  /** `carryOut`'s answer. Pressed again with the same input until `shown` is over, it is the same press and nothing is sent. */
  once(input: unknown, carryOut: () => Promise<Reply>, shown: () => Promise<unknown>): Promise<Reply>;
}

/** Enter pressed twice is one press: until the change is on the screen, a second would be refused as somebody else's. */
export function createPresses<Reply>(): Presses<Reply> {
  const running = new Map<string, Promise<Reply>>();
  return {
    once(input, carryOut, shown) {
      const name = JSON.stringify(input);
      const same = running.get(name);
      if (same !== undefined) return same;
      const answer = carryOut();
      running.set(name, answer);
      const over = () => running.delete(name);
      void answer.then(shown, shown).then(over, over);
      return answer;
    },
  };
}
