// A field whose choices are asked for: where they do not come, the field says so and offers to ask again.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from './problem.ts';
import { sentenceOf } from './refusals.ts';

export interface LoadFault {
  readonly fault: string;
  readonly onRetry: () => void;
}

/** <FormField … {...loadFault(view)}>, after the field's own fault: what did not come cannot be chosen. */
export function loadFault({ data, error, refetch }: UseQueryResult<unknown, ApiProblem>): LoadFault | undefined {
  return data !== undefined || error === null ? undefined : { fault: sentenceOf(error), onRetry: () => void refetch() };
}
