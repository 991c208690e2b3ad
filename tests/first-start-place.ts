// The place of the first start (first-start.ts), empty at the beginning of a run and gone at its end. Vitest's global set-up.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

export default function setUp(project: TestProject): () => void {
  const place = mkdtempSync(path.join(os.tmpdir(), 'bayline-first-start-'));
  project.provide('firstStart', place);
  return () => rmSync(place, { recursive: true, force: true });
}
