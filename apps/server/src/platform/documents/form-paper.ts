// A paper made of blocks, all set in the same type and frame. The modules say what stands on it, in words of its
// language; how wide a column is in the end, what is kept together and where a page ends is decided by the template.
import { type PaperLanguage, paperCapitals, paperLine, paperMoney } from './formatting.ts';
import { type Print, paperTime, pictureName, scanCode } from './print.ts';

/** A name and what is filled in beside it; a wide one takes the rest of its line. */
export type PaperFact = readonly [label: string, value: string, width?: 'wide'];

export interface PaperColumn {
  readonly head: string;
  /** Left out: what the other columns leave. */
  readonly widthMm?: number;
  readonly align?: 'center' | 'right';
}

export type PaperBlock =
  | { readonly kind: 'facts'; readonly title?: string; readonly facts: readonly PaperFact[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Under the last column. */
      readonly sums?: readonly (readonly [label: string, amount: string])[];
    }
  | { readonly kind: 'words'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'total'; readonly totalFen: number }
  | {
      readonly kind: 'outline';
      readonly title: string;
      /** SVG. */
      readonly drawing: string;
      /** Where a mark's middle lies in the drawing, and its number. */
      readonly marks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
      readonly lines: readonly string[];
    }
  | {
      readonly kind: 'pictures';
      readonly title: string;
      readonly pictures: readonly { readonly caption: string; readonly image: Uint8Array }[];
    }
  | {
      readonly kind: 'signatures';
      readonly cells: readonly { readonly title: string; readonly name?: string; readonly png?: Uint8Array | null }[];
    };

export interface FormPaper {
  readonly title: string;
  readonly number: string;
  /** Beside the number in the foot of every page: whose car. */
  readonly subject: string;
  /** Over the head where the paper must not pass for a valid one: '已作废'. */
  readonly stamp?: string;
  readonly blocks: readonly PaperBlock[];
}

/** Pages that nobody reads help nobody: of a table with more lines the rest is counted, in words. */
export const mostLinesOfTable = 600;

const words = {
  'zh-CN': {
    number: '编号',
    printedAt: '打印时间',
    page: '第 {page} 页 共 {pages} 页',
    nothing: '无',
    date: '日期',
    total: '合计（小写）',
    totalInCapitals: '合计（大写）',
    more: (lines: number) => `另有 ${lines} 行未打印`,
  },
  en: {
    number: 'No.',
    printedAt: 'Printed',
    page: 'Page {page} of {pages}',
    nothing: 'None',
    date: 'Date',
    total: 'Total in figures',
    totalInCapitals: 'Total in capitals',
    more: (lines: number) => `${lines} more lines not printed`,
  },
} as const;

type Written = Readonly<Record<string, unknown>>;
const pairsOfLine = 3;

/** Three pairs to a line; whoever is last of a line, or wide, takes what is left of it. Columns of the grid, not pairs. */
function placed(facts: readonly PaperFact[]): { label: string; value: string; span: number }[] {
  let used = 0;
  return facts.map(([label, value, width], at) => {
    const next = facts[at + 1];
    const isLast = width === 'wide' || next === undefined || used === pairsOfLine - 1 || (next[2] === 'wide' && used > 0);
    const pairs = isLast ? pairsOfLine - used : 1;
    used = isLast ? 0 : used + 1;
    return { label: paperLine(label), value: paperLine(value), span: 2 * pairs - 1 };
  });
}

function writtenTable(block: Extract<PaperBlock, { kind: 'table' }>, language: PaperLanguage): Written {
  const { title, columns, rows, sums = [] } = block;
  const left = rows.length - mostLinesOfTable;
  const more = left > 0 ? [columns.map((column) => (column.widthMm === undefined ? words[language].more(left) : ''))] : [];
  return {
    kind: 'table',
    title: paperLine(title),
    columns: columns.map(({ head, widthMm = null, align = 'left' }) => ({ head: paperLine(head), widthMm, align })),
    rows: [...rows.slice(0, mostLinesOfTable), ...more].map((row) => row.map(paperLine)),
    sums: sums.map((sum) => sum.map(paperLine)),
  };
}

/** The blocks as the template reads them, their pictures taken out under names. */
function writtenBlock(block: PaperBlock, language: PaperLanguage, keep: (bytes: Uint8Array) => string): Written {
  switch (block.kind) {
    case 'facts':
      return { kind: 'facts', title: paperLine(block.title ?? ''), facts: placed(block.facts) };
    case 'table':
      return writtenTable(block, language);
    case 'words':
      return { kind: 'words', title: paperLine(block.title), lines: block.lines.map(paperLine) };
    case 'total':
      return {
        kind: 'total',
        label: words[language].total,
        figures: paperMoney(block.totalFen),
        capitalsLabel: words[language].totalInCapitals,
        capitals: paperCapitals(block.totalFen),
      };
    case 'outline':
      return { ...block, title: paperLine(block.title), lines: block.lines.map(paperLine) };
    case 'pictures':
      return {
        kind: 'pictures',
        title: paperLine(block.title),
        pictures: block.pictures.map(({ caption, image }) => ({ caption: paperLine(caption), file: keep(image) })),
      };
    case 'signatures':
      return {
        kind: 'signatures',
        cells: block.cells.map(({ title, name = '', png }) => ({
          title: paperLine(title),
          name: paperLine(name),
          file: png ? keep(png) : '',
        })),
      };
  }
}

/** What the template prints: every figure as text, and the pictures it names. */
export function formSheet({ paper, print }: PrintedForm) {
  const { language, store } = print;
  const { more: _, ...labels } = words[language];
  const pictures: Record<string, Uint8Array> = {};
  const keep = (bytes: Uint8Array) => {
    const name = pictureName(`picture-${Object.keys(pictures).length + 1}`, bytes);
    pictures[name] = bytes;
    return name;
  };
  const sheet = {
    language,
    labels,
    title: paperLine(paper.title),
    number: paperLine(paper.number),
    subject: paperLine(paper.subject),
    stamp: paperLine(paper.stamp ?? ''),
    code: scanCode(paper.number),
    logo: print.logo === null ? '' : keep(print.logo),
    printedAt: paperTime(print.now, print),
    store: {
      name: paperLine(language === 'en' ? store.nameEn : store.nameZh),
      phone: paperLine(store.phone),
      address: paperLine(store.address),
    },
    blocks: paper.blocks.map((block) => writtenBlock(block, language, keep)),
  };
  return { sheet, pictures };
}

export interface PrintedForm {
  readonly paper: FormPaper;
  readonly print: Print;
}
