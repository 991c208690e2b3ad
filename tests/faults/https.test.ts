// HTTPS in the shop: phones that trust the machine's own authority come in over HTTP/2, older clients over HTTP/1.1, and
// whoever types no https:// is sent on. Nothing secret goes over the plain door.
import { X509Certificate } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import http2 from 'node:http2';
import https from 'node:https';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lanCertificate } from '../../apps/server/src/platform/http/lan-certificate.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { startOnCopy } from './copied-server.ts';
import { runStart, type Server, setUpTokenOf, startServer } from './server.ts';

const folder = newDataFolder('https');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly headers: http2.IncomingHttpHeaders & http2.IncomingHttpStatusHeader;
  readonly body: string;
}

interface Question {
  readonly body?: object;
  /** The answer is cut off as soon as it says so. */
  readonly until?: RegExp;
  /** Told all that has come of the answer, as often as more comes. */
  readonly hear?: (text: string) => void;
}

/** One question over HTTP/2. */
function ask(session: http2.ClientHttp2Session, headers: http2.OutgoingHttpHeaders, { body, until, hear }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({
      'x-bayline': '1',
      'idempotency-key': newId(),
      ...(body ? { ':method': 'POST', 'content-type': 'application/json' } : {}),
      ...headers,
    });
    let answered: Answer['headers'] = {};
    let text = '';
    const silent = () => new Error(`${String(headers[':path'])} says no more after ${answered[':status']} ${text}`);
    stream.setTimeout(10_000, () => stream.destroy(silent()));
    stream.on('response', (given) => {
      answered = given;
    });
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      hear?.(text);
      if (until?.test(text)) stream.close();
    });
    stream.on('error', reject);
    stream.on('close', () => resolve({ headers: answered, body: text }));
    stream.end(body ? JSON.stringify(body) : undefined);
  });
}

const place = { groupName: '集团', storeName: '一店', storeCode: '0001', address: '', phone: '', administratorName: '店主', bays: 3 };
const person = { username: 'inhaber', password: 'Strom-weg-2026!' };

describe('in the shop, with an authority of its own', () => {
  const dataFolder = path.join(folder, 'lan');
  let server: Server;
  let port = 0;
  let authority = '';
  const plain = (at: string) => fetch(`http://127.0.0.1:${port}${at}`, { redirect: 'manual' });

  beforeAll(async () => {
    port = await freePort();
    server = await startOnCopy({ dataFolder, port, words: ['--lan'], env: { HOST: '127.0.0.1' } });
    authority = await (await plain('/bayline-ca.crt')).text();
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    await server.gone;
  });

  it('tells the addresses and the fingerprint, and keeps the keys to itself', () => {
    expect(server.said()).toContain(`https://127.0.0.1:${port}`);
    expect(server.said()).toContain(new X509Certificate(authority).fingerprint256);
    const files = readdirSync(path.join(dataFolder, 'lan')).toSorted();
    expect(files).toEqual(['authority.crt', 'authority.key', 'server.crt', 'server.key']);
    for (const file of files) expect(statSync(path.join(dataFolder, 'lan', file)).mode & 0o777).toBe(0o600);
  });

  it('sends plain HTTP on to HTTPS, and nowhere else', async () => {
    const reply = await plain('/work-orders?status=open');
    expect([reply.status, reply.headers.get('location')]).toEqual([308, `https://127.0.0.1:${port}/work-orders?status=open`]);
    expect((await plain('/api/health')).status).toBe(400);
  });

  it('serves pages, log-in and live hints over HTTP/2', async () => {
    const session = http2.connect(`https://127.0.0.1:${port}`, { ca: authority });
    const health = await ask(session, { ':path': '/api/health' });
    expect([health.headers[':status'], session.alpnProtocol]).toEqual([200, 'h2']);
    const token = setUpTokenOf(dataFolder);
    const opened = await ask(session, { ':path': '/api/set-up' }, { body: { ...place, ...person, token } });
    expect(opened.headers[':status'], opened.body).toBe(200);
    const logIn = await ask(session, { ':path': '/api/session' }, { body: person });
    const [kept = ''] = logIn.headers['set-cookie'] ?? [];
    // The browser takes it from this host, over HTTPS and for every path only.
    expect(kept).toMatch(/^__Host-bayline_session=[A-Za-z0-9_-]{43}; .*Path=\/; .*Secure/);
    expect(kept).not.toContain('Domain');
    expect(logIn.headers['strict-transport-security']).toBeUndefined();
    const cookie = kept.split(';')[0] ?? '';
    const planted = cookie.replace('__Host-', '');
    expect((await ask(session, { ':path': '/api/session', cookie: planted })).headers[':status']).toBe(401);
    expect((await ask(session, { ':path': '/api/session', cookie })).headers[':status']).toBe(200);
    let heard = '';
    const hear = (text: string) => {
      heard = text;
    };
    const live = ask(session, { ':path': '/api/live', cookie }, { until: /event: hint/, hear });
    // What is written before a screen listens, it is not told.
    await expect.poll(() => heard).toContain('event: hello');
    const added = { id: newId(), name: '周敏', username: 'zhou', password: 'first-password-1', roles: ['service-adviser'] };
    expect((await ask(session, { ':path': '/api/staff', cookie }, { body: added })).headers[':status']).toBe(200);
    expect((await live).body).toMatch(/event: hello[\s\S]*event: hint/);
    session.close();
  });

  it('answers HTTP/1.1 as well', async () => {
    const version = await new Promise((resolve, reject) => {
      const options = { ca: authority, agent: new https.Agent({ ALPNProtocols: ['http/1.1'] }) };
      https
        .get(`https://127.0.0.1:${port}/api/health`, options, (reply) => resolve([reply.statusCode, reply.httpVersion]))
        .on('error', reject);
    });
    expect(version).toEqual([200, '1.1']);
  });

  it('keeps authority and certificate through a restart', async () => {
    server.kill('SIGTERM');
    await server.gone;
    server = await startServer({ dataFolder, port, words: ['--lan'], env: { HOST: '127.0.0.1' } });
    expect(await (await plain('/bayline-ca.crt')).text()).toBe(authority);
  });
});

