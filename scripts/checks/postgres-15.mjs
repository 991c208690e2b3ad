// The oldest PostgreSQL that we promise, for the step `oldest`: Debian 12's. In CI root installs it; elsewhere it is used
// where it is. Without it the step is not among those of the run.
import { existsSync } from 'node:fs';
import { install, mayInstall } from './apt.mjs';

const server = '/usr/lib/postgresql/15/bin/postgres';

/** Whether it is there. */
export function preparePostgres15() {
  if (existsSync(server)) return true;
  return process.env.CI === '1' && mayInstall() && install('postgresql-15') && existsSync(server);
}
