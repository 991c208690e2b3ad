// What an import tells: who let which kind of file in, what was decided, and what came of it.
import { eventShapes } from '../kernel/index.ts';

const counts = { kind: 'text', accepted: 'integer', merged: 'integer', held: 'integer', refused: 'integer' } as const;

export const importsEvents = eventShapes({
  'import-uploaded': { version: 1, data: { kind: 'text', rows: 'integer' } },
  'import-decided': { version: 1, data: { kind: 'text', code: 'text', way: 'text', rows: 'integer' } },
  'import-started': { version: 1, data: counts },
  'import-done': { version: 1, data: counts },
  'import-cancelled': { version: 1, data: counts },
  'import-failed': { version: 1, data: counts },
});
