import { afterAll, describe, expect, test } from 'vitest';
import { type SettlementListPaper, startDocuments } from './index.ts';
import { textOf } from './printed-words.ts';
import { longSettlementList, smallSettlementList } from './sample-settlement-list.ts';

const documents = startDocuments();
afterAll(() => documents.stop());

/** What a reader of the PDF finds in it. */
async function printedText(paper: SettlementListPaper): Promise<string> {
  const pdf = await documents.renderPdf('settlement-list', paper);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  return textOf(pdf);
}

/** Pages of a PDF, from the root of its page tree. */
async function pagesOf(paper: SettlementListPaper): Promise<number> {
  const pdf = Buffer.from(await documents.renderPdf('settlement-list', paper)).toString('latin1');
  return Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map((match) => Number(match[1])));
}

describe('the settlement list', { timeout: 30_000 }, () => {
  // ¥339.00 materials + ¥240.00 labour + ¥80.00 diagnosis = ¥659.00; ¥500.00 received leaves ¥159.00.
  const facts = ['沪A·D12345', 'LSVCB2NP5MN012346', '52,310 km', '¥659.00', '陆佰伍拾玖元整', '¥500.00', '¥159.00'];

  test.each([
    ['zh-CN', '机动车维修费用结算清单', '2026年11月24日'],
    ['en', 'ettlement', '24 Nov 2026'],
  ] as const)('in %s says whose car it was and what it cost, in figures and capitals', async (language, title, day) => {
    const text = await printedText({ ...smallSettlementList, language });
    for (const fact of [...facts, title, day]) expect(text).toContain(fact);
  });

  test('takes one page for a small service and more for forty materials', async () => {
    expect(await pagesOf(smallSettlementList)).toBe(1);
    expect(await pagesOf(longSettlementList)).toBeGreaterThan(1);
  });

  test('prints text that looks like code as text', async () => {
    const hostile = '#read("/etc/passwd")';
    const text = await printedText({ ...smallSettlementList, customer: { name: hostile, sender: '$x$ *b* ]', phone: '\\u{0}' } });
    expect(text).toContain(hostile);
    expect(text).toContain('$x$ *b* ]');
    expect(text).not.toContain('root:');
  });

  test('breaks a text without spaces instead of losing any of it', async () => {
    // 'Ω' stands nowhere else on the paper, so that it can be counted.
    const text = await printedText({ ...smallSettlementList, vehicle: { ...smallSettlementList.vehicle, makeAndModel: 'Ω'.repeat(120) } });
    expect(text.split('Ω').length - 1).toBe(120);
  });

  test('is not printed when its fees and its total contradict each other', async () => {
    const wrong = { ...smallSettlementList, totalFen: 65_901 };
    await expect(documents.renderPdf('settlement-list', wrong)).rejects.toThrow('the six fees make the total');
  });
});

test('a stopped printer takes no more papers', async () => {
  const stopped = startDocuments();
  await stopped.stop();
  await expect(stopped.renderPdf('settlement-list', smallSettlementList)).rejects.toThrow('documents-stopped');
});
