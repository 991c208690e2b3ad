// The start: settings → data folder → database → one server process, or several behind one port.
import cluster from 'node:cluster';
import { once } from 'node:events';
import net from 'node:net';
import closeWithGrace from 'close-with-grace';
import { readyDatabase } from './database-start.ts';
import { clockWithDemo, hasHalfDemo, sayDemoLogIns } from './demo-start.ts';
import type { Clock } from './platform/clock.ts';
import { type Config, readConfig, SettingRefused } from './platform/config.ts';
import { MigrationRefused } from './platform/db/migrate.ts';
import { lockDataFolder, readSecrets } from './platform/embedded/data-folder.ts';
import { supervisorName } from './platform/embedded/postgres.ts';
import { readTls } from './platform/http/tls.ts';
import { takeUpWork } from './platform/jobs/runner.ts';
import type { Services } from './platform/request.ts';
import { repositoryRoot } from './repository-root.ts';
import { sayLan } from './secure-start.ts';
import { saySetUpToken } from './set-up-start.ts';
import { runWebProcess, startWebProcesses } from './web-processes.ts';
import { openWebServer, portRefusal, servicesFor, type WebTask } from './web-server.ts';

function say(zh: string, en: string): void {
  process.stdout.write(`${zh} · ${en}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
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
  const tls = await readTls(config);
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
  const { appUrl, jobsUrl, embedded } = database;
  const supervisorUrl = embedded?.urlFor(supervisorName, secrets.supervisor, 'postgres');
  const task = { config, root, appUrl, jobsUrl, supervisorUrl, idNumberKey: secrets.idNumberKey };
  let closeServers: () => Promise<void> = async () => undefined;
  const stop = async () => {
    isStopping = true;
    await closeServers();
    await embedded?.stop();
    await lock.release();
  };
  const isOne = config.processes === 1;
  // Several are replaced at SIGHUP, one ends.
  closeWithGrace({ delay: 40_000, skip: isOne ? [] : ['SIGHUP'] }, ({ err }) => {
    isToldToEnd = true;
    if (err) say(`意外错误,服务正在停止:${err.message}`, `an unexpected error, the server ends: ${err.stack ?? err.message}`);
    return stop();
  });
  const closesWith = (close: () => Promise<void>) => {
    closeServers = close;
  };
  const begun = isOne ? await beginAlone(task, closesWith) : await beginSeveral(task, closesWith);
  say(`售后通已启动:${tls ? 'https' : 'http'}://${config.host}:${config.port}`, 'Bayline is running');
  sayLan({ config, tls }, say);
  await sayDemoLogIns(begun.services, { clock: begun.clock, say });
}

interface Begun {
  readonly services: Services;
  readonly clock: Clock;
}

async function beginAlone(task: WebTask, closesWith: (close: () => Promise<void>) => void): Promise<Begun> {
  const { services, listen, stop } = await openWebServer(task, { say });
  closesWith(stop);
  await takeUpWork(services.jobsPool, { isAlone: task.supervisorUrl !== undefined });
  const clock = await listen();
  return { services, clock };
}

/** The demo is loaded here, once; then they all begin. */
async function beginSeveral(task: WebTask, closesWith: (close: () => Promise<void>) => void): Promise<Begun> {
  const sayOnError = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  const { services, stop } = await servicesFor(task, sayOnError);
  closesWith(stop);
  await takeUpWork(services.jobsPool, { isAlone: task.supervisorUrl !== undefined });
  const clock = await clockWithDemo(services, { config: task.config, say });
  await saySetUpToken(services, say);
  const onHopeless = () => fail('服务进程反复退出,请查看日志 · the server processes end again and again, see the log');
  const processes = await startWebProcesses(task, { onError: sayOnError, onHopeless });
  closesWith(async () => {
    await processes.stop();
    await stop();
  });
  return { services, clock };
}

await (cluster.isPrimary ? start() : runWebProcess()).catch((error: unknown) => {
  if (isToldToEnd) return;
  if (error instanceof SettingRefused) fail(error.message);
  if (error instanceof MigrationRefused)
    fail(`数据库结构与程序不符:${error.message} · the schema does not fit this program: ${error.message}`);
  fail(`启动失败:${error instanceof Error ? error.message : String(error)} · the start failed`);
});
