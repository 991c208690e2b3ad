import { defineConfig } from 'vitest/config';

const database = { globalSetup: ['tests/database.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'rules', include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}'], exclude: ['**/node_modules/**', '**/*.module.test.ts'] } },
      { test: { name: 'modules', include: ['apps/server/src/**/*.module.test.ts'], ...database } },
      { test: { name: 'stories', include: ['tests/stories/**/*.test.ts'], ...database } },
      { test: { name: 'races', include: ['tests/races/**/*.test.ts'], ...database } },
      { test: { name: 'guards', include: ['tests/guards/**/*.test.ts'], ...database } },
    ],
  },
});
