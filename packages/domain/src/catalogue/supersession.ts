// The maker replaces a number by a newer one, and that by another: whoever asks for the old one is offered the newest.
import { type Refusal, refuse } from '../kernel/index.ts';

/** More numbers in a row are a slip of the list that was typed. */
export const longestChain = 20;

/**
 * `newer`: the ids that follow the successor, the nearest first. Codes: supersedes-itself, supersession-circle
 * (the old number would be reached again), supersession-too-long.
 */
export function checkSupersession(
  partId: string,
  successorId: string,
  newer: readonly string[],
): Refusal<'supersedes-itself' | 'supersession-circle' | 'supersession-too-long'> | undefined {
  if (partId === successorId) return refuse('supersedes-itself');
  if (newer.includes(partId)) return refuse('supersession-circle');
  return newer.length + 1 >= longestChain ? refuse('supersession-too-long', { most: longestChain }) : undefined;
}
