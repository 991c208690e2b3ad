// The backups that the server makes of its embedded database by itself, every night.
import type { Instant } from '@bayline/domain/kernel';
import { type Manifest, makeBackup, newestBackup } from './backup.ts';

export interface Backups {
  /** False where the database is one's own, or no backups are wanted. */
  readonly isNightly: boolean;
  /** The newest whole one; null when there is none. */
  readonly last: () => Pick<Manifest, 'madeAt' | 'bytes'> | null;
  readonly make: (at: Instant) => Promise<void>;
}

/** For programs beside the server, and a database of one's own. */
export const noBackups: Backups = { isNightly: false, last: () => null, make: async () => undefined };

export function backupsIn(asked: {
  readonly dataFolder: string;
  readonly into: string;
  readonly keep: number;
  readonly supervisorUrl: string;
  readonly version: string;
}): Backups {
  return {
    isNightly: true,
    last: () => newestBackup(asked.into) ?? null,
    make: async (at) => {
      await makeBackup({ ...asked, at: new Date(at) });
    },
  };
}
