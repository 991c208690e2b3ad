// npm run dictionary: writes docs/data-dictionary.md from the schema's own comments and from the contract's marks, so
// that nobody keeps a second truth by hand. A guard holds the page against both.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contract, type EndpointShape } from '@bayline/contract';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

function columnOf(line: string): Column[] {
  const found = /^ {4}"?(\w+)"? ([^,]+?),?$/.exec(line);
  if (!found || found[1] === 'CONSTRAINT') return [];
  const [, name = '', rest = ''] = found;
  const type = rest.replace(/ (DEFAULT|GENERATED|NOT NULL|CONSTRAINT|COLLATE).*$/, '').replace('timestamp with time zone', 'timestamptz');
  return [{ name, type, isRequired: rest.includes('NOT NULL') }];
}

function tablesOf(schema: string): Table[] {
  return [...schema.matchAll(/^CREATE TABLE public\.(\w+) \(\n([\s\S]*?)\n\)/gm)].map(([, name = '', body = '']) => ({
    name,
    columns: body.split('\n').flatMap(columnOf),
  }));
}

/** 'TABLE visits' or 'COLUMN visits.id' → '到店 | Visit'. */
function commentsOf(schema: string): ReadonlyMap<string, string> {
  const found = schema.matchAll(/^COMMENT ON (TABLE|COLUMN) public\.([\w."]+) IS '((?:[^']|'')*)';$/gm);
  return new Map([...found].map(([, kind, name = '', text = '']) => [`${kind} ${name.replaceAll('"', '')}`, text.replaceAll("''", "'")]));
}

/** table → the module that owns it, as the migrations say. */
function ownersOf(migrations: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const sql of migrations) {
    let owner = '';
    for (const line of sql.split('\n')) {
      owner = /^-- module: (\S+)/.exec(line)?.[1] ?? owner;
      const table = /^create table (?:if not exists )?"?(\w+)"?/i.exec(line)?.[1];
      if (table !== undefined) owners.set(table, owner);
    }
  }
  return owners;
}

/** What a module's door says it owns: the comment at the head of its index. */
function doorSentence(index: string): string {
  const lines = index.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join(' ');
}

interface Node {
  readonly 'x-field'?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

function marksIn(node: Node, place: string): { id: string; place: string }[] {
  const own = node['x-field'] === undefined ? [] : [{ id: node['x-field'], place }];
  const inside = Object.entries(node.properties ?? {}).flatMap(([name, child]) => marksIn(child, `${place}.${name}`));
  const listed = node.items === undefined ? [] : marksIn(node.items, `${place}[]`);
  return [...own, ...inside, ...listed, ...(node.anyOf ?? []).flatMap((child) => marksIn(child, place))];
}

/** id of the acceptance list → the first places where the wire carries it: entered in a body, shown in a reply. */
function fieldsOf(): { id: string; entered: string[]; shown: string[] }[] {
  const fields = new Map<string, { entered: Set<string>; shown: Set<string> }>();
  for (const [module, endpoints] of Object.entries(contract)) {
    for (const [name, endpoint] of Object.entries(endpoints as Readonly<Record<string, EndpointShape>>)) {
      for (const side of ['body', 'reply'] as const) {
        for (const { id, place } of marksIn((endpoint[side] ?? {}) as Node, '')) {
          const row = fields.get(id) ?? { entered: new Set(), shown: new Set() };
          fields.set(id, row);
          row[side === 'body' ? 'entered' : 'shown'].add(`${module}.${name} ${place.replace(/^\./, '')}`);
        }
      }
    }
  }
  const order = new Intl.Collator('en', { numeric: true });
  return [...fields]
    .map(([id, { entered, shown }]) => ({ id, entered: [...entered], shown: [...shown] }))
    .sort((a, b) => order.compare(a.id, b.id));
}

const row = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const few = (places: readonly string[]) =>
  places.length > 2 ? `${places.slice(0, 2).join('<br>')}<br>+${places.length - 2}` : places.join('<br>');

/** A module's door; undefined for a module that is not built yet. */
function doorOf(module: string): string | undefined {
  const file = `apps/server/src/modules/${module}/index.ts`;
  return existsSync(path.join(root, file)) ? read(file) : undefined;
}

/** The page as the checkout's schema, doors and contract make it. */
export function dataDictionary(): string {
  const schema = read('db/schema.sql');
  const migrations = readdirSync(path.join(root, 'db/migrations')).sort();
  const tiers = JSON.parse(read('scripts/checks/tiers.json')) as string[][];
  const comments = commentsOf(schema);
  const owners = ownersOf(migrations.map((name) => read(`db/migrations/${name}`)));
  const tables = tablesOf(schema);
  const languages = (name: string) => {
    const [zh = '', en = ''] = (comments.get(name) ?? '').split(' | ');
    return [zh, en];
  };
  const tablesBy = (module: string) => tables.filter(({ name }) => owners.get(name) === module);
  const modules = tiers.flatMap((names, tier) =>
    names.flatMap((name) => {
      const door = doorOf(name);
      return door === undefined ? [] : [{ tier, name, sentence: doorSentence(door) }];
    }),
  );
  const map = table(
    ['tier', 'module', 'what it owns', 'tables'],
    modules.map(({ tier, name, sentence }) => [
      String(tier),
      name,
      sentence,
      tablesBy(name)
        .map((one) => one.name)
        .join(', '),
    ]),
  );
  const pages = ['platform', ...modules.map(({ name }) => name)].flatMap((module) =>
    tablesBy(module).map((one) => {
      const [zh, en] = languages(`TABLE ${one.name}`);
      const columns = one.columns.map(({ name, type, isRequired }) => [
        name,
        type,
        isRequired ? '●' : '',
        ...languages(`COLUMN ${one.name}.${name}`),
      ]);
      return `### ${one.name}\n\n${zh} · ${en} (${module})\n\n${table(['column', 'type', 'required', '中文', 'English, unit'], columns)}`;
    }),
  );
  const fields = table(
    ['field', 'entered', 'shown'],
    fieldsOf().map(({ id, entered, shown }) => [id, few(entered), few(shown)]),
  );
  return `# Data dictionary

Generated by \`npm run dictionary\` from the schema's comments, the modules' doors and the contract's marks; do not edit.

## Modules

${map}

## Tables

${pages.join('\n\n')}

## Fields of the acceptance list on the wire

${fields}
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(path.join(root, 'docs/data-dictionary.md'), dataDictionary());
