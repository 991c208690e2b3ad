// Runs in a worker thread: Typst is synchronous and would hold up every request while it sets a page.
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printSettlementList, type SettlementListPaper } from './settlement-list.ts';
import { settlementListTemplate } from './settlement-list-template.ts';

export interface RenderTask {
  readonly template: 'settlement-list';
  readonly payload: SettlementListPaper;
}

// Typst keeps what it worked out for earlier papers; what ten papers did not use again is dropped.
const PAPERS_REMEMBERED = 10;

const compiler = openCompiler();

/** Sets one paper. Throws when the template does not compile, which is a bug of the template. */
export default function render(task: RenderTask): Uint8Array {
  const { source, printed } = papers(task);
  const result = compiler.compile({ mainFileContent: source, inputs: { paper: JSON.stringify(printed) } });
  const document = result.result;
  if (!document) throw new Error(`the ${task.template} does not compile: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const bytes = compiler.pdf(document);
  compiler.evictCache(PAPERS_REMEMBERED);
  return bytes;
}

function papers(task: RenderTask): { source: string; printed: object } {
  switch (task.template) {
    case 'settlement-list':
      return { source: settlementListTemplate, printed: printSettlementList(task.payload) };
  }
}

function openCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url);
  const fontPaths = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
    path.dirname(resolve(`@expo-google-fonts/noto-sans-sc/${file}`)),
  );
  // The only folder a template could read is one that holds nothing but a public font.
  return NodeCompiler.create({ fontArgs: [{ fontPaths }], ...(fontPaths[0] === undefined ? {} : { workspace: fontPaths[0] }) });
}
