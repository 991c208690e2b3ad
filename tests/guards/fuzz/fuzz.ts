// Sends made-up requests to every endpoint and looks at each answer: it comes, it is no failure of the server, it has the
// form that the API document promises, and a refusal has changed nothing.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { contract, type EndpointShape } from '@bayline/contract';
import { Problem } from '@bayline/contract/endpoint';
import type { RoleCode } from '@bayline/domain/organisation';
import fc from 'fast-check';
import { Compile, type Validator } from 'typebox/compile';
import { openShops, type Shops } from '../../stories/desk.ts';
import { openShop } from '../../stories/shop.ts';
import { allowed, roles, rows } from '../every-endpoint.ts';
import { openIds } from '../ids.ts';
import { type Known, thingFor, thingsOf } from '../things.ts';
import { wholeVisit } from '../whole-visit.ts';
import { bodies, hostileTexts, words } from './arbitraries.ts';
import { type Operation, operationsOf } from './document.ts';
import { watchWrites } from './writes.ts';

export interface Finding {
  readonly endpoint: string;
  readonly fault: string;
  /** The smallest request that was found to do it. */
  readonly request: unknown;
}
export interface Fuzzed {
  readonly requests: number;
  readonly seed: number;
  /** How often each status was answered. */
  readonly answers: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

interface Made {
  readonly role: RoleCode | 'nobody';
  readonly url: string;
  readonly payload: string | undefined;
  readonly type: string;
  readonly key: string | undefined;
}

/** An answer that has not come by then is a hang. */
const longestMilliseconds = 30_000;
/** A store is worn out after so many requests an endpoint: its orders are closed and its cars are merged. */
const mostPerRound = 40;
const refusals = [400, 401, 403, 404, 409, 413, 422, 429];
/** A wrong password or code is counted, though nothing else is changed. */
const { logIn, changePassword, endSessions, beginSecondFactor, confirmSecondFactor } = contract.organisation;
const { switchOffSecondFactor, makeRecoveryCodes } = contract.organisation;
const provesPassword: readonly EndpointShape[] = [
  logIn,
  changePassword,
  endSessions,
  beginSecondFactor,
  confirmSecondFactor,
  switchOffSecondFactor,
  makeRecoveryCodes,
];
const problem = Compile(Problem);

/** Sessions that no log-out and no new password of another request spoils for good. */
function sessionsOf({ store }: Shops) {
  const tokens = new Map<RoleCode, string>();
  return async (role: RoleCode): Promise<string> => {
    const { pool } = store.services.db;
    const token = tokens.get(role) ?? randomBytes(32).toString('base64url');
    tokens.set(role, token);
    const hash = createHash('sha256').update(token).digest();
    await pool.query(
      `insert into sessions (token_hash, account_id, dealership_id, created_at, seen_at, expires_at)
       select $1, id, 1, $3, $3, $3::timestamptz + interval '1 hour' from accounts where username = $2 on conflict do nothing`,
      [hash, `${role}-1`, store.clock.now],
    );
    return `bayline_session=${token}`;
  };
}

async function knownThings(shops: Shops, dealershipId: number): Promise<Known> {
  const shop = openShop(shops, dealershipId);
  const made = await wholeVisit(shops, shop);
  const { staffIdOf } = shops.store;
  const [technicianId, cashierId] = [staffIdOf('technician', dealershipId), staffIdOf('cashier', dealershipId)];
  return { made, staffId: technicianId, technicianId, cashierId };
}

/** The requests that may be made to an operation. */
function requestsTo(operation: Operation, things: Readonly<Record<string, string>>, ids: readonly string[]): fc.Arbitrary<Made> {
  const row = rows.find(({ name }) => name === operation.name);
  if (!row) throw new Error(`${operation.name} is not in the contract`);
  const may = roles.filter((role) => allowed(role, row.endpoint));
  const part = ({ name, schema }: Operation['params'][number]) => {
    const thing = thingFor(things, row, name);
    return fc.oneof({ arbitrary: words(schema, ids), weight: 2 }, { arbitrary: fc.constantFrom(thing ?? ids[0] ?? ''), weight: 3 });
  };
  const params = fc.record(Object.fromEntries(operation.params.map((one) => [one.name, part(one)])));
  const fields = operation.query.map((one) => fc.tuple(fc.constant(one.name), part(one)));
  const query = fields.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...fields), { maxLength: fields.length + 1 });
  const url = fc.tuple(params, query).map(([named, asked]) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? '');
    return asked.length === 0 ? path : `${path}?${asked.map(([name, value]) => `${name}=${value}`).join('&')}`;
  });
  const json = fc.constant('application/json');
  return fc.record({
    role: fc.oneof(
      { arbitrary: fc.constantFrom<RoleCode | 'nobody'>(...(may.length > 0 ? may : ['nobody' as const])), weight: 18 },
      { arbitrary: fc.constantFrom<RoleCode | 'nobody'>(...roles, 'nobody'), weight: 2 },
    ),
    url,
    payload: operation.body ? bodies(operation.body, ids) : fc.constant(undefined),
    type: fc.oneof(
      { arbitrary: json, weight: 30 },
      {
        arbitrary: fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=utf-16', 'x'),
        weight: 1,
      },
    ),
    key: fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 30 },
      {
        arbitrary: fc.constantFrom('', 'fuzz-key-0001', 'fuzz-key-0002', ...hostileTexts.filter((text) => /^[\x20-\x7e]*$/.test(text))),
        weight: 2,
      },
    ),
  });
}

