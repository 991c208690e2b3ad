// Why a planned operation stands where it does. What bars an earlier start is told as it is: nobody has asked for one, so
// nothing is refused and nothing is to be done.
import type { Refusal } from '@bayline/domain/kernel';
import { nameOf } from '../../app/name-of.ts';
import { fact, type Refusals, sentenceOf } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { stepMinutes } from './plan-axis.ts';
import { barredBy, type ShopAround } from './plan-place.ts';
import { isMovable } from './plan-rows.ts';
import type { DispatchOperation } from './views.ts';

const reasons: Refusals = {
  'bay-occupied': (facts) =>
    m.workshop_why_bay_occupied({ car: fact(facts, 'car') || m.workshop_another_car(), until: fact(facts, 'until') }),
  'technician-occupied': (facts) =>
    m.workshop_why_technician_occupied({
      name: fact(facts, 'name'),
      car: fact(facts, 'car') || m.workshop_another_car(),
      until: fact(facts, 'until'),
    }),
  'predecessor-not-ended': (facts) =>
    m.workshop_why_predecessor({ name: nameOf({ nameZh: fact(facts, 'nameZh'), nameEn: fact(facts, 'nameEn') }) }),
  'bay-closed': (facts) => m.workshop_why_bay_closed({ until: fact(facts, 'until') }),
  'technician-absent': (facts) => m.workshop_why_technician_away({ name: fact(facts, 'name') }),
  'technician-off-shift': (facts) => m.workshop_why_technician_away({ name: fact(facts, 'name') }),
  'equipment-occupied': (facts) => m.workshop_why_equipment_occupied({ equipment: fact(facts, 'equipment') }),
  'outside-opening-hours': () => m.workshop_why_closed(),
};

const inWords = ({ refused, facts }: Refusal) => sentenceOf({ code: refused, facts });

/** What stands in the way of an earlier start. */
export const whyNotEarlier = (before: Refusal): string =>
  m.workshop_why_here({ reason: reasons[before.refused]?.(before.facts) ?? inWords(before) });

/** In one sentence, with what stands before it. */
export function whyHere(operation: DispatchOperation, shop: ShopAround): string {
  const { bayId, startsAt, endsAt, technicians } = operation;
  if (bayId === null || startsAt === null || endsAt === null) return m.workshop_why_unplanned();
  if (!isMovable(operation)) return m.workshop_why_begun();
  const at = { bayId, startsAt, endsAt, technicians };
  // A lock is told beside it: why it stands here is another question.
  const unlocked = { ...operation, lockedAt: null };
  const barred = barredBy(unlocked, at, shop);
  if (barred !== undefined) return m.workshop_why_in_conflict({ reason: inWords(barred) });
  const earlier = (instant: string) => new Date(Date.parse(instant) - stepMinutes * 60_000).toISOString();
  const before = barredBy(unlocked, { ...at, startsAt: earlier(startsAt), endsAt: earlier(endsAt) }, shop);
  return before === undefined ? m.workshop_why_free() : whyNotEarlier(before);
}
