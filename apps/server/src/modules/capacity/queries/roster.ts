import type { ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { workingTimes } from '@bayline/domain/capacity';
import { type CalendarDay, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { allShifts, exceptionsBetween, rosterTechnicians } from '../roster-store.ts';
import { storeHours } from './store-hours.ts';

const farAhead = '2099-12-31T00:00:00.000Z';

/** The week as the page draws it. Why somebody is away, and the numbers of certificates, are told only to those who keep the roster. */
export async function rosterOf(ctx: RequestContext, tx: Tx, from: CalendarDay): Promise<ReplyOf<typeof capacity.roster>> {
  const { timeZone } = ctx.actor;
  const until = plusDays(from, 7);
  const period = { startsAt: startOfDay(from, timeZone), endsAt: startOfDay(until, timeZone) };
  const [store, people, shifts, exceptions] = await Promise.all([
    storeHours(ctx, tx, { from: plusDays(from, -1), until }),
    tx.all(rosterTechnicians, [tx.dealershipId]),
    tx.all(allShifts, [tx.dealershipId]),
    tx.all(exceptionsBetween, [tx.dealershipId, period.startsAt, farAhead]),
  ]);
  const working = workingTimes({ people, shifts, exceptions }, period, store);
  const mayKnow = may(ctx)('capacity.edit');
  return {
    technicians: people.map((person) => ({
      ...person,
      skills: mayKnow ? person.skills : person.skills.map((of) => ({ ...of, certificateNumber: '' })),
      working: working.get(person.id) ?? [],
    })),
    shifts,
    exceptions: exceptions.map(({ kind, remark, ...exception }) => ({
      ...exception,
      isAbsence: kind !== 'extra-shift',
      kind: mayKnow ? kind : null,
      remark: mayKnow ? remark : '',
    })),
  };
}
