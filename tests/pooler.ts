// Debian's PgBouncer in front of the tests' database, which hands a connection on after each transaction and knows no prepared
// statements: BAYLINE_TEST_POOLER=pgbouncer runs any suite behind it. The jobs keep their own way: they listen.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { databaseAccount } from '../apps/server/src/platform/embedded/binaries.ts';
import { freePort } from './free-port.ts';

export interface Pooler {
  /** The address of the database behind it. */
  readonly urlOf: (url: string) => string;
  readonly stop: () => Promise<void>;
}

const patienceMilliseconds = 10_000;

async function answers(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}

/** For the user and the socket of this address. */
export async function startPooler(appUrl: string): Promise<Pooler> {
  const { user, password, host } = new pg.Client({ connectionString: appUrl });
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-pooler-'));
  const users = path.join(folder, 'users.txt');
  const settings = path.join(folder, 'pgbouncer.ini');
  writeFileSync(users, `"${user}" "${String(password)}"\n`);
  writeFileSync(
    settings,
    `[databases]
* = host=${host} port=5432
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = 10
max_client_conn = 500
server_idle_timeout = 5
ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout
`,
  );
  // It refuses to run as root, and only the account of the database may use its socket.
  const account = databaseAccount();
  if (account) for (const file of [folder, users, settings]) chownSync(file, account.uid, account.gid);
  for (const file of [users, settings]) chmodSync(file, 0o600);
  const child = spawn('/usr/sbin/pgbouncer', ['-q', settings], { ...account, stdio: 'inherit' });
  const gone = once(child, 'exit');
  for (const until = Date.now() + patienceMilliseconds; !(await answers(port)); await setTimeout(50))
    if (Date.now() > until || child.exitCode !== null) throw new Error('PgBouncer did not start; is Debian\u2019s package installed?');
  return {
    urlOf: (url) => `postgresql://${user}@127.0.0.1:${port}${new URL(url).pathname}?sslmode=disable`,
    stop: async () => {
      child.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
