// A request to every endpoint of the API document that a person of the demo is let into, about things that are there.
import { randomUUID } from 'node:crypto';

/** Would end what the scan stands on: the session. */
const leftOut = ['organisation_logOut', 'organisation_logIn', 'setUp_openStore'];
const texts = [
  '样品',
  randomUUID(),
  '2026-11-24T08:00:00.000Z',
  '2026-11-24',
  '2026',
  '08:30',
  '1',
  '03',
  'front',
  'a.b',
  'a@b.cn',
  `1.${'A'.repeat(43)}`,
  '0'.repeat(64),
];
const picture = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const isFit = ({ format, pattern = '' }, text) => new RegExp(pattern, 'u').test(text) && (format !== 'date' || text.length === 10);

function sampleOf(schema) {
  if (schema.anyOf) return sampleOf(schema.anyOf[0]);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, sampleOf(field)]));
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, 1) }, () => sampleOf(schema.items));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return [...texts, picture].find((text) => isFit(schema, text)) ?? '样品';
  }
}

const queryOf = (told) => {
  const asked = (told.parameters ?? []).filter((one) => one.in === 'query' && one.name !== 'cursor' && one.name !== 'before');
  return asked.length === 0
    ? ''
    : `?${asked.map(({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(schema)))}`).join('&')}`;
};

/** Ids in what the lists answer: the first by the list's path, and the first by the name of its field. */
async function idsOf(gateway, document) {
  const ids = new Map();
  for (const [place, { get }] of Object.entries(document.paths)) {
    if (!get || place.includes('{')) continue;
    for (const person of gateway.people) {
      // A search term would find nothing.
      const reply = await gateway.askAs(person, { method: 'GET', url: `${place}${queryOf(get).replace(/[?&]term=[^&]*/, '')}` });
      if (!reply.ok) continue;
      for (const [, name, id] of (await reply.text()).matchAll(/"(\w*[iI]d)":"([0-9a-f-]{36})"/g)) {
        const key = name === 'id' ? place : name;
        if (!ids.has(key)) ids.set(key, id);
      }
      break;
    }
  }
  return ids;
}

function urlOf(place, told, ids) {
  const root = place.slice(0, place.indexOf('/{'));
  const filled = place.replace(/\{(\w+)\}/g, (_, name) => {
    const { schema } = told.parameters.find((one) => one.name === name);
    const sample = String(sampleOf(schema));
    return sample.length === 36 ? ((name === 'id' ? ids.get(root) : ids.get(name)) ?? sample) : encodeURIComponent(sample);
  });
  return `${filled}${queryOf(told)}`;
}

export async function requestsOf(gateway) {
  const document = await (await fetch(`${gateway.base}/api/openapi.json`)).json();
  const ids = await idsOf(gateway, document);
  const requests = [];
  for (const [place, methods] of Object.entries(document.paths))
    for (const [word, told] of Object.entries(methods)) {
      if (leftOut.includes(told.operationId)) continue;
      const method = word.toUpperCase();
      const schema = told.requestBody?.content['application/json']?.schema;
      const request = {
        name: told.operationId.replace('_', '.'),
        method,
        url: urlOf(place, told, ids),
        body: schema && JSON.stringify(sampleOf(schema)),
      };
      for (const person of gateway.people) {
        // Nothing is changed by asking: a body that no form takes is read behind the door.
        const body = schema ? '{"noSuchField":1}' : undefined;
        const { status } = await gateway.askAs(person, { method: schema || method === 'GET' ? method : 'OPTIONS', url: request.url, body });
        if (status === 403) continue;
        gateway.assign(method, place, person);
        break;
      }
      requests.push(request);
    }
  return requests;
}