/** What is wrong with an answer; empty when nothing is. */
function faultOf(made: Made, reply: { statusCode: number; type: string; body: string }, check: Validator | undefined): string {
  const { statusCode: status, type, body } = reply;
  if (status !== 200 && !refusals.includes(status)) return `answered ${status} ${body.slice(0, 300)}`;
  if (status !== 200) {
    if (!type.startsWith('application/problem+json')) return `refused as ${type}: ${body.slice(0, 300)}`;
    return problem.Check(JSON.parse(body)) ? '' : `refused by no problem document: ${body.slice(0, 300)}`;
  }
  if (made.role === 'nobody' && check === undefined) return '';
  if (!type.startsWith('application/json')) return '';
  return check && !check.Check(JSON.parse(body))
    ? `its answer breaks the document: ${JSON.stringify(check.Errors(JSON.parse(body))[0])}`
    : '';
}

/** One store worn through by requests to every endpoint. */
async function playRound(
  perEndpoint: number,
  seed: number,
  answers: Record<string, number>,
): Promise<{ findings: Finding[]; sent: number }> {
  const shops = await openShops();
  const findings: Finding[] = [];
  let sent = 0;
  try {
    const known = await knownThings(shops, 1);
    await knownThings(shops, 2);
    const idsOf = await openIds(shops);
    const [own, foreign] = [await idsOf.onlyOf(1), await idsOf.onlyOf(2)];
    const ids = [...own, ...[...foreign].slice(0, Math.ceil(own.size / 8))];
    const writes = await watchWrites(shops);
    const cookieOf = sessionsOf(shops);
    const operations = await operationsOf(shops.app);
    // The organisation's own last: an accepted change of a role or a person shuts desks that are still needed.
    const isOfStaff = ({ name }: Operation) => Number(name.startsWith('organisation'));
    const inOrder = operations.toSorted((a, b) => isOfStaff(a) - isOfStaff(b));
    for (const [at, operation] of inOrder.entries()) {
      const check = operation.reply && Compile(operation.reply);
      const { endpoint } = rows.find(({ name }) => name === operation.name) as { endpoint: EndpointShape };
      const send = async (made: Made) => {
        const headers: Record<string, string> = {
          'x-bayline': '1',
          'idempotency-key': made.key ?? randomUUID(),
          ...(made.role === 'nobody' ? {} : { cookie: await cookieOf(made.role) }),
          ...(made.payload === undefined ? {} : { 'content-type': made.type }),
        };
        const reply = await shops.app.inject({
          method: operation.method,
          url: made.url,
          headers,
          ...(made.payload === undefined ? {} : { payload: made.payload }),
          signal: AbortSignal.timeout(longestMilliseconds),
        });
        sent += 1;
        answers[reply.statusCode] = (answers[reply.statusCode] ?? 0) + 1;
        const type = String(reply.headers['content-type']);
        const fault = faultOf(made, { statusCode: reply.statusCode, type, body: reply.body }, check);
        const written = await writes.since();
        if (fault) throw new Error(fault);
        const changed = provesPassword.includes(endpoint) ? written.filter((name) => name !== 'accounts') : written;
        if (reply.statusCode !== 200 && changed.length > 0)
          throw new Error(`refused with ${reply.statusCode}, and wrote ${changed.join(', ')}`);
        if (operation.method === 'GET' && written.length > 0) throw new Error(`a question wrote ${written.join(', ')}`);
      };
      const told = await fc.check(fc.asyncProperty(requestsTo(operation, thingsOf(known), ids), send), {
        numRuns: perEndpoint,
        seed: seed + at,
      });
      if (told.failed) {
        const fault = told.errorInstance instanceof Error ? told.errorInstance.message : String(told.errorInstance);
        findings.push({ endpoint: operation.name, fault, request: told.counterexample?.[0] });
      }
    }
    await writes.close();
    // Whatever was accepted: a new thing may bear an id that another store's thing bears, but none names one.
    const strange = await idsOf.strangeTo(1);
    const mixed = [...foreign].filter((id) => strange.has(id));
    if (mixed.length > 0) findings.push({ endpoint: 'all', fault: 'rows of store 1 name what is store 2’s', request: mixed.slice(0, 5) });
    await idsOf.close();
  } finally {
    await shops.close();
  }
  return { findings, sent };
}

export async function fuzz({ requests, seed }: { requests: number; seed: number }): Promise<Fuzzed> {
  const answers: Record<string, number> = {};
  const findings: Finding[] = [];
  let sent = 0;
  for (let round = 0; sent < requests; round += 1) {
    const perEndpoint = Math.min(mostPerRound, Math.ceil((requests - sent) / rows.length));
    const played = await playRound(perEndpoint, seed + round * rows.length, answers);
    sent += played.sent;
    findings.push(...played.findings);
  }
  return { requests: sent, seed, answers, findings };
}
