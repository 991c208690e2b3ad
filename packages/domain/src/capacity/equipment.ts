// Pieces of equipment are few: one wheel aligner, two diagnostic testers. Work that needs a kind takes one piece of it the
// whole time; what is at calibration is not there.
import { type Refusal, refuse } from '../kernel/index.ts';
import { overlaps, type Span } from './spans.ts';

export interface PiecesTaken extends Span {
  readonly quantity: number;
}

export interface PiecesThere {
  /** The kind, as the routing of operations names it. */
  readonly kind: string;
  readonly quantity: number;
  readonly unavailable: readonly PiecesTaken[];
}

/** The most pieces that are taken at once at any moment of a time. */
export function mostTaken(taken: readonly PiecesTaken[], time: Span): number {
  const met = taken.filter((span) => overlaps(span, time));
  const moments = [time.startsAt, ...met.map(({ startsAt }) => startsAt).filter((moment) => moment > time.startsAt)];
  const takenAt = (moment: string) =>
    met.reduce((sum, { startsAt, endsAt, quantity }) => sum + (startsAt <= moment && moment < endsAt ? quantity : 0), 0);
  return Math.max(...moments.map(takenAt));
}

/** Whether a piece is left for the whole time; `held`: work that has one of some kind then. A kind that is not listed is taken to be there. */
export function checkPiece(
  wanted: Span & { readonly equipment: string },
  { pieces, held }: { readonly pieces: readonly PiecesThere[]; readonly held: readonly (Span & { readonly equipment: string })[] },
): Refusal<'equipment-occupied'> | undefined {
  const { equipment } = wanted;
  const ofKind = pieces.filter(({ kind }) => kind === equipment);
  if (ofKind.length === 0) return undefined;
  const quantity = ofKind.reduce((sum, piece) => sum + piece.quantity, 0);
  const inUse = held.filter((work) => work.equipment === equipment).map((work) => ({ ...work, quantity: 1 }));
  const taken = [...ofKind.flatMap(({ unavailable }) => unavailable), ...inUse];
  return mostTaken(taken, wanted) >= quantity ? refuse('equipment-occupied', { equipment, quantity }) : undefined;
}

/**
 * Which of the work that needs a kind finds no piece of it: who begins first has it. A kind that the store does not list is
 * taken to be there.
 */
export function withoutPiece<Work extends Span & { readonly equipment: string }>(
  work: readonly Work[],
  pieces: readonly PiecesThere[],
): Work[] {
  const left: Work[] = [];
  const kinds = new Set(pieces.map(({ kind }) => kind));
  for (const kind of kinds) {
    const ofKind = pieces.filter((piece) => piece.kind === kind);
    const quantity = ofKind.reduce((sum, piece) => sum + piece.quantity, 0);
    const taken: PiecesTaken[] = ofKind.flatMap(({ unavailable }) => unavailable);
    for (const one of work.filter(({ equipment }) => equipment === kind).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
      if (mostTaken(taken, one) >= quantity) left.push(one);
      else taken.push({ startsAt: one.startsAt, endsAt: one.endsAt, quantity: 1 });
    }
  }
  return left;
}
