// The two scanners, each bounded in time.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is said of a server on plain HTTP at 127.0.0.1, and is otherwise behind HTTPS; and what the page needs. */
const known = [
  { of: 'HTTP Secure Headers', about: /Strict-Transport-Security/, why: 'sent where the request came by HTTPS' },
  { of: 'Secure Flag cookie', about: /./, why: 'set where the request came by HTTPS' },
  { of: 'HTTP Secure Headers', about: /X-XSS-Protection/, why: 'switched off on purpose: the filter of old browsers was itself a hole' },
  { of: 'Content Security Policy Configuration', about: /style-src|unsafe-inline/, why: 'the components write their styles at run time' },
];

/** Resolves when the program is gone or its time is over; answers with what it said. */
function run(program, words, milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece.toString()));
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.max(milliseconds, 1000));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, said: said.join('') });
    });
  });
}

export async function runWapiti({ folder, gateway, requests, milliseconds }) {
  const report = path.join(folder, 'wapiti.json');
  const modules =
    'backup,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,timesql,xss,xxe';
  const places = requests.filter(({ method }) => method === 'GET').flatMap(({ url }) => ['-s', `${gateway.base}${url}`]);
  const seconds = Math.round(milliseconds / 1000);
  const attack = Math.max(Math.round(seconds / 12), 5);
  const words = ['-u', `${gateway.base}/`, ...places, '--scope', 'folder', '-m', modules, '-d', '2', '-S', 'normal', '--no-bugreport'];
  const bounds = ['--max-scan-time', String(Math.round(seconds / 4)), '--max-attack-time', String(attack), '-t', '10'];
  const stores = ['--store-session', path.join(folder, 'wapiti'), '--store-config', path.join(folder, 'wapiti-config')];
  const before = gateway.asked();
  const { code, said } = await run('wapiti', [...words, ...bounds, ...stores, '-f', 'json', '-o', report], milliseconds);
  if (!existsSync(report)) return { told: { code }, findings: [{ tool: 'wapiti', what: 'it did not finish', said: said.slice(-500) }] };
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8'));
  const all = Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([kind, seen]) =>
    seen.map(({ info, path: place, parameter }) => ({ kind, info, place, parameter })),
  );
  const isKnown = ({ kind, info }) => known.some(({ of, about }) => of === kind && about.test(info));
  // A scanner that asks nothing finds nothing.
  const asked = gateway.asked() - before;
  const idle = asked < places.length ? [{ tool: 'wapiti', what: `it asked ${asked} times only` }] : [];
  return {
    told: { asked, known: [...new Set(all.filter(isKnown).map(({ kind, info }) => `${kind}: ${info}`))] },
    findings: [...idle, ...all.filter((one) => !isKnown(one)).map(({ kind, ...seen }) => ({ tool: 'wapiti', what: kind, ...seen }))],
  };
}

/** Whoever looks at one parameter asks more often than this. */
const fewestRequests = 5;

/** Each request by itself, those without a body first; how far it came is told. */
export async function runSqlmap({ folder, gateway, requests, until }) {
  const findings = [];
  let tried = 0;
  let reached = 0;
  const withPlaces = requests.filter(({ url, body }) => url.includes('?') || body);
  const inOrder = withPlaces.toSorted((a, b) => Number(a.body !== undefined) - Number(b.body !== undefined));
  for (const request of inOrder) {
    const left = until - performance.now();
    if (left < 5000) break;
    const place = path.join(folder, 'sqlmap', request.name);
    mkdirSync(place, { recursive: true });
    const file = path.join(place, 'request.txt');
    const { host } = new URL(gateway.base);
    const type = request.body ? `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(request.body)}\r\n` : '';
    writeFileSync(file, `${request.method} ${request.url} HTTP/1.1\r\nHost: ${host}\r\n${type}\r\n${request.body ?? ''}`);
    const words = [
      '-r',
      file,
      '--batch',
      '--dbms=PostgreSQL',
      '--technique=BEUST',
      '--time-sec=2',
      '--timeout=10',
      '--retries=0',
      '--flush-session',
      '--ignore-stdin',
    ];
    const codes = ['--ignore-code=400,401,403,404,409,413,422,429', '--disable-coloring', `--output-dir=${place}`];
    const before = gateway.asked();
    const { said } = await run('sqlmap', [...words, ...codes, ...(request.body ? ['--smart'] : [])], Math.min(left, 120_000));
    tried += 1;
    if (gateway.asked() - before >= fewestRequests) reached += 1;
    const [injection] = said.match(/Parameter: .*[\s\S]{0,400}/) ?? [];
    if (injection) findings.push({ tool: 'sqlmap', what: request.name, said: injection });
  }
  if (reached < tried / 2) findings.push({ tool: 'sqlmap', what: `it asked at ${reached} of ${tried} endpoints only` });
  return { told: { tried, reached, of: withPlaces.length }, findings };
}
