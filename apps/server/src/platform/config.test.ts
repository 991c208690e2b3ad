import path from 'node:path';
import { expect, it } from 'vitest';
import { readConfig, SettingRefused } from './config.ts';

const own = {
  DATABASE_URL: 'postgresql://bayline_app:secret-word@db.example:5432/shop',
  MIGRATION_DATABASE_URL: 'postgresql://owner:secret-word@/shop?host=/var/run/postgresql',
  JOBS_DATABASE_URL: 'postgres://bayline_jobs:secret-word@db.example/shop',
};

function refusalOf(env: NodeJS.ProcessEnv, argv: readonly string[] = []): string {
  try {
    readConfig(env, argv);
  } catch (error) {
    if (error instanceof SettingRefused) return error.message;
    throw error;
  }
  return 'not refused';
}

it('starts with nothing set, and takes an empty setting for one that is not set', () => {
  const plain = readConfig({}, []);
  expect(plain).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: path.resolve('data'),
    ownDatabase: undefined,
    isEmptyStart: false,
    tls: undefined,
    metricsToken: undefined,
    usesPreparedStatements: true,
    logLevel: 'warn',
    trustedProxies: [],
    backups: { folder: path.resolve('data/backups'), keep: 7 },
    processes: 1,
  });
  expect(
    readConfig(
      {
        PORT: '',
        HOST: '',
        DATA_DIR: '',
        DATABASE_URL: '',
        LOG_LEVEL: '',
        BAYLINE_PREPARED_STATEMENTS: '',
        WEB_CONCURRENCY: '',
        BACKUP_DIR: '',
        BACKUP_KEEP: '',
        TRUSTED_PROXIES: '',
      },
      [],
    ),
  ).toEqual(plain);
});

it('reads every setting', () => {
  const config = readConfig(
    {
      ...own,
      PORT: '8080',
      HOST: '::1',
      DATA_DIR: '/srv/门店 data',
      LOG_LEVEL: 'debug',
      BAYLINE_PREPARED_STATEMENTS: 'off',
      WEB_CONCURRENCY: '4',
      BACKUP_DIR: '/mnt/usb',
      BACKUP_KEEP: '0',
      TRUSTED_PROXIES: '10.0.0.1, 192.168.7.0/24,fd00::/8',
    },
    ['--empty'],
  );
  expect(config).toMatchObject({
    port: 8080,
    host: '::1',
    dataFolder: '/srv/门店 data',
    isEmptyStart: true,
    backups: { folder: '/mnt/usb', keep: 0 },
    usesPreparedStatements: false,
    logLevel: 'debug',
    trustedProxies: ['10.0.0.1', '192.168.7.0/24', 'fd00::/8'],
    processes: 4,
  });
  expect(config.ownDatabase).toEqual({
    url: own.DATABASE_URL,
    migrationUrl: own.MIGRATION_DATABASE_URL,
    jobsUrl: own.JOBS_DATABASE_URL,
    hasJobsUser: true,
  });
});

it('needs two addresses of an own database: the migration user then acts as the role of the jobs', () => {
  const two = { DATABASE_URL: own.DATABASE_URL, MIGRATION_DATABASE_URL: own.MIGRATION_DATABASE_URL };
  expect(readConfig(two, []).ownDatabase).toMatchObject({
    jobsUrl: 'postgresql://owner:secret-word@/shop?host=/var/run/postgresql&options=-c%20role%3Dbayline_jobs',
    hasJobsUser: false,
  });
  const bare = { ...two, MIGRATION_DATABASE_URL: 'postgresql://owner@db/shop' };
  expect(readConfig(bare, []).ownDatabase?.jobsUrl).toBe('postgresql://owner@db/shop?options=-c%20role%3Dbayline_jobs');
  const set = { ...two, MIGRATION_DATABASE_URL: 'postgresql://owner@db/shop?options=-c%20geqo%3Doff&sslmode=require' };
  expect(readConfig(set, []).ownDatabase?.jobsUrl).toBe(
    'postgresql://owner@db/shop?options=-c%20role%3Dbayline_jobs%20-c%20geqo%3Doff&sslmode=require',
  );
});

it.each([
  [{ PORT: 'abc' }, 'PORT'],
  [{ BACKUP_KEEP: '-1' }, 'BACKUP_KEEP'],
  [{ PORT: '0' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '30.5' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ HOST: '999.1.1.1' }, 'HOST'],
  [{ HOST: 'my host' }, 'HOST'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ TLS_CERT_FILE: '/etc/bayline/cert.pem' }, 'TLS_KEY_FILE'],
  [{ METRICS_TOKEN: 'secret-word' }, 'METRICS_TOKEN'],
  [{ TRUSTED_PROXIES: '10.0.0.1, proxy.example' }, 'TRUSTED_PROXIES'],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
  [{ TRUSTED_PROXIES: '0.0.0.0/0' }, 'TRUSTED_PROXIES'],
  [{ TRUSTED_PROXIES: Array.from({ length: 51 }, (_, at) => `10.0.0.${at}`).join() }, 'TRUSTED_PROXIES'],
  [{ BAYLINE_PREPARED_STATEMENTS: 'maybe' }, 'BAYLINE_PREPARED_STATEMENTS'],
  [{ DATABASE_URL: own.DATABASE_URL }, 'MIGRATION_DATABASE_URL'],
  [{ JOBS_DATABASE_URL: own.JOBS_DATABASE_URL }, 'DATABASE_URL'],
  [{ ...own, DATABASE_URL: 'mysql://secret-word@x/y' }, 'DATABASE_URL'],
  [{ ...own, JOBS_DATABASE_URL: 'secret-word' }, 'JOBS_DATABASE_URL'],
])('refuses %o in one line of both languages that names %s and shows no password', (env, name) => {
  const sentence = refusalOf(env);
  expect(sentence).toMatch(/[一-鿿].* · .*[a-z]/);
  expect(sentence).toContain(name);
  expect(sentence).not.toMatch(/\n|secret-word/);
});

it('refuses an argument that it does not know', () => {
  expect(refusalOf({}, ['--emtpy'])).toContain('unknown argument --emtpy');
});

it('tells all that is wrong at once, a line each', () => {
  const sentences = refusalOf({ PORT: '0', HOST: 'my host', LOG_LEVEL: 'loud', DATABASE_URL: own.DATABASE_URL }, ['--emtpy']).split('\n');
  expect(sentences.map((sentence) => /PORT|HOST|LOG_LEVEL|DATABASE_URL|--emtpy/.exec(sentence)?.[0])).toEqual([
    '--emtpy',
    'PORT',
    'HOST',
    'DATABASE_URL',
    'LOG_LEVEL',
  ]);
});

it('--lan listens on every address with a certificate of its own, or on the one that is set', () => {
  expect(readConfig({}, ['--lan'])).toMatchObject({ host: '0.0.0.0', tls: 'lan' });
  expect(readConfig({ HOST: '192.168.1.5' }, ['--lan', '--empty'])).toMatchObject({ host: '192.168.1.5', tls: 'lan', isEmptyStart: true });
  const given = { TLS_CERT_FILE: '/etc/bayline/cert.pem', TLS_KEY_FILE: '/etc/bayline/key.pem' };
  expect(readConfig(given, [])).toMatchObject({ tls: { certFile: '/etc/bayline/cert.pem', keyFile: '/etc/bayline/key.pem' } });
  expect(refusalOf(given, ['--lan'])).toContain('--lan');
});
