// Whoever is free takes the next fitting job himself: the server finds it, with a bay, and plans it with him from now on.
import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { checkAtWork, checkHands, checkPiece, endOfWork, firstFreeBay, handsOn, overlaps, type Span } from '@bayline/domain/capacity';
import { dayOf, isRefusal, minutesBetween, plusDays, plusMinutes, startOfDay } from '@bayline/domain/kernel';
import { evenShares, inPullOrder, neighboursOf } from '@bayline/domain/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { capacityBetween } from '../../capacity/index.ts';
import { type DispatchOperation, openWork } from '../queries/dispatch.ts';
import { myJob } from '../queries/my-jobs.ts';
import { rulesOf } from '../rules.ts';
import { bookingsInTime, technicianBookingsInTime } from '../statements/operations.ts';
import { freeReserved, nothingSaid, planConstraints, putOnPlan } from './plan.ts';

/** Work of several days fits in. */
const daysAhead = 8;

interface Free {
  readonly person: {
    readonly id: string;
    readonly speedPercent: number;
    readonly working: readonly Span[];
    readonly skills: readonly string[];
  };
  readonly startsAt: string;
  readonly bayOf: (operation: DispatchOperation, time: Span) => string | undefined;
  readonly isTaken: (time: Span) => boolean;
}

interface Found extends Span {
  readonly operation: DispatchOperation;
  readonly bayId: string;
}

/** Nobody's yet, agreed, its parts at hand, and nothing of its car before it. */
function isReady(operation: DispatchOperation, open: readonly DispatchOperation[]): boolean {
  const ofOrder = open.filter(({ workOrderId }) => workOrderId === operation.workOrderId);
  return operation.status === 'waiting' && operation.kitLight !== 'short' && neighboursOf(operation, ofOrder).before === undefined;
}

function fitFor(operation: DispatchOperation, { person, startsAt, bayOf, isTaken }: Free): Found | undefined {
  if (checkHands(operation, { skills: person.skills, lapsedOn: null })) return undefined;
  const endsAt = endOfWork(startsAt, Math.ceil((operation.plannedMinutes * 100) / person.speedPercent), person.working);
  if (endsAt === undefined) return undefined;
  const time = { startsAt, endsAt };
  const bayId = isTaken(time) ? undefined : bayOf(operation, time);
  return bayId === undefined ? undefined : { operation, bayId, ...time };
}

/** What the caller has to himself, from the next whole minute on. */
async function freeTimeOf(ctx: RequestContext, tx: Tx): Promise<Free> {
  const { timeZone, staffId } = ctx.actor;
  const today = startOfDay(dayOf(ctx.now, timeZone), timeZone);
  const startsAt = plusMinutes(today, minutesBetween(today, ctx.now) + 1);
  const until = startOfDay(plusDays(dayOf(ctx.now, timeZone), daysAhead), timeZone);
  const [{ bays, technicians, equipment }, inBays, ofPeople] = await Promise.all([
    capacityBetween(ctx, tx, { startsAt: today, endsAt: until }),
    tx.all(bookingsInTime, [tx.dealershipId, startsAt, until]),
    tx.all(technicianBookingsInTime, [tx.dealershipId, startsAt, until]),
  ]);
  const me = technicians.find(({ id }) => id === staffId) ?? refused('technician-unknown');
  accept(checkAtWork({ startsAt, endsAt: startsAt }, [me], timeZone));
  const { skills } = handsOn(dayOf(startsAt, timeZone), me.learned);
  return {
    person: { ...me, skills },
    startsAt,
    bayOf: (operation, time) => {
      const ofType = bays.filter(({ type }) => type === operation.bayType);
      const held = inBays.filter(({ subjectId }) => subjectId !== operation.visitId);
      if (checkPiece({ ...time, equipment: operation.equipment }, { pieces: equipment, held })) return undefined;
      const closed = ofType.flatMap(({ id, closed: spans }) => spans.map((span) => ({ ...span, bayId: id })));
      const bay = firstFreeBay(
        ofType.map(({ id }) => id),
        [...held, ...closed],
        time,
      );
      return isRefusal(bay) ? undefined : bay;
    },
    isTaken: (time) => ofPeople.some((booked) => booked.technicianId === staffId && overlaps(booked, time)),
  };
}

/** Whoever works on a car, or has one that should have begun, does that first. */
function refuseBusy({ actor, now }: RequestContext, open: readonly DispatchOperation[]): void {
  const own = open.filter(({ technicians }) => technicians.some(({ technicianId }) => technicianId === actor.staffId));
  if (own.some(({ status }) => status === 'working')) refused('another-job-running');
  const due = own.find(({ status, startsAt }) => (status === 'assigned' || status === 'rework') && (startsAt ?? now) <= now);
  if (due) refused('own-work-first', { nameZh: due.nameZh, nameEn: due.nameEn, plate: due.plate });
}

export function pull(ctx: RequestContext): Promise<ReplyOf<typeof workshop.pull>> {
  const staffId = ctx.actor.staffId ?? refused('technician-unknown');
  return onConstraint(planConstraints, () =>
    inDealership(ctx, async (tx) => {
      const [{ mayPull }, open] = await Promise.all([rulesOf(tx), openWork(tx)]);
      if (!mayPull) refused('pull-not-allowed');
      refuseBusy(ctx, open);
      const free = await freeTimeOf(ctx, tx);
      const ready = inPullOrder(open.filter((operation) => isReady(operation, open)));
      const found = ready.map((operation) => fitFor(operation, free)).find((fit) => fit !== undefined) ?? refused('nothing-fits');
      const { operation, bayId, startsAt, endsAt } = found;
      await freeReserved(tx, [operation.id]);
      const body = { ...nothingSaid, version: operation.version, bayId, startsAt, endsAt, technicians: evenShares([staffId]) };
      await putOnPlan(ctx, tx, { operationId: operation.id, body });
      return await myJob(ctx, tx, operation.id);
    }),
  );
}
