// Typesetting runs in a thread of its own: it is synchronous and takes up to 0.2 s when cold, during which the
// server must go on answering. What is printed goes in as JSON and is never read as source.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface TypesetTask {
  /** Name of a file in templates/, without its ending. */
  readonly template: string;
  /** JSON that the template reads. */
  readonly sheet: string;
  /** Pictures by the name under which the template opens them. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

const here = path.dirname(fileURLToPath(import.meta.url));

/** The templates lie beside the sources; the bundle in dist/server reads them from there. */
function templatesFolder(): string {
  const places = [path.join(here, 'templates'), path.join(here, '../../apps/server/src/platform/documents/templates')];
  const found = places.find((place) => existsSync(path.join(place, 'form.typ')));
  if (found === undefined) throw new Error('the templates of the documents are missing');
  return found;
}

function fontFolders(): string[] {
  const fonts = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return ['400Regular', '700Bold'].map((weight) => path.join(fonts, weight));
}

const workspace = templatesFolder();
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] });
const sources = new Map<string, string>();

function sourceOf(template: string): string {
  const known = sources.get(template);
  if (known !== undefined) return known;
  const source = readFileSync(path.join(workspace, `${template}.typ`), 'utf8');
  sources.set(template, source);
  return source;
}

function explain(diagnostics: readonly unknown[]): string {
  return diagnostics
    .map((one) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : 'unknown'))
    .join('; ');
}

/** The PDF of one sheet. Throws when the template cannot print it. */
export function typeset(task: TypesetTask): Uint8Array {
  const pictures = Object.entries(task.pictures).map(([name, bytes]) => ({ file: path.join(workspace, name), bytes: Buffer.from(bytes) }));
  for (const { file, bytes } of pictures) compiler.mapShadow(file, bytes);
  try {
    const result = compiler.compile({ mainFileContent: sourceOf(task.template), inputs: { sheet: task.sheet } });
    const document = result.result;
    if (document === null) throw new Error(`typesetting failed: ${explain(result.takeError()?.shortDiagnostics ?? [])}`);
    return compiler.pdf(document);
  } finally {
    for (const { file } of pictures) compiler.unmapShadow(file);
    // Keeps what the last ten sheets had in common (fonts, shaping of labels) and lets the rest go.
    compiler.evictCache(10);
  }
}
