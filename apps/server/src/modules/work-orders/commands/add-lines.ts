// Lines by code, typed or pasted from a sheet: all of them or none, and every row that cannot be taken is named.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { codesForOrder, operationsForOrder, partsForOrder } from '../../catalogue/index.ts';
import { changeOrder } from '../change-order.ts';
import { lineItems, type PricedLabour, type PricedPart } from '../job-items.ts';
import { linesOfOrder } from '../lines.ts';
import { priceQuestion } from '../price-question.ts';
import { pricedLabour, pricedPart } from '../pricing-lines.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';
import { discountsOf, refuseTooLarge } from './add-job.ts';
import { openJob } from './edit-lines.ts';

type Input = InputOf<typeof workOrders.addLines>;
type Row = Input['body']['rows'][number];

const onePiece = 1000;
/** Hours of the book are in hundredths, what is typed in thousandths. */
const thousandthsPerHundredth = 10;

export function addLines(ctx: RequestContext, { params, body }: Input): Promise<OrderView> {
  const { version, rows, discountReason = '' } = body;
  return changeOrder(ctx, { id: params.id, version, action: 'change-lines' }, async (tx, order) => {
    const job = await openJob(tx, order, params.jobId);
    const question = priceQuestion(ctx, order, job.priceClass);
    const terms = { order, payerId: job.payerId, priceClass: job.priceClass };
    const codes = await codesForOrder(
      tx,
      rows.map((row) => row.code),
    );
    const idsOf = (kind: 'labour' | 'part') => codes.filter((found) => found.kind === kind).map((found) => found.id);
    const [operations, parts] = [await operationsForOrder(tx, idsOf('labour'), question), await partsForOrder(tx, idsOf('part'), question)];
    const faults: Record<string, string> = {};
    const labour: PricedLabour[] = [];
    const partLines: PricedPart[] = [];
    const take = (row: Row): string | null => {
      const code = row.code.trim().toLowerCase();
      const asked = { lineId: row.lineId, discountBasisPoints: row.discountBasisPoints, packageFen: null };
      const operation = operations.find((o) => o.code.toLowerCase() === code);
      if (operation) {
        if (operation.rateFen === null || operation.taxRateBasisPoints === null) return 'price-missing';
        const billedHours = row.quantity === null ? operation.billedHours : Math.round(row.quantity / thousandthsPerHundredth);
        labour.push(pricedLabour(terms, { ...operation, billedHours }, asked));
        return null;
      }
      const part = parts.find((p) => p.number.toLowerCase() === code);
      if (!part) return 'code-unknown';
      if (part.priceFen === null || part.taxRateBasisPoints === null) return 'price-missing';
      partLines.push(pricedPart(terms, part, { ...asked, quantity: row.quantity ?? onePiece }));
      return null;
    };
    for (const [at, row] of rows.entries()) {
      const fault = take(row);
      if (fault !== null) faults[String(at + 1)] = `${fault} ${row.code}`;
    }
    if (Object.keys(faults).length > 0) refused('rows-refused', faults);
    const lines = { labour, parts: partLines, discountReason };
    refuseTooLarge(order, lines, 0);
    const { lines: present } = await linesOfOrder(tx, order);
    const last = present.filter((line) => line.jobId === job.id).reduce((most, line) => Math.max(most, line.sequence), 0);
    const discounts = await discountsOf(ctx, tx, { order, ...lines });
    await tx.batch([...lineItems(tx, order, { id: job.id, last, ...lines }), ...discounts, [store.bumpOrder, [tx.dealershipId, order.id]]]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'lines-added',
      version: 1,
      step: 4,
      data: { jobId: job.id, lines: rows.length },
    });
  });
}
