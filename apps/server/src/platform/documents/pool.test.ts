import { describe, expect, it } from 'vitest';
import { startDocuments } from './index.ts';
import { smallSettlementList } from './sample-settlement-list.ts';

describe('the queue of documents', () => {
  it('refuses more than may wait, and prints the others', async () => {
    const documents = startDocuments({ threads: 1, longestQueue: 2 });
    const asked = Array.from({ length: 6 }, async () => await documents.renderPdf('settlement-list', smallSettlementList));
    const prints = await Promise.allSettled(asked);
    const busy = prints.flatMap((print) => (print.status === 'rejected' ? [print.reason as unknown] : []));
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.length).toBeLessThan(6);
    for (const reason of busy) expect(reason).toMatchObject({ status: 503, code: 'documents-busy' });
    await documents.stop();
  });

  it('gives up after the time limit', async () => {
    // A cold thread alone needs far more than a millisecond.
    const hasty = startDocuments({ threads: 1, timeLimitMs: 1 });
    const late = { status: 503, code: 'document-timed-out' };
    await expect(hasty.renderPdf('settlement-list', smallSettlementList)).rejects.toMatchObject(late);
    await hasty.stop();
  });

  it('prints nothing after it was stopped; stopping twice is once', async () => {
    const documents = startDocuments();
    await documents.stop();
    await documents.stop();
    const stopped = { status: 503, code: 'documents-stopped' };
    await expect(documents.renderPdf('settlement-list', smallSettlementList)).rejects.toMatchObject(stopped);
  });
});
