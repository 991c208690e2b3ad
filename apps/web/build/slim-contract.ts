// The browser needs an endpoint's method and path, never its schemas: they would bring TypeBox and every module's
// forms into the log-in page. This plugin runs a contract file while building and hands the browser the slim rows.
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

type Slim = string | number | boolean | null | readonly Slim[] | { readonly [key: string]: Slim };

const kept = ['method', 'path', 'permission', 'produces'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEndpoint(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && typeof value['method'] === 'string' && typeof value['path'] === 'string' && 'reply' in value;
}

function isPlain(value: unknown): value is Slim {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** An endpoint's slim row, a table of them, a list of words; undefined for schemas and functions. */
function slim(value: unknown): Slim | undefined {
  if (isPlain(value)) return value;
  if (Array.isArray(value)) return value.every(isPlain) ? value : undefined;
  if (isEndpoint(value)) return Object.fromEntries(kept.flatMap((key) => (isPlain(value[key]) ? [[key, value[key]]] : [])));
  if (!isRecord(value)) return undefined;
  const rows = Object.entries(value).map(([name, row]) => [name, isRecord(row) ? slim(row) : undefined] as const);
  const isTable = rows.length > 0 && rows.every(([, row]) => row !== undefined);
  return isTable ? Object.fromEntries(rows.flatMap(([name, row]) => (row === undefined ? [] : [[name, row]]))) : undefined;
}

/** Replaces each file of the contract by its endpoints' methods and paths; importing a schema as a value fails the build. */
export function slimContract(contractFolder: string): Plugin {
  const folder = resolve(contractFolder, 'src');
  return {
    name: 'bayline-slim-contract',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id;
      if (!file.startsWith(`${folder}/`) || !file.endsWith('.ts')) return null;
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(file, {
        configFile: false,
        root: contractFolder,
        logLevel: 'error',
      });
      for (const path of dependencies) this.addWatchFile(path);
      const lines = Object.entries(module).flatMap(([name, value]) => {
        const row = slim(value);
        return row === undefined || name === 'default' ? [] : [`export const ${name} = ${JSON.stringify(row)};`];
      });
      return { code: lines.join('\n') || 'export {};', map: null };
    },
  };
}
