// A line between two that can be cut: all goes through until it is cut; then what is asked still arrives, and no answer comes back.
import net from 'node:net';

type End = { readonly port: number } | { readonly path: string };

export interface Line {
  /** Breaks every connection at the first byte of its next answer, and new ones too, until it is mended. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** How many answers were lost. */
  readonly lost: () => number;
  readonly close: () => Promise<void>;
}

export async function openLine(from: End, to: End): Promise<Line> {
  let isCut = false;
  let lost = 0;
  const pairs = new Set<readonly [net.Socket, net.Socket]>();
  const line = net.createServer((near) => {
    const far = net.connect('path' in to ? { path: to.path } : { port: to.port, host: '127.0.0.1' });
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (!isCut) return near.write(bytes);
      lost += 1;
      return end();
    });
  });
  await new Promise<void>((resolve) => {
    if ('path' in from) line.listen(from.path, resolve);
    else line.listen(from.port, '127.0.0.1', resolve);
  });
  return {
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
    lost: () => lost,
    close: async () => {
      const closed = new Promise<void>((resolve) => line.close(() => resolve()));
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      await closed;
    },
  };
}
