// The place of the first start (first-start.ts), empty at the beginning of a run and gone at its end. Vitest's global set-up.
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { newDataFolder } from './data-folder.ts';

export default function setUp(project: TestProject): () => void {
  const place = newDataFolder('first-start');
  project.provide('firstStart', place);
  return () => rmSync(place, { recursive: true, force: true });
}
