// What the checks share: walking a folder, and telling what was found.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'paraglide']);

/** Every file below a folder whose path matches; an absent folder has none. */
export function filesBelow(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(file, pattern);
      return pattern.test(file) ? [file] : [];
    });
}

export const countFiles = (folder, pattern) => filesBelow(folder, pattern).length;

/** Prints the findings, or what was looked at when there are none, and sets the exit code. */
export function printFindings(check, findings, looked) {
  for (const finding of findings) process.stdout.write(`${check}: ${finding}\n`);
  if (findings.length > 0) process.exitCode = 1;
  process.stdout.write(`${check}: ${findings.length} findings; ${looked}\n`);
}
