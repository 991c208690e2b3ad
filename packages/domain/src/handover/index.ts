// Giving the car back. It stays in the house until the bill is settled in full; credit is a later matter.
import { type Lifecycle, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type CustodyState = 'in-house' | 'released';

export interface ReleaseSituation {
  /** Live settlements of the visit. */
  readonly settlements: number;
  readonly outstandingFen: number;
}

export const custodyLifecycle: Lifecycle<CustodyState, 'release', ReleaseSituation, Permission> = {
  name: 'custody',
  states: ['in-house', 'released'],
  initial: 'in-house',
  ends: ['released'],
  transitions: [
    {
      action: 'release',
      from: ['in-house'],
      to: 'released',
      permission: 'handover.release',
      check: ({ settlements, outstandingFen }) => {
        if (settlements === 0) return refuse('not-prepared');
        return outstandingFen > 0 ? refuse('not-paid', { outstandingFen }) : undefined;
      },
    },
  ],
};
