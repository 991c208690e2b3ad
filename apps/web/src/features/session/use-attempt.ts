// A command of the light pages, without the query library: pending, refusal in words, one key per intent.
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../app/ids.ts';
import { createIntents } from '../../app/intent.ts';
import { ApiProblem } from '../../app/problem.ts';

export interface Attempt {
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  /** Runs act with the intent's key; input tells whether a further press is the same intent. True when done. */
  readonly run: (input: unknown, act: (idempotencyKey: string) => Promise<void>) => Promise<boolean>;
}

export function useAttempt(): Attempt {
  const intents = useRef(createIntents(newIdempotencyKey));
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = async (input: unknown, act: (idempotencyKey: string) => Promise<void>): Promise<boolean> => {
    if (isPending) return false;
    setPending(true);
    setProblem(null);
    try {
      await act(intents.current.keyFor(input));
      intents.current.answered(input);
      return true;
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      if (!fault.isOutcomeUnknown) intents.current.answered(input);
      setProblem(fault);
      return false;
    } finally {
      setPending(false);
    }
  };
  return { isPending, problem, run };
}
