// Where things stand on paper when names are long, sums are high and lines are many: read back from the PDF.
import { afterAll, describe, expect, it } from 'vitest';
import type { PaperBlock } from './form-paper.ts';
import { startDocuments } from './pool.ts';
import type { Print } from './print.ts';
import { overprinted, type PrintedWord, printedWords } from './printed-words.ts';
import { longSettlementList } from './sample-settlement-list.ts';

const longZh = '㛃㙓𠅤（上海）国际贸易进出口有限责任公司浦东新区张杨北路第一分公司（特约维修客户·含挂账协议）';
const longEn = 'Bartholomew Featherstonehaugh-Cholmondeley-Wriothesley van den Donaudampfschifffahrtsgesellschaft';
const part = '前保险杠总成（含雾灯支架、牵引钩盖板及泊车辅助传感器支架）';
const print: Print = {
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  now: '2026-11-24T08:30:00.000Z',
  store: {
    nameZh: longZh,
    nameEn: longEn,
    phone: '021-5888 1234',
    address: longZh,
    email: '',
    bankName: '',
    bankAccount: '',
    logoSha256: null,
  },
  logo: null,
};
const millimetre = 72 / 25.4;

const documents = startDocuments();
afterAll(() => documents.stop());

async function wordsOf(blocks: readonly PaperBlock[], language: Print['language'] = 'zh-CN'): Promise<PrintedWord[]> {
  const paper = { title: '维修估价单', number: 'WO-0001-261124-0031', subject: '沪A·D12345', blocks };
  return printedWords(await documents.renderPdf('form-paper', { paper, print: { ...print, language } }));
}
const placeOf = (words: readonly PrintedWord[], text: string): PrintedWord => {
  const found = words.find((word) => word.text === text);
  if (!found) throw new Error(`${text} is not on the paper`);
  return found;
};
const linesOf = (count: number, amount: string): PaperBlock => ({
  kind: 'table',
  title: '明细',
  columns: [
    { head: '序号', widthMm: 10 },
    { head: '名称' },
    { head: '数量', widthMm: 15, align: 'right' },
    { head: '金额', widthMm: 21, align: 'right' },
  ],
  rows: Array.from({ length: count }, (_, at) => [`L${at + 1}`, at % 2 ? part : longEn, '0.5', amount]),
  sums: [['小计', amount]],
});
const signed: PaperBlock = { kind: 'signatures', cells: [longZh, longEn, longZh].map((name, at) => ({ title: `签字${at}`, name })) };

describe('a paper with long names and high sums', { timeout: 60_000 }, () => {
  it.each(['zh-CN', 'en'] as const)('in %s prints no word over another, none outside the margins, no amount in two', async (language) => {
    const facts = [longZh, longEn, part, 'LSVCB2NP5MN012346'].map((value, at) => [`名称${at}`, value] as const);
    const blocks: PaperBlock[] = [
      { kind: 'facts', title: '送修信息', facts },
      linesOf(40, '¥12,345,678.90'),
      { kind: 'total', totalFen: 49_382_715_600 },
      signed,
    ];
    const words = await wordsOf(blocks, language);
    expect(overprinted(words)).toEqual([]);
    expect(words.filter(({ left, right }) => left < 19.9 * millimetre || right > 198.1 * millimetre)).toEqual([]);
    // Forty lines and their sum, each amount a word of its own.
    expect(words.filter(({ text }) => text === '¥12,345,678.90')).toHaveLength(41);
  });

  it('prints a settlement list of long names without a word over another', async () => {
    const names = { customer: { name: longZh, sender: longEn, phone: '138****5678' }, payerName: longEn, clerkName: longEn };
    const words = printedWords(await documents.renderPdf('settlement-list', { ...longSettlementList, ...names }));
    expect(overprinted(words)).toEqual([]);
  });

  it('sets words line under line, without holes after one that had to be cut', async () => {
    const words = await wordsOf([{ kind: 'words', title: '客户原话', lines: ['A1', `A2 ${longEn.slice(0, 40)}`, 'A3', 'A4'] }]);
    const [one = 0, two = 0, three = 0, four = 0] = ['A1', 'A2', 'A3', 'A4'].map((text) => placeOf(words, text).top);
    expect([two - one, three - two].map((step) => step.toFixed(1))).toEqual([four - three, four - three].map((step) => step.toFixed(1)));
  });

  it('carries a page and more of complaints over to the next one, none lost', async () => {
    const lines = Array.from({ length: 90 }, (_, at) => `A${at + 1} ${part}`);
    const words = await wordsOf([{ kind: 'words', title: '客户原话', lines }, signed]);
    const starts = words.filter(({ text }) => /^A\d+$/u.test(text));
    expect(starts).toHaveLength(90);
    expect(starts.filter(({ bottom }) => bottom > 282 * millimetre)).toEqual([]);
    expect(starts.at(-1)?.page).toBeGreaterThan(1);
  });

  it('keeps the total with the last line, the signature with what is signed, and a title with its facts, wherever the page ends', async () => {
    for (let count = 24; count <= 44; count += 1) {
      const blocks: PaperBlock[] = [
        { ...linesOf(count, '¥1.00'), rows: Array.from({ length: count }, (_, at) => [`L${at + 1}`, '机油', '1', '¥1.00']) } as PaperBlock,
        { kind: 'total', totalFen: 168_032 },
        { kind: 'facts', title: 'CHOICES', facts: [['洗车', 'WASH']] },
        { kind: 'words', title: '委托', lines: ['CONSENT'] },
        signed,
      ];
      const words = await wordsOf(blocks);
      const page = (text: string) => placeOf(words, text).page;
      expect([count, page('¥1,680.32'), page('签字0'), page('WASH')]).toEqual([count, page(`L${count}`), page('CONSENT'), page('CHOICES')]);
    }
  });

  it('sets an English apostrophe as narrow as a straight one', async () => {
    const words = await wordsOf([{ kind: 'words', title: 'W', lines: ['owner’s', "owner's"] }], 'en');
    const wide = ({ left, right }: PrintedWord) => right - left;
    expect(Math.abs(wide(placeOf(words, 'owner’s')) - wide(placeOf(words, "owner's")))).toBeLessThan(2);
  });
});
