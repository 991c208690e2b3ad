// The demo group for the journeys, loaded once a run by a first start as everybody does it: each journey's server begins
// with a copy of its folder. Vitest's global set-up.
import type { TestProject } from 'vitest/node';
import { newFolder, removeFolder, startIn } from './journeys/harness/server.ts';

export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = newFolder();
  const { stop } = await startIn(folder);
  await stop();
  project.provide('demoFolder', folder);
  return () => removeFolder(folder);
}