describe('with a given certificate', () => {
  const given = path.join(folder, 'given');
  const file = (name: string) => path.join(given, name);
  const names = { dns: ['localhost'], ip: ['127.0.0.1'] };

  it('tells a browser to come by HTTPS only', async () => {
    const { authority } = await lanCertificate(given, names, new Date());
    const port = await freePort();
    const env = { TLS_CERT_FILE: file('server.crt'), TLS_KEY_FILE: file('server.key') };
    const server = await startOnCopy({ dataFolder: path.join(folder, 'data'), port, env });
    const session = http2.connect(`https://localhost:${port}`, { ca: authority });
    const { headers } = await ask(session, { ':path': '/api/health' });
    session.close();
    expect([headers[':status'], headers['strict-transport-security']]).toEqual([200, 'max-age=31536000; includeSubDomains']);
    // The authority is nobody's business here.
    expect((await fetch(`http://127.0.0.1:${port}/bayline-ca.crt`, { redirect: 'manual' })).status).toBe(308);
    server.kill('SIGTERM');
    await server.gone;
  });

  it('refuses one that cannot be used, in a sentence', async () => {
    const old = path.join(folder, 'old');
    await lanCertificate(old, names, new Date('2020-01-01T00:00:00Z'));
    const refusal = async (cert: string, key: string) => {
      const { code, said } = await runStart({ DATA_DIR: path.join(folder, 'refused'), TLS_CERT_FILE: cert, TLS_KEY_FILE: key });
      return [code, said.trim().split(' · ').at(-1)];
    };
    expect(await refusal(file('no.crt'), file('server.key'))).toEqual([1, expect.stringContaining('of TLS_CERT_FILE (ENOENT)')]);
    expect(await refusal(file('server.crt'), file('authority.key'))).toEqual([
      1,
      expect.stringContaining('does not belong to the certificate'),
    ]);
    expect(await refusal(file('server.key'), file('server.key'))).toEqual([1, expect.stringContaining('no certificate and private key')]);
    expect(await refusal(path.join(old, 'server.crt'), path.join(old, 'server.key'))).toEqual([1, expect.stringContaining('ended on')]);
  });
});
