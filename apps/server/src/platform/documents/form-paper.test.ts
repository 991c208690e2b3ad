import { afterAll, describe, expect, it } from 'vitest';
import { formSheet, mostLinesOfTable, type PaperBlock } from './form-paper.ts';
import { startDocuments } from './pool.ts';
import type { Print } from './print.ts';

const print: Print = {
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  now: '2026-11-24T08:30:00.000Z',
  store: {
    nameZh: '上海浦东海湾国际汽车销售服务连锁集团股份有限公司张杨北路第一分公司特约维修站',
    nameEn: 'Shanghai Pudong Bayline International Automobile Sales and Service Co., Ltd.',
    phone: '021-5888 1234',
    address: '上海市浦东新区张杨北路 1288 号',
    email: 'service@bayline.example',
    bankName: '',
    bankAccount: '',
    logoSha256: null,
  },
  logo: null,
};
const longName = '前保险杠总成（含雾灯支架、牵引钩盖板及泊车辅助传感器支架）';
const tableOf = (lines: number): PaperBlock => ({
  kind: 'table',
  title: '估价明细',
  columns: [{ head: '序号', widthMm: 10 }, { head: '名称' }, { head: '金额', widthMm: 30, align: 'right' }],
  rows: Array.from({ length: lines }, (_, at) => [`行${at + 1}`, longName, '¥185,185.17']),
  sums: [['小计', '¥7,407,406.80']],
});
const paperOf = (blocks: readonly PaperBlock[]) => ({ title: '维修估价单', number: 'WO-0001-261124-0031', subject: '沪A·D12345', blocks });
const blocksOf = (blocks: readonly PaperBlock[], language: Print['language'] = 'zh-CN') =>
  formSheet({ paper: paperOf(blocks), print: { ...print, language } }).sheet.blocks;

const documents = startDocuments();
afterAll(() => documents.stop());

describe('a paper of blocks', { timeout: 30_000 }, () => {
  it.each([
    ['zh-CN', print.store.nameZh, '2026年11月24日 16:30'],
    ['en', print.store.nameEn, '24 Nov 2026 16:30'],
  ] as const)('in %s carries the store and the hour it was printed, in the store’s time', (language, name, hour) => {
    const { sheet } = formSheet({ paper: paperOf([]), print: { ...print, language } });
    expect([sheet.store.name, sheet.printedAt]).toEqual([name, hour]);
    expect(sheet.code).toContain('<svg');
  });

  it('goes over several pages with forty lines, each of them there once', async () => {
    const [table] = blocksOf([tableOf(40)]) as { rows: string[][] }[];
    expect(table?.rows.map(([number]) => number)).toEqual(Array.from({ length: 40 }, (_, at) => `行${at + 1}`));
    const pdf = Buffer.from(await documents.renderPdf('form-paper', { paper: paperOf([tableOf(40), tableOf(40)]), print })).toString(
      'latin1',
    );
    const pages = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map((match) => Number(match[1])));
    expect(pages).toBeGreaterThan(1);
  });

  it('says in words how many lines it leaves out', () => {
    const [table] = blocksOf([tableOf(mostLinesOfTable + 3)]) as { rows: string[][] }[];
    expect(table?.rows).toHaveLength(mostLinesOfTable + 1);
    expect(table?.rows.at(-1)).toEqual(['', '另有 3 行未打印', '']);
  });

  it('repeats a sum in capitals in both languages', () => {
    // ¥1,680.32 is an example of the central bank's rules.
    for (const language of ['zh-CN', 'en'] as const)
      expect(blocksOf([{ kind: 'total', totalFen: 168_032 }], language)).toMatchObject([
        { figures: '¥1,680.32', capitals: '壹仟陆佰捌拾元零叁角贰分' },
      ]);
  });

  it('sets three facts to a line, the last and the wide ones over what is left of theirs', () => {
    const facts = [
      ['车牌', 'A'],
      ['车型', 'B'],
      ['备注', 'C', 'wide'],
      ['车主', 'D'],
    ] as const;
    const [block] = blocksOf([{ kind: 'facts', facts }]) as { facts: { span: number }[] }[];
    // Columns of the grid: a pair is a name and a value; one value alone fills one column, over three pairs five.
    expect(block?.facts.map(({ span }) => span)).toEqual([1, 3, 5, 5]);
  });

  it('is printed with the outline, pictures and signatures that it has, and without those it has not', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    // Grey, 16 × 8, as jpeg.test.ts makes it.
    const jpeg = Buffer.from(
      '/9j/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AD//Z',
      'base64',
    );
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 550" width="340" height="550"><path d="M6 62h32v66H6z"/></svg>';
    const blocks: PaperBlock[] = [
      { kind: 'outline', title: '车身外观', drawing, marks: [{ x: 66, y: 230, text: '1' }], lines: ['1. 左前门 划痕 5 cm'] },
      { kind: 'pictures', title: '照片', pictures: [png, jpeg].map((image) => ({ caption: '1 正前', image })) },
      { kind: 'words', title: '确认', lines: ['以上属实'] },
      {
        kind: 'signatures',
        cells: [
          { title: '客户签字', name: '王强', png },
          { title: '服务顾问', png: null },
        ],
      },
    ];
    const pdf = await documents.renderPdf('form-paper', {
      paper: { ...paperOf(blocks), stamp: '已撤回' },
      print: { ...print, logo: jpeg },
    });
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
