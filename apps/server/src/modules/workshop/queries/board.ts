import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { maskName } from '@bayline/domain/customers';
import { dayOf, startOfDay } from '@bayline/domain/kernel';
import { kitLight } from '@bayline/domain/work-orders';
import { boardColumn, maskPlate } from '@bayline/domain/workshop';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { nameShown } from '../../customers/index.ts';
import { boardRows } from '../statements/board.ts';

type Board = ReplyOf<typeof workshop.board>;

/** Every car in the house and those released today, each in the column that its work puts it in. */
export async function board(ctx: RequestContext, tx: Tx): Promise<Board> {
  const today = startOfDay(dayOf(ctx.now, ctx.actor.timeZone), ctx.actor.timeZone);
  const name = nameShown(ctx);
  const rows = await tx.all(boardRows, [tx.dealershipId, today]);
  const cards = rows.map(({ operations, partStatuses, isReleased, isWashOpen, orderStatus, ...row }) => {
    const light = kitLight(partStatuses);
    const column = boardColumn({ orderStatus, operations, kitLight: light, isReleased, isWashOpen });
    return { ...row, ownerName: name(row.ownerName), kitLight: light, column, pauseReason: column === 'paused' ? row.pauseReason : null };
  });
  const waitingCars = cards.filter(({ column }) => column === 'to-dispatch' || column === 'waiting-parts').length;
  return { waitingCars, cards };
}

/** The same for the owners' lounge, where nobody reads another's name or plate. */
export async function lounge(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof workshop.lounge>> {
  const { cards } = await board(ctx, tx);
  return {
    cards: cards.map(({ workOrderId, column, plate, ownerName, promisedAt, expectedAt, isUnplannable }) => ({
      workOrderId,
      column,
      plateMasked: maskPlate(plate),
      ownerNameMasked: maskName(ownerName),
      promisedAt,
      expectedAt,
      isUnplannable,
    })),
  };
}
