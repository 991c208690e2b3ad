// Ids are made where a thing is first written down. A shop's tablets often reach the server by plain http on the
// local network, where crypto.randomUUID does not exist; getRandomValues does.

function spell(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function stamp(bytes: Uint8Array, version: number): Uint8Array {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

/** A UUID of version 7: sorts by the millisecond it was made in. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let milliseconds = Date.now();
  for (let place = 5; place >= 0; place -= 1) {
    bytes[place] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  return spell(stamp(bytes, 7));
}

/** The key of one intent: a random UUID, kept while the same command is sent again. */
export function newIdempotencyKey(): string {
  return spell(stamp(crypto.getRandomValues(new Uint8Array(16)), 4));
}
