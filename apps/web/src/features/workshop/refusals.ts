import { nameOf } from '../../app/name-of.ts';
import type { Facts } from '../../app/problem.ts';
import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { bayTypeWords } from '../../app/words/bay-type.ts';
import { skillWords } from '../../app/words/skill.ts';
import { m } from '../../paraglide/messages.js';

const wordOf = (words: Readonly<Record<string, () => string>>, code: string) => words[code]?.() ?? code;
const workOf = (facts: Facts) => nameOf({ nameZh: fact(facts, 'nameZh'), nameEn: fact(facts, 'nameEn') });
/** Who was quicker in a race is not told. */
const carOf = (facts: Facts) => fact(facts, 'car') || m.workshop_another_car();

export const refusals: Refusals = {
  'bay-occupied': (facts) =>
    fact(facts, 'until') === ''
      ? m.workshop_refused_bay_occupied()
      : m.workshop_refused_bay_occupied_until({ car: carOf(facts), until: fact(facts, 'until') }),
  'technician-occupied': (facts) =>
    fact(facts, 'until') === ''
      ? m.workshop_refused_technician_occupied()
      : m.workshop_refused_technician_occupied_until({ name: fact(facts, 'name'), car: carOf(facts), until: fact(facts, 'until') }),
  'pull-not-allowed': () => m.workshop_refused_pull_not_allowed(),
  'own-work-first': (facts) => m.workshop_refused_own_work_first({ name: workOf(facts), plate: fact(facts, 'plate') }),
  'nothing-fits': () => m.workshop_refused_nothing_fits(),
  'reason-twice': () => m.workshop_refused_reason_twice(),
  'weights-out-of-order': () => m.workshop_refused_weights_out_of_order(),
  'plan-locked': (facts) => m.workshop_refused_plan_locked({ name: fact(facts, 'name') }),
  'nobody-free': () => m.workshop_refused_nobody_free(),
  'bay-type-differs': (facts) =>
    m.workshop_refused_bay_type_differs({
      wanted: wordOf(bayTypeWords, fact(facts, 'wanted')),
      bay: wordOf(bayTypeWords, fact(facts, 'bayType')),
    }),
  'skill-missing': (facts) => m.workshop_refused_skill_missing({ skill: wordOf(skillWords, fact(facts, 'skill')) }),
  'parts-short': () => m.workshop_refused_parts_short(),
  'outside-opening-hours': () => m.workshop_refused_outside_opening_hours(),
  'ends-before-start': () => m.workshop_refused_ends_before_start(),
  'plan-too-long': (facts) => m.workshop_refused_plan_too_long({ days: fact(facts, 'days') }),
  'bay-unknown': () => m.workshop_refused_bay_unknown(),
  'technician-unknown': () => m.workshop_refused_technician_unknown(),
  'not-yours': () => m.workshop_refused_not_yours(),
  'another-job-running': () => m.workshop_refused_another_job_running(),
  'high-voltage-certificate-missing': () => m.workshop_refused_high_voltage(),
  'predecessor-not-ended': (facts) => m.workshop_refused_predecessor({ name: workOf(facts) }),
  'successor-too-early': (facts) => m.workshop_refused_successor({ name: workOf(facts) }),
  'override-not-allowed': () => m.workshop_refused_override(),
  'shares-not-100': (facts) => m.workshop_refused_shares_not_100({ sum: fact(facts, 'sum') }),
  'technician-twice': () => m.workshop_refused_technician_twice(),
  'share-too-large': (facts) => m.workshop_refused_share_too_large({ held: fact(facts, 'held') }),
  'before-its-turn': () => m.workshop_refused_before_its_turn(),
  'clock-not-running': () => m.workshop_refused_clock_not_running(),
  'already-answered': () => m.workshop_refused_already_answered(),
  'wash-not-wanted': () => m.workshop_refused_wash_not_wanted(),
  'already-washed': () => m.workshop_refused_already_washed(),
};

export const fieldLabels: FieldLabels = {
  bayId: () => m.workshop_bay(),
  technicians: () => m.workshop_technicians(),
  technicianId: () => m.workshop_technician(),
  sharePercent: () => m.workshop_shares(),
  bayOwnerId: () => m.workshop_bay_owner(),
  supervisorId: () => m.workshop_supervisor(),
  manuals: () => m.workshop_manuals(),
  toTechnicianId: () => m.workshop_hand_to(),
  answer: () => m.workshop_answer(),
  startsAt: () => m.workshop_starts_at(),
  endsAt: () => m.workshop_ends_at(),
  overrideReason: () => m.workshop_override(),
};
