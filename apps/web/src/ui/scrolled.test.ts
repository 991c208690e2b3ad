import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('../**/*.tsx', { eager: true, query: '?raw', import: 'default' });

it('is the one place where Tab stops at what cannot be pressed', () => {
  const places = Object.entries(sources).flatMap(([file, text]) => (text.includes('noNoninteractiveTabindex') ? [file] : []));
  expect(places).toEqual(['./scrolled.tsx']);
});
