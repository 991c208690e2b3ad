// Who may sign which level, and in what order: worker, another, an inspector who is neither of the two.
import { type Refusal, refuse } from '../kernel/decision.ts';

export const levels = ['self', 'team', 'final'] as const;
export type InspectionLevel = (typeof levels)[number];

export interface SigningFacts {
  readonly level: InspectionLevel;
  readonly signerId: string;
  /** Whose clock ran on an operation of the order. */
  readonly workerIds: readonly string[];
  /** Who has signed in this round, by level. */
  readonly signed: readonly { readonly level: string; readonly inspectorId: string }[];
}

/** Diagnosis and process inspection are the inspector's own as well: they bar nobody. */
export function checkSigner({ level, signerId, workerIds, signed: all }: SigningFacts): Refusal | undefined {
  const signed = all.filter((row) => levels.some((known) => known === row.level));
  if (signed.some((row) => row.level === level)) return refuse('level-signed', { level });
  const missing = levels.slice(0, levels.indexOf(level)).find((before) => !signed.some((row) => row.level === before));
  if (missing) return refuse('level-missing', { level: missing });
  const isWorker = workerIds.includes(signerId);
  if (level === 'self') return isWorker ? undefined : refuse('not-a-worker');
  if (isWorker) return refuse('own-work');
  return signed.some((row) => row.inspectorId === signerId) ? refuse('signed-before') : undefined;
}
