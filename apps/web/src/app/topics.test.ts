import { expect, it } from 'vitest';
import { concerns, hintFrom } from './topics.ts';

it('a view of a kind hears every hint of it, a view of one thing only its own', () => {
  expect(concerns(['visit'], { topic: 'visit', id: '7' })).toBe(true);
  expect(concerns(['visit:7'], { topic: 'visit', id: '7' })).toBe(true);
  expect(concerns(['visit:7'], { topic: 'visit', id: '8' })).toBe(false);
  expect(concerns(['visit:7'], { topic: 'visit', id: '' })).toBe(true);
  expect(concerns(['stock'], { topic: 'visit', id: '7' })).toBe(false);
});

it('a hint without sense is no hint', () => {
  expect(hintFrom('{"topic":"stock","id":5}')).toEqual({ topic: 'stock', id: '5' });
  expect(hintFrom('{"topic":"stock","id":null}')).toEqual({ topic: 'stock', id: '' });
  expect(hintFrom('{"id":5}')).toBeNull();
  expect(hintFrom('nonsense')).toBeNull();
});
