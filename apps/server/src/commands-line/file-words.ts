// Why a whole file is not imported, for whoever stands at the command line.
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
  'import-column-missing': '缺少必需的列,请在网页上指定各列 · a needed column was not found: name the columns on the page',
};

export function fileWords(code: string): string | undefined {
  return words[code];
}
