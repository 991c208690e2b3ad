// Many open screens of one store: from the moment that a change is acknowledged until the last of them has been told.
import http from 'node:http';
import { contract } from '@bayline/contract';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Desk } from '../../tests/stories/desk.ts';
import { percentile, round } from '../store/load.ts';
import { openBenchStore } from '../store/people.ts';
import { machine, startBenchServer } from '../store/server.ts';

const rounds = 60;
const pauseMilliseconds = 100;
const patienceMilliseconds = 30_000;

interface Screens {
  /** Resolves with the moment at which the last screen was told of that id. */
  readonly told: (id: string) => Promise<number>;
  readonly close: () => void;
}

function openScreen(baseUrl: string, cookie: string, onHints: (text: string) => void): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = http.get(`${baseUrl}/api/live`, { headers: { cookie }, agent: false }, (reply) => {
      if (reply.statusCode !== 200) reject(new Error(`a stream was refused with ${reply.statusCode}`));
      reply.setEncoding('utf8');
      reply.on('data', onHints);
      reply.on('error', () => undefined);
      resolve(reply);
    });
    request.once('error', reject);
  });
}

async function openScreens(baseUrl: string, cookie: string, count: number): Promise<Screens> {
  let waiting: { id: string; left: Set<number>; done: (at: number) => void } | undefined;
  const streams: http.IncomingMessage[] = [];
  for (let number = 0; number < count; number += 1)
    streams.push(
      await openScreen(baseUrl, cookie, (text) => {
        if (waiting === undefined || !text.includes(waiting.id)) return;
        waiting.left.delete(number);
        if (waiting.left.size === 0) waiting.done(performance.now());
      }),
    );
  return {
    told: (id) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${waiting?.left.size} screens were not told`)), patienceMilliseconds);
        const done = (at: number) => {
          clearTimeout(late);
          resolve(at);
        };
        waiting = { id, left: new Set(Array.from({ length: count }, (_, number) => number)), done };
      }),
    close: () => {
      for (const stream of streams) stream.destroy();
    },
  };
}

async function change(desk: Desk, number: number): Promise<{ id: string; tell: () => Promise<unknown> }> {
  const id = newId();
  const plain = {
    kind: 'person' as const,
    name: '王芳',
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    phone: null,
    idNumber: null,
  };
  const body = { id, ...plain, mobile: `1391${String(number).padStart(7, '0')}` };
  return { id, tell: () => desk.do(contract.customers.add, { body }) };
}

export async function benchLive() {
  const server = await startBenchServer();
  try {
    const { desk, cookie } = await openBenchStore(server, { bays: 12, technicians: 1 });
    const levels = [];
    let number = 0;
    for (const [streams, limitP99Ms] of [
      [200, 300],
      [2000, 1000],
    ] as const) {
      const screens = await openScreens(server.baseUrl, cookie(), streams);
      const took: number[] = [];
      const before = server.cpuMs();
      for (let turn = 0; turn < rounds; turn += 1) {
        number += 1;
        const { id, tell } = await change(desk, number);
        const last = screens.told(id);
        await tell();
        const committed = performance.now();
        took.push((await last) - committed);
        await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
      }
      const at = (percent: number) => round(percentile(took, percent));
      const cpuMsPerChange = round((server.cpuMs().server - before.server) / rounds);
      levels.push({ streams, p50Ms: at(50), p99Ms: at(99), limitP99Ms, cpuMsPerChange, memoryMb: server.memoryMb() });
      screens.close();
    }
    return { bench: 'live', rounds, levels, machine };
  } finally {
    await server.close();
  }
}
