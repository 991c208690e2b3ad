import { expect, it } from 'vitest';
import { createIntents } from './intent.ts';

function counted() {
  let made = 0;
  return createIntents(() => {
    made += 1;
    return `key-${made}`;
  });
}

it('keeps the key of the same input until an answer came', () => {
  const intents = counted();
  expect(intents.keyFor({ body: { sumFen: 100 } })).toBe('key-1');
  expect(intents.keyFor({ body: { sumFen: 100 } })).toBe('key-1');
  intents.answered({ body: { sumFen: 100 } });
  expect(intents.keyFor({ body: { sumFen: 100 } })).toBe('key-2');
});

it('gives a changed input a key of its own: another sum is another payment', () => {
  const intents = counted();
  expect(intents.keyFor({ body: { sumFen: 100 } })).toBe('key-1');
  expect(intents.keyFor({ body: { sumFen: 200 } })).toBe('key-2');
  expect(intents.keyFor({ body: { sumFen: 100 } })).toBe('key-1');
});

it('remembers at most fifty open intents, dropping the oldest', () => {
  const intents = counted();
  for (let row = 1; row <= 51; row += 1) intents.keyFor(row);
  expect(intents.keyFor(51)).toBe('key-51');
  expect(intents.keyFor(1)).toBe('key-52');
});
