// Where the program lies: its migrations and its pages are found from there.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The repository's root, from the sources as well as from the bundle in dist/server. */
export function repositoryRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'db/migrations'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('db/migrations not found above the program');
    folder = parent;
  }
  return folder;
}
