// Every thing has an id made where it was first written down (server or a phone without network), so that a
// command sent twice names the same thing. Ids are UUIDs in the database's own spelling: lower case, dashes.

export type Uuid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a UUID of RFC 9562 in lower case (version 7 for things, any version for idempotency keys). */
export function isUuid(text: unknown): text is Uuid {
  return typeof text === 'string' && UUID.test(text);
}
