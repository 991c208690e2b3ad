// What the scanners talk to: it adds to each request what a page of ours would, the session of somebody who may ask, our
// header and a new idempotency key, and keeps count of the answers. A failure of the server is a finding, whoever saw it.
import { randomUUID } from 'node:crypto';
import http from 'node:http';

const mostFailures = 50;
const mostBodyBytes = 2_000_000;

async function logInsOf(base) {
  const { password, rows } = await (await fetch(`${base}/api/demo-log-ins`)).json();
  return rows.map(({ username }) => ({ username, password }));
}

async function cookieOf(base, person) {
  const reply = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bayline': '1' },
    body: JSON.stringify(person),
  });
  if (!reply.ok) throw new Error(`${person.username} cannot log in: ${await reply.text()}`);
  return reply.headers.getSetCookie()[0].split(';')[0];
}

async function bodyOf(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > mostBodyBytes) break;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const patternOf = (template) => new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`);

/** Asks as this person, who logs in anew when an attack has ended the session. */
function askerOf(base) {
  const cookies = new Map();
  return async (person, { method, url, body, type }) => {
    for (const isLast of [false, true]) {
      if (!cookies.has(person.username)) cookies.set(person.username, await cookieOf(base, person));
      const hasBody = body !== undefined && body.length > 0 && method !== 'GET' && method !== 'HEAD';
      const reply = await fetch(`${base}${url}`, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
        headers: {
          cookie: cookies.get(person.username),
          'x-bayline': '1',
          'idempotency-key': randomUUID(),
          ...(hasBody ? { 'content-type': type ?? 'application/json' } : {}),
        },
        ...(hasBody ? { body } : {}),
      });
      if (reply.status !== 401 || isLast) return reply;
      cookies.delete(person.username);
    }
  };
}

export async function openGateway(base) {
  const people = await logInsOf(base);
  const askAs = askerOf(base);
  const operations = [];
  const answers = {};
  const failures = new Map();
  let asked = 0;

  const personFor = (method, url) => {
    const [place] = url.split('?');
    return operations.find((one) => one.method === method && one.pattern.test(place))?.person ?? people[0];
  };

  async function pass(request, reply) {
    const body = await bodyOf(request);
    const { method, url } = request;
    asked += 1;
    try {
      const answer = await askAs(personFor(method, url), { method, url, body, type: request.headers['content-type'] });
      answers[answer.status] = (answers[answer.status] ?? 0) + 1;
      const content = Buffer.from(await answer.arrayBuffer());
      if (answer.status >= 500 && failures.size < mostFailures)
        failures.set(`${method} ${url.split('?')[0].replace(/[0-9a-f-]{36}/g, ':id')} ${answer.status}`, {
          url,
          body: body.toString().slice(0, 500),
        });
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !/^(content-encoding|content-length|transfer-encoding|connection)$/.test(name)),
      );
      reply.writeHead(answer.status, headers);
      reply.end(content);
    } catch (error) {
      failures.set(`${method} no answer: ${error instanceof Error ? error.message : String(error)}`, {
        url,
        body: body.toString().slice(0, 500),
      });
      reply.writeHead(502);
      reply.end();
    }
  }

  const server = http.createServer((request, reply) => void pass(request, reply));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    people,
    askAs,
    /** From now on asked as this person. */
    assign: (method, template, person) => {
      operations.push({ method, pattern: patternOf(template), person, gaps: template.split('{').length });
      // A path that is written out comes before one with a gap that fits it too.
      operations.sort((a, b) => a.gaps - b.gaps);
    },
    asked: () => asked,
    answers: () => answers,
    failures: () => [...failures].map(([what, seen]) => ({ tool: 'server', what, ...seen })),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
