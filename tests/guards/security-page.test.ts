// The page on security is held to what it says: every requirement once, and every file that it names is there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) +\| ([12]) +\| (met|n\.a\.|open) +\| (.+?) +\|$/gm)].map(
  ([, id = '', level, state, shown = '']) => ({
    id,
    level,
    state,
    shown,
  }),
);

it('tells of each requirement of ASVS 5.0 once: 70 of level 1, 183 of level 2', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(['1', '2'].map((level) => rows.filter((row) => row.level === level).length)).toEqual([70, 183]);
  expect([...page.matchAll(/^\| \d/gm)].length).toBe(rows.length);
});

it('counts right', () => {
  const count = (level: string) =>
    ['met', 'n.a.', 'open'].map((state) => rows.filter((row) => row.level === level && row.state === state).length);
  const [met, none, open] = count('1');
  expect(page).toContain(
    `Of the 70 requirements of level 1, ${met} are met, ${none} do not apply and ${open} are open; of the 183 of level 2, ${count('2')
      .join(', ')
      .replace(/, (\d+)$/, ' and $1')}.`,
  );
});

it('names only files that are there', () => {
  const files = [...page.matchAll(/`((?:apps|packages|tests|docs|scripts)\/[^`]+|knip\.json|package-lock\.json)`/g)].map(
    ([, file = '']) => file,
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
