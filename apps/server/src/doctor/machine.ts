// The machine under the server: folder, disk, port, certificate, fonts.
import { X509Certificate } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { type Config, SettingRefused } from '../platform/config.ts';
import { newestBackup } from '../platform/embedded/backup.ts';
import { readTls } from '../platform/http/tls.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

const gigabyte = 1e9;
/** Below the first a busy week fills the disk; below the second PostgreSQL may stop within the day. */
const enoughSpace = 5 * gigabyte;
const leastSpace = gigabyte;
const daysToRenew = 21;
/** A night without one is told. */
const daysWithoutBackup = 2;
const day = 24 * 60 * 60 * 1000;

export const nodeVersion = (): Finding => ok(`Node ${process.version}`, `Node ${process.version}`);

/** The folder itself, or the nearest one above that is there: there the server would make it. */
function nearest(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder ? folder : nearest(path.dirname(folder));
}

export function dataFolder({ dataFolder: folder }: Config): Finding[] {
  const place = nearest(folder);
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return [fail(`数据目录 ${folder} 不可写`, `the data folder ${folder} cannot be written to`)];
  }
  const found =
    place === folder
      ? ok(`数据目录 ${folder}`, `data folder ${folder}`)
      : warn(`数据目录 ${folder} 尚未建立`, `the data folder ${folder} is not there yet`);
  return [found, ...openSecrets(folder), freeSpace(place)];
}

function openSecrets(folder: string): Finding[] {
  const file = path.join(folder, 'secrets.json');
  if (!existsSync(file) || (statSync(file).mode & 0o077) === 0) return [];
  return [warn(`${file} 其他用户可读,下次启动会收紧`, `others may read ${file}: the next start closes it`)];
}

function freeSpace(place: string): Finding {
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const gb = (free / gigabyte).toFixed(1);
  if (free < leastSpace) return fail(`磁盘仅剩 ${gb} GB`, `only ${gb} GB of disk are left`);
  if (free < enoughSpace) return warn(`磁盘剩余 ${gb} GB,请尽快清理`, `${gb} GB of disk are left: make room soon`);
  return ok(`磁盘剩余 ${gb} GB`, `${gb} GB of disk are left`);
}

function listenOnce(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** Whether it is Bayline that answers there; with HTTPS the plain question is sent on. */
function isOurs(port: number, host: string): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return new Promise((resolve) => {
    const asked = http.get({ host: name, port, path: '/api/health', timeout: 3000 }, (reply) => {
      resolve(reply.statusCode === 200 || reply.statusCode === 308);
      asked.destroy();
    });
    asked.once('timeout', () => asked.destroy(new Error('no answer')));
    asked.once('error', () => resolve(false));
  });
}

export async function portOf({ port, host }: Config): Promise<Finding> {
  const code = await listenOnce(port, host);
  if (code === undefined) return ok(`端口 ${host}:${port} 空闲`, `port ${host}:${port} is free`);
  if (code === 'EADDRINUSE' && (await isOurs(port, host)))
    return ok(`售后通正在 ${host}:${port} 运行`, `Bayline is running at ${host}:${port}`);
  return fail(`无法在 ${host}:${port} 上监听(${code})`, `cannot listen on ${host}:${port} (${code})`);
}

function remaining(cert: string): Finding {
  const days = Math.floor((Date.parse(new X509Certificate(cert).validTo) - Date.now()) / day);
  return days < daysToRenew
    ? warn(`HTTPS 证书还有 ${days} 天到期`, `the HTTPS certificate ends in ${days} days`)
    : ok(`HTTPS 证书有效,还有 ${days} 天`, `the HTTPS certificate is good for ${days} days`);
}

export async function certificate(config: Config): Promise<Finding[]> {
  if (config.tls === undefined) return [];
  // One for the shop's own network is made and renewed by the server alone.
  const made = path.join(config.dataFolder, 'lan/server.crt');
  if (config.tls === 'lan') return existsSync(made) ? [remaining(readFileSync(made, 'utf8'))] : [];
  try {
    const tls = await readTls(config);
    return tls ? [remaining(tls.cert)] : [];
  } catch (error) {
    if (!(error instanceof SettingRefused)) throw error;
    const [zh = '', en = ''] = error.message.split(' · ');
    return [fail(zh, en)];
  }
}

/** Of the embedded database; for one's own others answer. */
export function backup({ ownDatabase, backups }: Config): Finding[] {
  if (ownDatabase !== undefined) return [];
  if (backups.keep === 0) return [warn('每晚备份已关闭(BACKUP_KEEP=0)', 'no backups are made at night (BACKUP_KEEP=0)')];
  const last = newestBackup(backups.folder);
  if (last === undefined) return [warn(`${backups.folder} 中还没有备份`, `there is no backup in ${backups.folder} yet`)];
  const days = Math.floor((Date.now() - Date.parse(last.madeAt)) / day);
  const [zh, en] = [`最近一次备份 ${last.madeAt}`, `the last backup was made at ${last.madeAt}`];
  return [days >= daysWithoutBackup ? warn(`${zh},已过 ${days} 天`, `${en}, ${days} days ago`) : ok(zh, en)];
}

export function fonts(): Finding {
  try {
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json');
    return ok('打印字体齐全', 'the fonts for print are there');
  } catch {
    return fail('缺少打印字体,请运行 npm ci', 'the fonts for print are missing: run npm ci');
  }
}

export function timeZone(): Finding {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return ok(`本机时区 ${zone},时间 ${new Date().toISOString()}`, `time zone ${zone}, time ${new Date().toISOString()}`);
}
