// Why a whole file is not imported, for whoever stands at the command line.
import type { ProblemError } from '../platform/problems.ts';

const words: Readonly<Record<string, string>> = {
  'import-file-too-large': '文件超过 8 MB · the file is larger than 8 MB',
  'import-file-too-large-unpacked': '文件解压后过大 · the file is too large when unpacked',
  'import-file-old-excel': '这是旧版 .xls,请在 Excel 中另存为 .xlsx · this is an old .xls: save it as .xlsx in Excel',
  'import-file-not-text': '不是文本文件,也不是 .xlsx · this is neither a text file nor an .xlsx',
  'import-file-unreadable': '文件格式有误,无法打开 · the file is not well formed and cannot be opened',
  'import-too-many-rows': '行数超过 20000,请分成几个文件 · more than 20,000 rows: split the file',
  'import-too-many-columns': '列数超过 100 · more than 100 columns',
  'import-cell-too-long': '有单元格超过 2000 字 · a cell holds more than 2,000 characters',
  'import-header-not-found': '没有找到表头 · no header was found for cars or for parts',
  'import-column-missing':
    '缺少必需的列 {column},请用 --map 或在网页上指定各列 · a needed column was not found: {column}. Name the columns with --map or on the page',
  'import-column-twice': '两列都指定为 {column} · two columns are named {column}',
  'import-map-unreadable': '列的说明应为 {"表头文字": "列名"} · the columns are said as {"word of the header": "name"}',
  'import-map-word-unknown': '表头中没有“{word}”,有:{words} · the header has no “{word}”, it has: {words}',
  'import-map-name-unknown': '没有名为 {name} 的列,可用:{names} · there is no column {name}, there are: {names}',
};

/** With the facts of the refusal in their places. */
export function fileWords({ code, facts }: Pick<ProblemError, 'code' | 'facts'>): string | undefined {
  return words[code]?.replace(/\{([a-z]+)\}/g, (_, fact: string) => String(facts[fact] ?? ''));
}
