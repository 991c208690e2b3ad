import { Done, endpoint, shape, Text, Version } from '@bayline/contract/endpoint';
import { describe, expect, it } from 'vitest';
import { addressOf, type CallPorts, createCall } from './call.ts';
import { ApiProblem } from './problem.ts';

const params = shape({ id: Text(20) });
const approve = endpoint({
  method: 'POST',
  path: '/work-orders/:id/approve',
  permission: 'signed-in',
  summary: 'x',
  params,
  body: shape({ version: Version }),
  reply: Done,
});
const read = endpoint({ method: 'GET', path: '/work-orders/:id', permission: 'signed-in', summary: 'x', params, reply: Done });
const input = { params: { id: 'a b' }, body: { version: 3 } };

interface Sent {
  readonly address: string;
  readonly headers: Record<string, string>;
}

/** Plays the answers in turn; null = the network fails. */
function networkOf(answers: readonly (Response | null)[]) {
  const sent: Sent[] = [];
  const seen = { waits: [] as number[], silences: 0, signedOut: 0, walls: 0 };
  let key = 0;
  const ports: CallPorts = {
    fetch: (address, request) => {
      sent.push({ address: String(address), headers: (request?.headers ?? {}) as Record<string, string> });
      if (request?.signal?.aborted === true) return Promise.reject(new DOMException('gone', 'AbortError'));
      const answer = answers[sent.length - 1];
      return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('network'));
    },
    wait: (milliseconds) => {
      seen.waits.push(milliseconds);
      return Promise.resolve();
    },
    newKey: () => {
      key += 1;
      return `key-${key}`;
    },
    onAnswer: () => undefined,
    onSilence: () => {
      seen.silences += 1;
    },
    onSignedOut: () => {
      seen.signedOut += 1;
    },
    onWall: () => {
      seen.walls += 1;
    },
  };
  return { sent, seen, call: createCall(ports).call };
}

const problem = (status: number, code: string) => Response.json({ code, facts: { by: 'x' }, requestId: 'r1' }, { status });

describe('call', () => {
  it('sends a command again with the same key while no answer comes', async () => {
    const { call, sent, seen } = networkOf([null, null, Response.json({ ok: 1 })]);
    expect(await call(approve, input)).toEqual({ ok: 1 });
    expect(sent.map((one) => one.headers['idempotency-key'])).toEqual(['key-1', 'key-1', 'key-1']);
    expect(sent[0]?.headers['x-bayline']).toBe('1');
    expect(seen).toEqual({ waits: [300, 900], silences: 2, signedOut: 0, walls: 0 });
  });

  it('gives up after three attempts and says that the outcome is unknown', async () => {
    const { call, sent } = networkOf([]);
    const fault = await call(approve, input).catch((reason: unknown) => reason);
    expect(fault).toBeInstanceOf(ApiProblem);
    expect(fault).toMatchObject({ code: 'unreachable', status: 0, isOutcomeUnknown: true });
    expect(sent).toHaveLength(3);
  });

  it('never repeats a command that the server answered, whatever the answer', async () => {
    for (const status of [400, 409, 422, 500, 503]) {
      const { call, sent } = networkOf([problem(status, 'wrong-state')]);
      await expect(call(approve, input)).rejects.toMatchObject({ status, code: 'wrong-state', facts: { by: 'x' }, requestId: 'r1' });
      expect(sent).toHaveLength(1);
    }
  });

  it.each([502, 503, 504])('nobody knows what became of a command that %i answers', async (status) => {
    const { call } = networkOf([problem(status, 'unavailable')]);
    await expect(call(approve, input)).rejects.toMatchObject({ status, isOutcomeUnknown: true });
  });

  it('uses the key of the intent when one is given, and none for a question', async () => {
    const command = networkOf([Response.json({})]);
    await command.call(approve, input, { idempotencyKey: 'mine' });
    expect(command.sent[0]?.headers['idempotency-key']).toBe('mine');
    const question = networkOf([Response.json({})]);
    await question.call(read, { params: { id: '1' } });
    expect(question.sent[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('passes the caller’s own abort on at once', async () => {
    const { call, sent } = networkOf([]);
    const away = new AbortController();
    away.abort();
    await expect(call(read, { params: { id: '1' } }, { signal: away.signal })).rejects.toThrow('gone');
    expect(sent).toHaveLength(1);
  });

  it('tells of a session that is over, but not of a wrong password', async () => {
    const over = networkOf([problem(401, 'unauthenticated')]);
    await over.call(read, { params: { id: '1' } }).catch(() => undefined);
    expect(over.seen.signedOut).toBe(1);
    const wrong = networkOf([problem(401, 'wrong-credentials')]);
    await wrong.call(approve, input).catch(() => undefined);
    expect(wrong.seen.signedOut).toBe(0);
  });

  it('tells that something must be done before anything else opens', async () => {
    const { call, seen } = networkOf([problem(403, 'second-factor-required'), problem(403, 'forbidden')]);
    for (const id of ['1', '2']) await call(read, { params: { id } }).catch(() => undefined);
    expect(seen).toMatchObject({ walls: 1, signedOut: 0 });
  });

  it('reads a proxy’s page as a server that is away', async () => {
    const { call } = networkOf([new Response('<html>bad gateway</html>', { status: 502 })]);
    await expect(call(approve, input)).rejects.toMatchObject({ code: 'unavailable', facts: {} });
  });
});

describe('addressOf', () => {
  it('fills the path, drops empty filters and escapes both', () => {
    expect(addressOf(read, { params: { id: 'a/b' }, query: { q: '京A 1', cursor: undefined, from: '' } })).toBe(
      '/api/work-orders/a%2Fb?q=%E4%BA%ACA+1',
    );
  });

  it('refuses an address with a hole', () => {
    expect(() => addressOf(read, { params: {} })).toThrow('without id');
  });
});
