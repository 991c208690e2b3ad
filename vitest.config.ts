import { defineConfig } from 'vitest/config';

const onDatabase = { globalSetup: ['tests/database.ts'], testTimeout: 60_000, hookTimeout: 120_000 };
// A whole server of their own.
const onServer = { testTimeout: 300_000, hookTimeout: 300_000 };
// Two thousand small generated modules: Node loads them as they are.
const asTheyAre = { server: { deps: { external: [/\/paraglide\//] } } };
const elsewhere = ['**/node_modules/**', '**/dist/**', '**/*.module.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    allowOnly: false,
    // A worker reads the sources once, not once a file: half of the suites' time was that. No test changes a module.
    isolate: false,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}'],
          exclude: elsewhere,
          ...asTheyAre,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'modules', include: ['apps/server/src/**/*.module.test.ts'], ...onDatabase } },
      { test: { name: 'stories', include: ['tests/stories/**/*.test.ts'], ...onDatabase } },
      { test: { name: 'races', include: ['tests/races/**/*.test.ts'], ...onDatabase } },
      { test: { name: 'guards', include: ['tests/guards/**/*.test.ts'], ...onDatabase } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], ...onServer } },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/demo-folder.ts'],
          ...onServer,
          ...asTheyAre,
        },
      },
    ],
  },
});
