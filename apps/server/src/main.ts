// The composition root: settings → data folder → database → services → modules → HTTP → background work.
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import closeWithGrace from 'close-with-grace';
import { nightWork, reactions, registerAll } from './composition.ts';
import { readyDatabase } from './database-start.ts';
import { clockWithDemo, hasHalfDemo, sayDemoLogIns } from './demo-start.ts';
import { findActor } from './modules/organisation/index.ts';
import { findLink } from './modules/work-orders/index.ts';
import { type Config, readConfig, SettingRefused } from './platform/config.ts';
import { MigrationRefused } from './platform/db/migrate.ts';
import { lockDataFolder, readSecrets } from './platform/embedded/data-folder.ts';
import { makeApp } from './platform/http/app.ts';
import { registerLive } from './platform/live/stream.ts';
import { repositoryRoot } from './platform/root.ts';
import { startServices } from './platform/serve.ts';
import { productVersion } from './platform/version.ts';

function say(zh: string, en: string): void {
  process.stdout.write(`${zh} · ${en}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function portRefusal({ port, host }: Config, code: string | undefined): SettingRefused {
  return code === 'EADDRINUSE'
    ? new SettingRefused(`端口 ${port} 已被占用,请用 PORT 换一个 · port ${port} is taken, choose another with PORT`)
    : new SettingRefused(`无法在 ${host}:${port} 上监听(${code}) · cannot listen on ${host}:${port} (${code})`);
}

/** A port that cannot be had is said before anything starts, not after the demo has been loaded. */
async function tryPort(config: Config): Promise<void> {
  const listener = net.createServer().listen(config.port, config.host);
  await once(listener, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw portRefusal(config, error.code);
  });
  listener.close();
  await once(listener, 'close');
}

/** Set once the server was told to end while it starts: what breaks off then is no fault. */
let isToldToEnd = false;

async function start(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  await tryPort(config);
  const root = repositoryRoot();
  const lock = await lockDataFolder(config.dataFolder);
  if (!lock)
    throw new SettingRefused(
      `数据目录 ${config.dataFolder} 正被另一个售后通使用 · the data folder ${config.dataFolder} is in use by another Bayline`,
    );
  const secrets = readSecrets(config.dataFolder);
  let isStopping = false;
  const database = await readyDatabase({
    config,
    secrets,
    root,
    say,
    hasHalfDemo: hasHalfDemo(config.dataFolder),
    onDatabaseExit: () => {
      if (!isStopping) fail('数据库意外停止,服务已退出,请重新启动 · the database stopped unexpectedly; the server ends, start it again');
    },
  });
  const app = await makeApp({ logLevel: config.logLevel, webFolder: path.join(root, 'apps/web/dist'), version: productVersion });
  const running = await startServices({
    appUrl: database.appUrl,
    jobsUrl: database.jobsUrl,
    filesFolder: path.join(config.dataFolder, 'files'),
    idNumberKey: Buffer.from(secrets.idNumberKey, 'base64'),
    usesPreparedStatements: config.usesPreparedStatements,
    // Only what went wrong: a database error carries its connection, and that its secrets.
    onError: (error, what) => app.log.error({ reason: error instanceof Error ? error.message : String(error) }, what),
  });
  const { services } = running;
  const stop = async () => {
    isStopping = true;
    await app.close();
    await running.stop();
    await database.embedded?.stop();
    await lock.release();
  };
  closeWithGrace({ delay: 20_000 }, () => {
    isToldToEnd = true;
    return stop();
  });
  const clock = await clockWithDemo(services, { config, say });
  registerAll(app, { services, clock, findActor, findLink });
  const { live } = await running.startBackground({ reactions, nightWork }, clock);
  registerLive(app, { live, services, clock, findActor });
  await app.listen({ port: config.port, host: config.host }).catch(async (error: NodeJS.ErrnoException) => {
    await stop();
    throw portRefusal(config, error.code);
  });
  say(`售后通已启动:http://${config.host}:${config.port}`, 'Bayline is running');
  await sayDemoLogIns(services, { clock, say });
}

await start().catch((error: unknown) => {
  if (isToldToEnd) return;
  if (error instanceof SettingRefused) fail(error.message);
  if (error instanceof MigrationRefused)
    fail(`数据库结构与程序不符:${error.message} · the schema does not fit this program: ${error.message}`);
  fail(`启动失败:${error instanceof Error ? error.message : String(error)} · the start failed`);
});
