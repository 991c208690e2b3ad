import { expect, it } from 'vitest';
import { createIntents, createPresses } from './intent.ts';

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

it('takes the same press as one until its effect is shown, and another input as another', async () => {
  const presses = createPresses<string>();
  const sent: string[] = [];
  const press = (input: string) =>
    presses.once(
      input,
      async () => {
        sent.push(input);
        return `done ${sent.length}`;
      },
      () => new Promise(() => undefined),
    );
  expect(await press('start')).toBe('done 1');
  expect(await press('start')).toBe('done 1');
  expect(await press('pause')).toBe('done 2');
  expect(sent).toEqual(['start', 'pause']);
});

it('takes it anew once the effect is shown, and after a fault', async () => {
  const presses = createPresses<number>();
  let sent = 0;
  const carryOut = async () => {
    sent += 1;
    if (sent === 1) throw new Error('no server');
    return sent;
  };
  const shown = async () => undefined;
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  await expect(presses.once('start', carryOut, shown)).rejects.toThrow('no server');
  await turn();
  expect(await presses.once('start', carryOut, shown)).toBe(2);
  await turn();
  expect(await presses.once('start', carryOut, shown)).toBe(3);
});
