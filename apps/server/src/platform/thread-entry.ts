import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A thread's program for Piscina: the bundler puts it beside main.js; run from the sources it is TypeScript and needs tsx
 * to be read. `from` is the asker's import.meta.url, `name` the file beside it without its ending. */
export function threadEntry(from: string, name: string): { readonly filename: string; readonly execArgv: string[] } {
  const isSource = from.endsWith('.ts');
  const filename = fileURLToPath(new URL(`./${name}.${isSource ? 'ts' : 'js'}`, from));
  return { filename, execArgv: isSource ? ['--require', createRequire(from).resolve('tsx/cjs')] : [] };
}
