// Giving the car back. It stays in the house until no bill holds it (paid, on
// account, or in arrears that were granted) and until
// repairs that need a certificate of completion have it.
import { type Lifecycle, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type CustodyState = 'in-house' | 'released';

export interface ReleaseSituation {
  /** Live settlements of the visit. */
  readonly settlements: number;
  /** Of the bills that hold the car. */
  readonly outstandingFen: number;
  /** Bills that hold the car; one of nothing waits for approval. */
  readonly uncleared: number;
  /** Orders whose class of repair leaves with a signed certificate only, and that have none. */
  readonly missingCertificates: number;
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
      check: ({ settlements, outstandingFen, uncleared, missingCertificates }) => {
        if (settlements === 0) return refuse('not-prepared');
        if (outstandingFen > 0) return refuse('not-paid', { outstandingFen });
        if (uncleared > 0) return refuse('not-approved');
        return missingCertificates > 0 ? refuse('certificate-missing', { missingCertificates }) : undefined;
      },
    },
  ],
};
