import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// A worker reads the sources once, not once a file. No test changes a module.
const once = { isolate: false };
const onDatabase = { ...once, globalSetup: ['tests/database.ts'], testTimeout: 60_000, hookTimeout: 120_000 };
// A whole server of their own.
const onServer = { ...once, testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 15_000 } } };
// Two thousand small generated modules: Node loads them as they are.
const asTheyAre = { server: { deps: { external: [/\/paraglide\//] } } };
const elsewhere = ['**/node_modules/**', '**/dist/**', '**/*.module.test.ts'];
/** The longest of each project: begun last, one worker would wait for them. */
const longFiles =
  /(journeys.(pages|page-states|visit|shell|effort|timeline|files|first-paint)|faults.(demo|own-postgres|processes|machines)|races.races|stories.tuesday|guards.(api|who-may|generated-stores|other-store|fuzz.fuzz)|embedded.postgres|settlement.random-orders)\.test\.ts$/;
/** It loads the demo for all journeys while the faults run beside it. */
const first = /journeys.page-states\.test\.ts$/;

/** The small files come last: they leave no worker alone for long. */
const projects = ['guards', 'stores', 'rules', 'faults', 'journeys'];

class LongFilesFirst extends BaseSequencer {
  /** Project after project: a worker that goes on to a file of another one is ended, and all is read anew. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId, project }: TestSpecification) =>
      first.test(moduleId) ? -1 : projects.indexOf(project.name) + (longFiles.test(moduleId) ? 0 : 0.5);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFilesFirst },
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}'],
          exclude: elsewhere,
          ...once,
          ...asTheyAre,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'stores',
          include: ['tests/stories/**/*.test.ts', 'tests/races/**/*.test.ts', 'apps/server/src/**/*.module.test.ts'],
          ...onDatabase,
        },
      },
      // Apart from the others, whose tests declare statements of their own.
      { test: { name: 'guards', include: ['tests/guards/**/*.test.ts'], ...onDatabase } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], globalSetup: ['tests/first-start-place.ts'], ...onServer } },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/first-start-place.ts'],
          setupFiles: ['tests/journeys/harness/say-why.ts'],
          ...onServer,
          ...asTheyAre,
        },
      },
    ],
  },
});
