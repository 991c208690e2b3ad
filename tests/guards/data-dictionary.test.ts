// The page that tells newcomers what every table, column and acceptance field is, says what is so today.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataDictionary } from '../../scripts/data-dictionary.ts';

const page = dataDictionary();

test('the data dictionary is the one that schema, doors and contract make: npm run dictionary', () => {
  expect(readFileSync(new URL('../../docs/data-dictionary.md', import.meta.url), 'utf8')).toBe(page);
});

test('it has the tables of the visit and the fields of the acceptance list', () => {
  for (const words of ['### work_orders', '### stock_ledger', '| A2.2 |', '| E1.10 |']) expect(page).toContain(words);
});
