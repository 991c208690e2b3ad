// Pages by link need no log-in, so an address that asks too often is held up before the database is asked. A server
// counts for itself: behind several, each lets this many through.
const perMinute = 120;
const mostAddresses = 10_000;

interface Count {
  readonly minute: string;
  asked: number;
}
const counts = new Map<string, Count>();

/** Whether this address may ask once more in this minute. */
export function linkGate(address: string, now: string): boolean {
  const minute = now.slice(0, 16);
  const former = counts.get(address);
  if (former?.minute === minute) {
    former.asked += 1;
    return former.asked <= perMinute;
  }
  if (counts.size >= mostAddresses) counts.clear();
  counts.set(address, { minute, asked: 1 });
  return true;
}
