// Load against capacity of the next two weeks: what is booked of the bays of each type, what is planned of the working
// time of those who have each skill.
import type { ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { shareOf } from '@bayline/domain/appointments';
import { type Capacity, minutesOf, type Skill, skills, within } from '@bayline/domain/capacity';
import { type CalendarDay, plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { capacityBetween, loadOfDays } from '../../capacity/index.ts';
import { rulesOf } from '../booking-rules.ts';

const dayCount = 14;

type Days = ReplyOf<typeof appointments.fortnight>['days'];
interface Planned {
  readonly skill: Skill;
  readonly startsAt: string;
  readonly endsAt: string;
}

const plannedBetween = statement<Planned>(
  'appointments.planned-between',
  `select p.skill, k.starts_at as "startsAt", k.ends_at as "endsAt"
     from technician_bookings k join operations p on p.dealership_id = k.dealership_id and p.id = k.subject_id
    where k.dealership_id = $1 and k.starts_at > $2::timestamptz - interval '15 days' and k.starts_at < $3 and k.ends_at > $2
    order by k.starts_at, k.id limit 5000`,
);

function skillsOn(
  day: { readonly startsAt: string; readonly endsAt: string },
  people: Capacity['technicians'],
  planned: readonly Planned[],
) {
  return skills.flatMap((skill) => {
    const able = people.filter((person) => person.skills.some((of) => of.skill === skill && (of.validUntil ?? day.endsAt) > day.startsAt));
    const there = able.map(({ working }) => minutesOf(within(working, day))).filter((minutes) => minutes > 0);
    const plannedMinutes = minutesOf(
      within(
        planned.filter((of) => of.skill === skill),
        day,
      ),
    );
    if (able.length === 0 && plannedMinutes === 0) return [];
    return [{ skill, technicians: there.length, workingMinutes: there.reduce((sum, minutes) => sum + minutes, 0), plannedMinutes }];
  });
}

export async function fortnightFrom(ctx: RequestContext, tx: Tx, from: CalendarDay): Promise<{ days: Days }> {
  const { timeZone } = ctx.actor;
  const startsAt = startOfDay(from, timeZone);
  const endsAt = startOfDay(plusDays(from, dayCount), timeZone);
  const [rules, loads, { technicians }, planned] = await Promise.all([
    rulesOf(tx),
    loadOfDays(ctx, tx, { from, count: dayCount }),
    capacityBetween(ctx, tx, { startsAt, endsAt }),
    tx.all(plannedBetween, [tx.dealershipId, startsAt, endsAt]),
  ]);
  const days = loads.map(({ day, opensAt, load }) => ({
    day,
    opensAt,
    bays: load.map(({ bayType, bays, bayMinutes, takenMinutes }) => ({
      bayType,
      bays,
      bayMinutes,
      takenMinutes,
      bookableBasisPoints: shareOf(rules, bayType),
    })),
    skills: skillsOn({ startsAt: startOfDay(day, timeZone), endsAt: startOfDay(plusDays(day, 1), timeZone) }, technicians, planned),
  }));
  return { days };
}
