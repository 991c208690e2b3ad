import { dayOf, formatYuan, plusDays, plusMinutes, startOfDay } from '@bayline/domain/kernel';
import { roleCodes } from '@bayline/domain/organisation';
import { kitLight } from '@bayline/domain/work-orders';
import { boardColumn } from '@bayline/domain/workshop';
import type { Tx } from '../../platform/db/tx.ts';
import { may, type RequestContext } from '../../platform/request.ts';
import { nameShown } from '../customers/index.ts';
import { figuresOf } from './figures.ts';
import { type Day, type HomeList, listsOf } from './lists.ts';
import { cardsOfBoard, dayFigures } from './statements/day.ts';
import type { FoundRow, HomeReply, HomeRow } from './statements/row.ts';

const riskMinutes = 30;
/** In the order of the work; 'released' closes the day. */
const columns = [
  'estimating',
  'to-dispatch',
  'waiting-parts',
  'mechanical',
  'body',
  'paint',
  'paused',
  'rework',
  'inspection',
  'to-wash',
  'to-settle',
  'released',
] as const;

function dayFor({ now, actor }: RequestContext): Day {
  const day = dayOf(now, actor.timeZone);
  return {
    now,
    soon: plusMinutes(now, riskMinutes),
    today: startOfDay(day, actor.timeZone),
    tomorrow: startOfDay(plusDays(day, 1), actor.timeZone),
    staffId: actor.staffId,
  };
}

function rowOf(list: HomeList, ctx: RequestContext, day: Day): (found: FoundRow) => HomeRow {
  const lateFrom = list.isDueByDay ? day.today : day.now;
  const name = nameShown(ctx);
  return ({
    id,
    target,
    plate,
    plateKind,
    title,
    titleEn = '',
    detail,
    ownerName,
    amountFen,
    dueAt,
    isPlannedEnd = false,
    tone,
    missing,
    rework,
  }) => {
    const owner = name(ownerName ?? '');
    const amount = amountFen === null ? '' : formatYuan(amountFen);
    // What is done is not late any more, whatever the hour.
    const isLate = dueAt !== null && dueAt < lateFrom && tone !== 'ready' && tone !== 'working';
    const subtitle = [detail, owner, amount].filter((text) => text !== '').join(' · ');
    const row = {
      id,
      kind: list.kind,
      plate,
      plateKind,
      titleZh: title,
      titleEn,
      subtitle,
      dueAt,
      isPlannedEnd,
      to: list.to(target),
      tone: isLate ? ('late' as const) : tone,
    };
    return { ...row, ...(missing === undefined ? {} : { missing }), ...(rework ? { rework } : {}) };
  };
}

async function boardOf(tx: Tx, day: Day): Promise<HomeReply['board']> {
  const cards = await tx.all(cardsOfBoard, [tx.dealershipId, day.today]);
  const places = cards.map(({ partStatuses, ...card }) => boardColumn({ ...card, kitLight: kitLight(partStatuses) }));
  return columns.map((column) => ({ column, cars: places.filter((place) => place === column).length }));
}

/** The person's own page of the day; what is refused is not looked for. */
export async function homeOf(ctx: RequestContext, tx: Tx): Promise<HomeReply> {
  const allowed = may(ctx);
  const { roles } = ctx.actor;
  const day = dayFor(ctx);
  const seesBoard = allowed('workshop.read') || allowed('work-orders.read');
  const [figures, board, lists] = await Promise.all([
    tx.one(dayFigures, [tx.dealershipId, day.now, day.today, day.tomorrow, day.staffId]),
    seesBoard ? boardOf(tx, day) : [],
    Promise.all(
      listsOf(roles, allowed, roleCodes).map(async (list) => {
        const found = await tx.all(list.ask, [tx.dealershipId, ...list.values(day)]);
        return { code: list.code, rows: found.map(rowOf(list, ctx, day)) };
      }),
    ),
  ]);
  return { figures: figuresOf(roles, allowed, figures), lists, board };
}
