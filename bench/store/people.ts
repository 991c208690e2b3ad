// A store on a fresh server, made through the interface as its people would make it, and people at their screens.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { contract, type EndpointShape, type ReplyOf } from '@bayline/contract';
import { type RoleCode, startingRoles } from '@bayline/domain/organisation';
import { addressOf } from '../../tests/endpoint-address.ts';
import type { Asked, Desk } from '../../tests/stories/desk.ts';
import type { Shop } from '../../tests/stories/shop.ts';
import type { BenchServer } from './server.ts';

export interface Size {
  readonly bays: number;
  readonly technicians: number;
}

const [handedOut, owned] = ['Uebergabe-2026-x', 'Eigenes-2026-wort'] as const;
/** As a browser keeps its connections. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

/** As long as a browser's page waits for an answer. */
const patienceMilliseconds = 10_000;

interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Reply {
  readonly status: number;
  readonly bytes: Buffer;
  readonly cookie: string | undefined;
}

function exchange({ method, url, headers, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent, timeout: patienceMilliseconds }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.once('error', reject);
      reply.once('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          bytes: Buffer.concat(chunks),
          cookie: reply.headers['set-cookie']?.[0]?.split(';')[0],
        }),
      );
    });
    request.once('error', reject);
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.end(body);
  });
}

type OpenDesk = Desk & { readonly cookie: () => string };

/** One person at the server; the cookie follows each log-in. `through` may stand between the screen and the line. */
export function deskAt(baseUrl: string, through: (send: Desk['send']) => Desk['send'] = (send) => send): OpenDesk {
  let cookie = '';
  const send = through(async ({ method, url, body, key = randomUUID() }) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      'x-bayline': '1',
      'idempotency-key': key ?? randomUUID(),
      cookie,
      ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
    };
    const reply = await exchange({ method, url: new URL(url, baseUrl), headers, body: text });
    cookie = reply.cookie ?? cookie;
    const { status, bytes } = reply;
    return {
      status,
      code: status === 200 ? 'accepted' : bytes.toString(),
      // Read when somebody wants it: pgbench does not take its rows apart either.
      get body(): unknown {
        const answer = bytes.toString();
        return answer.startsWith('{') ? JSON.parse(answer) : answer;
      },
    };
  });
  const ask: Desk['ask'] = (endpoint, asked = {}) => send({ method: endpoint.method, url: addressOf(endpoint, asked), body: asked.body });
  return {
    send,
    ask,
    cookie: () => cookie,
    file: () => Promise.reject(new Error('no files here')),
    do: async <E extends EndpointShape>(endpoint: E, asked: Asked<E> = {}) => {
      const answer = await ask(endpoint, asked);
      if (answer.status !== 200) throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status} ${answer.code}`);
      return answer.body as ReplyOf<E>;
    },
  };
}

/** Somebody new, with a password of his own. */
async function comesIn(desk: Desk, username: string): Promise<Desk> {
  await desk.do(contract.organisation.logIn, { body: { username, password: handedOut } });
  await desk.do(contract.organisation.changePassword, { body: { currentPassword: handedOut, newPassword: owned } });
  return desk;
}

export interface BenchStore {
  /** One person with every role. */
  readonly desk: Desk;
  /** Of that person's session. */
  readonly cookie: () => string;
  /** The same as a shop of one. */
  readonly shop: Shop;
  /** Somebody with this role alone. */
  readonly newPerson: (role: RoleCode) => Promise<Desk>;
}

/** The first store of the server. */
export async function openBenchStore(
  { baseUrl, folder }: Pick<BenchServer, 'baseUrl' | 'folder'>,
  { bays, technicians }: Size,
  sitDown: (baseUrl: string) => OpenDesk = deskAt,
): Promise<BenchStore> {
  const desk = sitDown(baseUrl);
  const place = { groupName: '样板集团', storeName: '样板店', storeCode: '0001', address: '', phone: '', bays };
  const token = readFileSync(path.join(folder, 'set-up-token'), 'utf8').trim();
  await desk.do(contract.setUp.openStore, {
    body: { ...place, token, administratorName: '管理', username: 'first.admin', password: owned },
  });
  await desk.do(contract.organisation.logIn, { body: { username: 'first.admin', password: owned } });
  const administrator = sitDown(baseUrl);
  await administrator.do(contract.organisation.logIn, { body: { username: 'first.admin', password: owned } });
  const roles = (Object.keys(startingRoles) as RoleCode[]).filter((role) => role !== 'car-owner');
  const add = (username: string, held: RoleCode[]) =>
    administrator.do(contract.organisation.addStaff, {
      body: { id: randomUUID(), name: username, username, password: handedOut, roles: held },
    });
  for (let number = 1; number < technicians; number += 1) await add(`technician.${number}`, ['technician']);
  await add('every.role', roles);
  await comesIn(desk, 'every.role');
  const shop: Shop = { dealershipId: 1, desk: () => Promise.resolve(desk), now: () => new Date().toISOString() };
  let people = 0;
  return {
    desk,
    cookie: desk.cookie,
    shop,
    newPerson: async (role) => {
      people += 1;
      const username = `${role}.${people}`;
      await add(username, [role]);
      return await comesIn(sitDown(baseUrl), username);
    },
  };
}
