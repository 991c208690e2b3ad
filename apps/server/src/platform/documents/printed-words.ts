// For the tests: what stands on a paper and where, as a reader of PDF sees it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

interface Place {
  readonly page: number;
  readonly text: string;
  /** Points from the left and from the top of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Character extends Place {
  /** White space that is not on the paper: the reader's guess at where a word or a line ends. */
  readonly isGuessed: boolean;
  /** What was printed in one go. */
  readonly string: number;
}

export type PrintedWord = Place;

const reader = await init({ wasmBinary: readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')) });
reader.PDFiumExt_Init();
const { malloc, free } = reader.pdfium.wasmExports;
/** Left, top, right and bottom, four bytes each. */
const box = malloc(16);

function charactersOfPage(document: number, at: number): Character[] {
  const page = reader.FPDF_LoadPage(document, at);
  const text = reader.FPDFText_LoadPage(page);
  const height = reader.FPDF_GetPageHeightF(page);
  const characters = Array.from({ length: reader.FPDFText_CountChars(text) }, (_, index) => {
    // As high as the line and as wide as the step to the next: a comma is as high as a letter.
    reader.FPDFText_GetLooseCharBox(text, index, box);
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((side) => Number(reader.pdfium.getValue(box + side, 'float')));
    return {
      page: at + 1,
      text: String.fromCodePoint(reader.FPDFText_GetUnicode(text, index)),
      left,
      right,
      top: height - top,
      bottom: height - bottom,
      isGuessed: reader.FPDFText_IsGenerated(text, index) === 1,
      string: reader.FPDFText_GetTextObject(text, index),
    };
  });
  reader.FPDFText_ClosePage(text);
  reader.FPDF_ClosePage(page);
  return characters;
}

/** Page by page. */
function charactersOf(pdf: Uint8Array): Character[][] {
  const bytes = malloc(pdf.length);
  // The package's types name its memory only where Emscripten's are installed.
  (reader.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8.set(pdf, bytes);
  const document = reader.FPDF_LoadMemDocument(bytes, pdf.length, '');
  if (document === 0) throw new Error('no PDF that can be read');
  const pages = Array.from({ length: reader.FPDF_GetPageCount(document) }, (_, at) => charactersOfPage(document, at));
  reader.FPDF_CloseDocument(document);
  free(bytes);
  return pages;
}

/** Everything on the paper, with the reader's spaces and line ends between what stands apart. */
export function textOf(pdf: Uint8Array): string {
  return charactersOf(pdf)
    .map((page) => page.map(({ text }) => text).join(''))
    .join('\n');
}

const shared = (a: readonly [number, number], b: readonly [number, number]) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
const sharedHeight = (a: Place, b: Place) => shared([a.top, a.bottom], [b.top, b.bottom]);
const sharedWidth = (a: Place, b: Place) => shared([a.left, a.right], [b.left, b.right]);
const isOnOneLine = (a: Place, b: Place) => a.page === b.page && sharedHeight(a, b) > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);
/** Letters of one string may share room (ligatures, halves of a rare character); a gap as wide as a space parts them too. */
function continues(last: Character, next: Character): boolean {
  const most = 0.1 * Math.max(last.bottom - last.top, next.bottom - next.top);
  const over = sharedWidth(last, next);
  return isOnOneLine(last, next) && over > -most && (over < most || last.string === next.string);
}

/** Runs of characters without white space or a gap between them. */
export function printedWords(pdf: Uint8Array): PrintedWord[] {
  const words: PrintedWord[] = [];
  let last: Character | undefined;
  for (const character of charactersOf(pdf)
    .flat()
    .filter(({ isGuessed }) => !isGuessed)) {
    const { page, text, left, right, top, bottom } = character;
    const isSpace = /\s/u.test(text);
    const word = words.at(-1);
    if (!isSpace && word && last && continues(last, character)) {
      words[words.length - 1] = {
        page,
        text: word.text + text,
        left: Math.min(word.left, left),
        right: Math.max(word.right, right),
        top: Math.min(word.top, top),
        bottom: Math.max(word.bottom, bottom),
      };
    } else if (!isSpace) words.push({ page, text, left, right, top, bottom });
    last = isSpace ? undefined : character;
  }
  return words;
}

/** Pairs of words of which one is printed over the other: lines of a paragraph touch, and are not meant. */
export function overprinted(words: readonly PrintedWord[]): string[] {
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter((other) => isOnOneLine(one, other) && sharedWidth(one, other) > 1)
      .map((other) => `page ${one.page}: ${one.text} | ${other.text}`),
  );
}
