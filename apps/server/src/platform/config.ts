// The settings of a start, read once and checked before anything else happens.
import { isIP } from 'node:net';
import path from 'node:path';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** An own PostgreSQL instead of the embedded one. */
  readonly ownDatabase:
    | { readonly url: string; readonly migrationUrl: string; readonly jobsUrl: string; readonly hasJobsUser: boolean }
    | undefined;
  readonly isEmptyStart: boolean;
  /** HTTPS with the given certificate, or with one made for the shop's own network (--lan). */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | 'lan' | undefined;
  /** Whoever shows it may read /metrics from afar. */
  readonly metricsToken: string | undefined;
  readonly usesPreparedStatements: boolean;
  readonly logLevel: string;
  /** Addresses and networks whose word is taken for who sent a request and whether by HTTPS. */
  readonly trustedProxies: readonly string[];
  /** Of the embedded database, every night: where they lie, and how many stay; 0 = none are made. */
  readonly backups: { readonly folder: string; readonly keep: number };
  /** Server processes behind the one port. */
  readonly processes: number;
}

/** A setting that cannot be: a sentence in both languages, no stack; where several are wrong, one a line. */
export class SettingRefused extends Error {}

function refuseSetting(zh: string, en: string): never {
  throw new SettingRefused(`${zh} · ${en}`);
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function wholeNumber(
  name: string,
  text: string | undefined,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  if (text === undefined || text === '') return usual;
  if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  return refuseSetting(
    `${name} 应为 ${least} 到 ${most} 的整数,现为“${text}”`,
    `${name} must be a whole number, ${least} to ${most}, not "${text}"`,
  );
}

function hostOf(text: string | undefined, isLan: boolean): string {
  if (text === undefined || text === '') return isLan ? '0.0.0.0' : '127.0.0.1';
  // Four numbers that are no address would be looked up as a name, and fail late.
  const isName = /^[a-z0-9]([a-z0-9.-]{0,252})$/i.test(text) && !/^[\d.]+$/.test(text);
  if (isIP(text) !== 0 || isName) return text;
  return refuseSetting(`HOST 应为 IP 地址或主机名,现为“${text}”`, `HOST must be an IP address or a host name, not "${text}"`);
}

const mostProxies = 50;

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32) && Number(bits) > 0);
  return version !== 0 && isLength && more.length === 0;
}

function proxiesOf(text: string | undefined): string[] {
  const proxies = (text ?? '').split(',').flatMap((one) => one.trim() || []);
  const unknown = proxies.length > mostProxies ? proxies.at(mostProxies) : proxies.find((one) => !isNetwork(one));
  if (unknown === undefined) return proxies;
  return refuseSetting(
    `TRUSTED_PROXIES 应为逗号分隔的 IP 地址或网段,最多 ${mostProxies} 个,现有“${unknown}”`,
    `TRUSTED_PROXIES must be IP addresses or networks with commas between, ${mostProxies} at most; there is "${unknown}"`,
  );
}

export const mostBackups = 1000;

function backupsOf({ BACKUP_DIR: folder, BACKUP_KEEP: keep, DATA_DIR: dataFolder }: NodeJS.ProcessEnv): Config['backups'] {
  return {
    folder: path.resolve(folder || path.join(dataFolder || './data', 'backups')),
    keep: wholeNumber('BACKUP_KEEP', keep, { least: 0, most: mostBackups, usual: 7 }),
  };
}

const mostProcesses = 64;

function databaseUrl(name: string, text: string): string {
  // An address of a socket names no host: postgresql://user:word@/database?host=/var/run/postgresql
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text.replace('@/', '@localhost/'))) return text;
  return refuseSetting(`${name} 不是 postgresql:// 地址`, `${name} is not a postgresql:// address`);
}

/** The migration user acting as the jobs' role: what it does so is bound by that role's rights. */
function asJobs(ownerUrl: string): string {
  const option = '-c%20role%3Dbayline_jobs';
  if (/[?&]options=/.test(ownerUrl)) return ownerUrl.replace(/([?&]options=)/, `$1${option}%20`);
  return `${ownerUrl}${ownerUrl.includes('?') ? '&' : '?'}options=${option}`;
}

