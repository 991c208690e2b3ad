// What a page or a list shows when it could not be loaded. Asking again is offered only where it may help: what does
// not exist, or may not be seen, is the same the second time.
import { ErrorState } from '../ui/empty-state.tsx';
import type { ProblemShape } from './problem.ts';
import { sentenceOf } from './refusals.ts';

type Fault = Pick<ProblemShape, 'code' | 'facts'> & { readonly requestId?: string | null };

const finalCodes: ReadonlySet<string> = new Set(['not-found', 'forbidden']);

/** An address with a malformed id names nothing: its reader typed no field that could be checked. */
const saidOf = (fault: Fault): Fault =>
  fault.code === 'invalid-input' && /id$/i.test(String(fault.facts['field'])) ? { code: 'not-found', facts: {} } : fault;

export function LoadFailure({ error, onRetry }: { readonly error: Fault; readonly onRetry?: () => void }) {
  const said = saidOf(error);
  const retry = onRetry === undefined || finalCodes.has(said.code) ? {} : { onRetry };
  return <ErrorState text={sentenceOf(said)} {...retry} />;
}
