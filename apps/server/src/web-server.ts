// One process that answers: services → clock → modules → HTTP → background work. Alone, or one of several behind one port.
import type { Http2ServerRequest } from 'node:http2';
import net from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nightWork, reactions, registerAll } from './composition.ts';
import { clockWithDemo, type Say } from './demo-start.ts';
import { findActor } from './modules/organisation/index.ts';
import { findLink } from './modules/work-orders/index.ts';
import type { Clock } from './platform/clock.ts';
import { type Config, SettingRefused } from './platform/config.ts';
import { type Backups, backupsIn, noBackups } from './platform/embedded/backups.ts';
import { makeApp } from './platform/http/app.ts';
import { readTls } from './platform/http/tls.ts';
import { type OpenStreams, registerLive } from './platform/live/stream.ts';
import { registerMetrics } from './platform/metrics/index.ts';
import type { Metrics } from './platform/metrics/of-all.ts';
import type { Services } from './platform/request.ts';
import { type RunningServices, startServices } from './platform/serve.ts';
import { productVersion } from './platform/version.ts';
import { secure } from './secure-start.ts';
import { saySetUpToken, setUpTokenFile } from './set-up-start.ts';

/** All that a process must be told; plain, so that it can be sent to one. */
export interface WebTask {
  readonly config: Config;
  readonly root: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
  /** Undefined where the database is one's own. */
  readonly supervisorUrl: string | undefined;
  /** Base 64. */
  readonly idNumberKey: string;
}

export interface WebServer {
  readonly services: Services;
  /** Loads the demo into an empty database, begins the background work, and listens; throws SettingRefused when the port cannot be had. */
  readonly listen: () => Promise<Clock>;
  /** What a monitor is told of this process alone; nothing before it listens. */
  readonly metrics: () => Promise<Metrics>;
  /** Takes nobody new and answers those who are here, for a few seconds; then only stop() is left to do. */
  readonly drain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** As long as an open connection of somebody who asks nothing more is kept, so that it is not closed in the face of his next question. */
const drainMilliseconds = 6000;
const lookAgainMilliseconds = 50;

export function portRefusal({ port, host }: Config, code: string | undefined): SettingRefused {
  return code === 'EADDRINUSE'
    ? new SettingRefused(`端口 ${port} 已被占用,请用 PORT 换一个 · port ${port} is taken, choose another with PORT`)
    : new SettingRefused(`无法在 ${host}:${port} 上监听(${code}) · cannot listen on ${host}:${port} (${code})`);
}

function backupsFor({ config, supervisorUrl }: WebTask): Backups {
  const { dataFolder, backups } = config;
  if (supervisorUrl === undefined || backups.keep === 0) return noBackups;
  return backupsIn({ dataFolder, into: backups.folder, keep: backups.keep, supervisorUrl, version: productVersion });
}

export function servicesFor(task: WebTask, onError: (error: unknown, what: string) => void): Promise<RunningServices> {
  const { config } = task;
  return startServices({
    appUrl: task.appUrl,
    jobsUrl: task.jobsUrl,
    filesFolder: path.join(config.dataFolder, 'files'),
    idNumberKey: Buffer.from(task.idNumberKey, 'base64'),
    setUpTokenFile: setUpTokenFile(config.dataFolder),
    backups: backupsFor(task),
    usesPreparedStatements: config.usesPreparedStatements,
    processes: config.processes,
    onError,
  });
}

export interface WebServerOptions {
  readonly say: Say;
  /** Of all processes behind the port, where there are several. */
  readonly metricsOfAll?: () => Promise<string>;
}

export async function openWebServer(task: WebTask, { say, metricsOfAll }: WebServerOptions): Promise<WebServer> {
  const { config, root } = task;
  const tls = await readTls(config);
  const { logLevel, trustedProxies } = config;
  const app = await makeApp({ logLevel, webFolder: path.join(root, 'apps/web/dist'), version: productVersion, tls, trustedProxies });
  secure(app, { config, tls });
  // Only what went wrong: a database error carries its connection, and that its secrets.
  const running = await servicesFor(task, (error, what) =>
    app.log.error({ reason: error instanceof Error ? error.message : String(error) }, what),
  );
  const { services } = running;
  let isDraining = false;
  let streams: OpenStreams | undefined;
  let metrics = async (): Promise<Metrics> => [];
  app.addHook('onSend', async ({ raw }, reply) => {
    if (!isDraining) return;
    // HTTP/2 says it of the connection, not with the answer.
    if (raw.httpVersionMajor >= 2) (raw as unknown as Http2ServerRequest).stream.session?.close();
    else reply.header('connection', 'close');
  });
  const openConnections = () => new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)));
  return {
    services,
    listen: async () => {
      const clock = await clockWithDemo(services, { config, say });
      registerAll(app, { services, clock, findActor, findLink });
      const { live } = await running.startBackground({ reactions, nightWork }, clock);
      streams = registerLive(app, { live, services, clock, findActor });
      metrics = registerMetrics(app, { services, openStreams: streams.count, token: config.metricsToken, ofAll: metricsOfAll });
      await saySetUpToken(services, say);
      await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
        throw portRefusal(config, error.code);
      });
      return clock;
    },
    metrics: () => metrics(),
    drain: async () => {
      isDraining = true;
      // The server's own close would close idle connections at once, also those on which a question is under way.
      net.Server.prototype.close.call(app.server);
      streams?.close();
      const until = performance.now() + drainMilliseconds;
      while (performance.now() < until && (await openConnections()) > 0) await setTimeout(lookAgainMilliseconds);
    },
    stop: async () => {
      await app.close();
      await running.stop();
    },
  };
}
