// A free port for a server of the tests' own, below those that the machine itself hands out: between looking and
// taking it, no connection of a neighbouring test can get it.
import net from 'node:net';

const mostTries = 20;
/** Each test process looks in a stripe of its own. */
let next = 20_000 + (process.pid % 600) * mostTries;

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    next += 1;
    if (await isFree(next)) return next;
  }
  throw new Error(`no free port from ${next - mostTries} on`);
}
