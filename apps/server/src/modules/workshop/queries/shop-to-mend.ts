// The shop as it must be mended: work that runs, and work that was given out and may have to move. What nobody has given
// out yet moves nothing.
import { plusMinutes } from '@bayline/domain/kernel';
import type { Placement, Plan, PlannedOperation, Shop } from '@bayline/domain/planning';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { PlannedRow } from '../statements/planning.ts';
import { isUnplanned, lookAround, minuteOf, minutesOfSpan, operationOf, ordersOf, resourcesOf, startedOf, type View } from './shop-now.ts';

/** A row with its place. */
export interface GivenRow extends PlannedRow {
  readonly bayId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly givenStartsAt: string;
  readonly toldStartsAt: string;
  readonly givenMinutes: number;
}

export interface ShopToMend {
  readonly view: View;
  readonly rows: readonly GivenRow[];
}

function isGiven(row: PlannedRow): row is GivenRow {
  return !isUnplanned(row) && row.bayId !== null && row.startsAt !== null && row.endsAt !== null;
}

export async function shopToMend(ctx: RequestContext, tx: Tx): Promise<ShopToMend> {
  const view = await lookAround(ctx, tx);
  return { view, rows: view.operations.filter(isGiven) };
}

/** As it is booked: what people have seen. */
export function placeOf(row: GivenRow, view: View): Placement {
  const { id: operation, workOrderId: order, bayId: bay, technicianIds: technicians } = row;
  return { order, operation, bay, technicians, inOvertime: false, ...minutesOfSpan(view, row) };
}

export const momentOf = ({ zero }: View, minute: number) => plusMinutes(zero, minute);

/** Whether the plan may find it another place: it has not begun, no rule was set aside for it, and its parts have a day. */
const mayMove = (row: GivenRow, { partsAt }: Pick<PlannedOperation, 'partsAt'>) => row.begunAt === null && !row.isFixed && partsAt !== null;

/** `kept`: orders whose work stays as it is booked. */
export function shopOf({ view, rows }: ShopToMend, kept: ReadonlySet<string>): { shop: Shop; before: Plan } {
  const isOwn = new Set(rows.map(({ id }) => id));
  const planned = (row: GivenRow): PlannedOperation => {
    const operation = operationOf(row, view);
    if (!mayMove(row, operation) || kept.has(row.workOrderId)) {
      const started = startedOf(row, view);
      return started === undefined ? operation : { ...operation, started };
    }
    const minutesBy = Object.fromEntries(row.technicianIds.map((id) => [id, row.givenMinutes]));
    return { ...operation, minutesBy, notBefore: minuteOf(view, row.givenStartsAt) };
  };
  const others = view.bookings.filter(({ subjectId }) => !isOwn.has(subjectId));
  const orders = ordersOf(rows, view, planned);
  const movable = orders.flatMap(({ operations }) => operations.filter(({ started }) => started === undefined).map(({ id }) => id));
  const before = { placements: rows.filter(({ id }) => movable.includes(id)).map((row) => placeOf(row, view)), unplanned: [] };
  return { shop: { now: view.now, ...resourcesOf(view, others), orders }, before };
}
