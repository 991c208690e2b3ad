// The board: every car of the house in the one column that its work puts it in; no flag repeats it.

export interface CardOperation {
  readonly status: string;
  readonly skill: string;
}

export interface CardFacts {
  readonly orderStatus: string;
  readonly operations: readonly CardOperation[];
  readonly kitLight: 'none' | 'unasked' | 'short' | 'reserved' | 'ready';
  readonly isReleased: boolean;
  /** The owner wants the car washed and nobody has. */
  readonly isWashOpen: boolean;
}

export type BoardColumn =
  | 'estimating'
  | 'to-dispatch'
  | 'waiting-parts'
  | 'mechanical'
  | 'body'
  | 'paint'
  | 'paused'
  | 'inspection'
  | 'rework'
  | 'to-wash'
  | 'to-settle'
  | 'released';

/** Body and paint have columns of their own; every other trade works among the mechanics. */
function tradeColumn(skill: string): BoardColumn {
  return skill === 'body' || skill === 'paint' ? skill : 'mechanical';
}

export function boardColumn(facts: CardFacts): BoardColumn {
  if (facts.isReleased) return 'released';
  if (facts.orderStatus === 'estimating' || facts.orderStatus === 'quoted') return 'estimating';
  const open = facts.operations.filter(({ status }) => status !== 'cancelled');
  const working = open.find(({ status }) => status === 'working');
  if (working) return tradeColumn(working.skill);
  if (open.some(({ status }) => status === 'rework')) return 'rework';
  if (open.some(({ status }) => status === 'paused')) return 'paused';
  if (open.length > 0 && open.every(({ status }) => status === 'passed')) return facts.isWashOpen ? 'to-wash' : 'to-settle';
  if (open.length > 0 && open.every(({ status }) => status === 'finished' || status === 'passed')) return 'inspection';
  return facts.kitLight === 'short' ? 'waiting-parts' : 'to-dispatch';
}

/** A plate in the lounge: its owner knows it by the ends, nobody else learns it. 京A12345 → 京A***45. */
export function maskPlate(plate: string): string {
  const characters = [...plate];
  return [...characters.slice(0, 2), ...characters.slice(2, -2).map(() => '*'), ...characters.slice(-2)].join('');
}
