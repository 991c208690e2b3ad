// What the typesetter makes of a settlement list, seen from outside: bytes, pages, pictures, hostile words.
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Documents, type SettlementListPaper, startDocuments } from './index.ts';
import { textOf } from './printed-words.ts';
import { longSettlementList, smallSettlementList } from './sample-settlement-list.ts';

/** The root of the page tree is written in clear and states how many pages there are. */
function pagesOf(pdf: Uint8Array): number {
  return Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]);
}

/** Expects a whole PDF, and the words on it. */
function expectWords(pdf: Uint8Array, words: readonly string[]): void {
  const bytes = Buffer.from(pdf);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.subarray(-16).toString()).toContain('%%EOF');
  expect(pagesOf(pdf)).toBeGreaterThan(0);
  // Where a gap is drawn, readers differ in whether it is a space.
  const unspaced = textOf(pdf).replaceAll(' ', '');
  for (const word of words) expect(unspaced).toContain(word.replaceAll(' ', ''));
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** One grey pixel. */
const signaturePng = Buffer.concat([
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', new Uint8Array()),
]);

/** The small list with one material only, everything named so; ¥218.00 + ¥240.00 + ¥80.00 = ¥538.00. */
function listWith(name: string): SettlementListPaper {
  const materials = smallSettlementList.materials
    .slice(0, 1)
    .map((oil) => ({ ...oil, name, brand: name, code: name, unit: name, note: name }));
  const { fees, vehicle } = smallSettlementList;
  return {
    ...smallSettlementList,
    materials,
    customer: { name, sender: name, phone: name },
    vehicle: { ...vehicle, makeAndModel: name },
    fees: { ...fees, materialsFen: 21_800 },
    totalFen: 53_800,
    receivedFen: 0,
    outstandingFen: 53_800,
  };
}

describe('the typesetter', { timeout: 30_000 }, () => {
  let documents: Documents;
  const print = async (paper: SettlementListPaper) => await documents.renderPdf('settlement-list', paper);
  beforeAll(() => {
    documents = startDocuments();
  });
  afterAll(async () => {
    await documents.stop();
  });

  it('numbers the four pages of forty long materials and keeps rare characters', async () => {
    const pdf = await print(longSettlementList);
    // Rows of 15 and 24 mm in turn, 40 of them: 780 mm. The first page holds 170 mm of them, the next ones 245 mm.
    expect(pagesOf(pdf)).toBe(4);
    expectWords(pdf, ['第 1 页 共 4 页', '第 4 页 共 4 页', '¥3,804,023.40', '叁佰捌拾万肆仟零贰拾叁元肆角', '㛃㙓𠅤', '托修方自备配件']);
  });

  it('stamps a withdrawn list', async () => {
    expectWords(await print({ ...smallSettlementList, isWithdrawn: true, outstandingFen: 0 }), ['已作废']);
    expectWords(await print({ ...smallSettlementList, isWithdrawn: true, outstandingFen: 0, language: 'en' }), ['VOID', 'Page 1 of 1']);
  });

  it('prints the same bytes for the same paper, after others too', async () => {
    const first = await print(smallSettlementList);
    await print({ ...smallSettlementList, signaturePng });
    expect(Buffer.compare(await print(smallSettlementList), first)).toBe(0);
  });

  it('carries the signature of its own paper only', async () => {
    const [signed, unsigned] = await Promise.all([print({ ...smallSettlementList, signaturePng }), print(smallSettlementList)]);
    const hasPicture = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').includes('/Subtype /Image');
    expect([hasPicture(signed), hasPicture(unsigned)]).toEqual([true, false]);
  });

  it.each([
    ['a call', '#read("/etc/passwd")', 'read('],
    ['markup', '*b* _i_ $x$', '*b* _i_'],
    ['quotes and braces', '"]}#{1+1}', '"]}#{1+1}'],
    ['a run without a break', 'A'.repeat(400), 'AAAA'],
    ['a part number longer than its column', '1234-'.repeat(20), '1234-'],
    ['right-to-left letters', 'שלום', 'שלום'],
    ['emoji', '张伟👍', '张伟'],
  ])('prints %s as plain text', async (_, name, printed) => {
    expectWords(await print(listWith(name)), [printed, '¥538.00']);
  });

  it('says at once that a picture cannot be drawn, and prints the next paper', async () => {
    await expect(print({ ...smallSettlementList, signaturePng: Buffer.from('no picture') })).rejects.toThrow('typesetting failed');
    expect(pagesOf(await print(smallSettlementList))).toBe(1);
  });
});
