import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { dayOf, startOfDay } from '@bayline/domain/kernel';
import { kitLight } from '@bayline/domain/work-orders';
import { boardColumn } from '@bayline/domain/workshop';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { boardRows } from '../store.ts';

/** Every car in the house and those released today, each in the column that its work puts it in. */
export async function board(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof workshop.board>> {
  const today = startOfDay(dayOf(ctx.now, ctx.actor.timeZone), ctx.actor.timeZone);
  const rows = await tx.all(boardRows, [tx.dealershipId, today]);
  const cards = rows.map(({ operationStatuses, partStatuses, isReleased, orderStatus, ...row }) => {
    const light = kitLight(partStatuses);
    const column = boardColumn({ orderStatus, operationStatuses, kitLight: light, isReleased });
    return { ...row, kitLight: light, column, pauseReason: column === 'paused' ? row.pauseReason : null };
  });
  return { cards };
}
