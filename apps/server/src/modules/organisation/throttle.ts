// Slows guessing from one address: thirty wrong tries a minute, whatever the names. A whole store comes in from one
// address at the same hour, so a right password gives its try back. Lock-out of an account is kept in the database; this
// is only the cheap first gate, so it may be per process.

const windowMilliseconds = 60_000;
const triesPerWindow = 30;
const maxAddresses = 10_000;

interface Tries {
  count: number;
  readonly since: number;
}

export interface Throttle {
  /** False when the address has used up its tries at `at` (milliseconds). */
  readonly admit: (address: string, at: number) => boolean;
  /** The address guessed nothing: the password was right. */
  readonly giveBack: (address: string) => void;
}

export function makeThrottle(): Throttle {
  const byAddress = new Map<string, Tries>();
  return {
    admit: (address, at) => {
      const known = byAddress.get(address);
      const tries = known && at - known.since < windowMilliseconds ? known : { count: 0, since: at };
      if (byAddress.size >= maxAddresses) byAddress.clear();
      byAddress.set(address, tries);
      tries.count += 1;
      return tries.count <= triesPerWindow;
    },
    giveBack: (address) => {
      const tries = byAddress.get(address);
      if (tries !== undefined && tries.count > 0) tries.count -= 1;
    },
  };
}