function ownDatabaseOf(env: NodeJS.ProcessEnv): Config['ownDatabase'] {
  const { DATABASE_URL: app, MIGRATION_DATABASE_URL: owner, JOBS_DATABASE_URL: jobs } = env;
  if (!app && !owner && !jobs) return undefined;
  if (!app || !owner)
    return refuseSetting(
      'DATABASE_URL 与 MIGRATION_DATABASE_URL 须同时设置',
      'DATABASE_URL and MIGRATION_DATABASE_URL must be set together',
    );
  const migrationUrl = databaseUrl('MIGRATION_DATABASE_URL', owner);
  return {
    url: databaseUrl('DATABASE_URL', app),
    migrationUrl,
    jobsUrl: jobs ? databaseUrl('JOBS_DATABASE_URL', jobs) : asJobs(migrationUrl),
    hasJobsUser: Boolean(jobs),
  };
}

function switchOf(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === 'on') return true;
  if (text === 'off') return false;
  return refuseSetting(`${name} 应为 on 或 off`, `${name} must be on or off`);
}

function tlsOf({ TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile }: NodeJS.ProcessEnv, isLan: boolean): Config['tls'] {
  if (!certFile && !keyFile) return isLan ? 'lan' : undefined;
  if (isLan)
    return refuseSetting(
      '--lan 会自行生成证书,不能与 TLS_CERT_FILE、TLS_KEY_FILE 同时使用',
      '--lan makes a certificate of its own: leave it out, or TLS_CERT_FILE and TLS_KEY_FILE',
    );
  if (!certFile || !keyFile)
    return refuseSetting('TLS_CERT_FILE 与 TLS_KEY_FILE 须同时设置', 'TLS_CERT_FILE and TLS_KEY_FILE must be set together');
  return { certFile: path.resolve(certFile), keyFile: path.resolve(keyFile) };
}

const shortestToken = 16;

function metricsTokenOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length >= shortestToken && /^[\x21-\x7e]+$/.test(text)) return text;
  return refuseSetting(
    `METRICS_TOKEN 应至少 ${shortestToken} 个字符,不含空格`,
    `METRICS_TOKEN must have at least ${shortestToken} characters and no space`,
  );
}

function logLevelOf(text: string | undefined): string {
  const level = text || 'warn';
  if (logLevels.includes(level)) return level;
  return refuseSetting(`LOG_LEVEL 应为 ${logLevels.join('、')} 之一`, `LOG_LEVEL must be one of ${logLevels.join(', ')}`);
}

const knownWords: readonly string[] = ['--empty', '--lan'];

function wordsOf(argv: readonly string[]): ReadonlySet<string> {
  const unknown = argv.find((word) => !knownWords.includes(word));
  return unknown === undefined ? new Set(argv) : refuseSetting(`不认识的参数 ${unknown}`, `unknown argument ${unknown}`);
}

/** Looks at every setting, so that one start tells all that is wrong. */
function readAll<Settings>(readers: { readonly [Name in keyof Settings]: () => Settings[Name] }): Settings {
  const faults: string[] = [];
  const settings: Partial<Settings> = {};
  for (const name of Object.keys(readers) as (keyof Settings)[]) {
    try {
      settings[name] = readers[name]();
    } catch (error) {
      if (!(error instanceof SettingRefused)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new SettingRefused(faults.join('\n'));
  return settings as Settings;
}

/** Reads the settings; throws SettingRefused with a sentence for each that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv, argv: readonly string[]): Config {
  const isLan = argv.includes('--lan');
  const { words: _, ...config } = readAll<Config & { readonly words: ReadonlySet<string> }>({
    words: () => wordsOf(argv),
    port: () => wholeNumber('PORT', env['PORT'], { least: 1, most: 65_535, usual: 3000 }),
    host: () => hostOf(env['HOST'], isLan),
    dataFolder: () => path.resolve(env['DATA_DIR'] || './data'),
    ownDatabase: () => ownDatabaseOf(env),
    isEmptyStart: () => argv.includes('--empty'),
    tls: () => tlsOf(env, isLan),
    metricsToken: () => metricsTokenOf(env['METRICS_TOKEN']),
    usesPreparedStatements: () => switchOf('BAYLINE_PREPARED_STATEMENTS', env['BAYLINE_PREPARED_STATEMENTS']),
    logLevel: () => logLevelOf(env['LOG_LEVEL']),
    trustedProxies: () => proxiesOf(env['TRUSTED_PROXIES']),
    backups: () => backupsOf(env),
    processes: () => wholeNumber('WEB_CONCURRENCY', env['WEB_CONCURRENCY'], { least: 1, most: mostProcesses, usual: 1 }),
  });
  return config;
}
