import { type FieldLabels, fact, figureFact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { causeWords, levelWords } from './words.ts';

function wordOf<Code extends string>(words: Readonly<Record<Code, () => string>>, code: string): string {
  return code in words ? words[code as Code]() : code;
}

export const refusals: Refusals = {
  'not-finished': (facts) =>
    Number(fact(facts, 'open')) > 0 ? m.inspection_refused_not_finished({ count: fact(facts, 'open') }) : m.inspection_refused_not_ready(),
  'already-passed': () => m.inspection_refused_already_passed(),
  'not-passed': () => m.inspection_refused_not_passed(),
  'own-work': () => m.inspection_refused_own_work(),
  'rework-incomplete': () => m.inspection_refused_rework_incomplete(),
  'level-signed': () => m.inspection_refused_level_signed(),
  'level-missing': (facts) => m.inspection_refused_level_missing({ level: wordOf(levelWords, fact(facts, 'level')) }),
  'not-a-worker': () => m.inspection_refused_not_a_worker(),
  'signed-before': () => m.inspection_refused_signed_before(),
  'sheet-incomplete': () => m.inspection_refused_sheet_incomplete(),
  'measure-missing': (facts) => m.inspection_refused_measure_missing({ code: fact(facts, 'code') }),
  'measure-outside': (facts) => m.inspection_refused_measure_outside({ code: fact(facts, 'code') }),
  'sheet-empty': () => m.inspection_refused_sheet_empty(),
  'item-unknown': () => m.inspection_refused_item_unknown(),
  'limits-wrong': (facts) => m.inspection_refused_limits_wrong({ line: fact(facts, 'line') }),
  'nothing-failed': () => m.inspection_refused_nothing_failed(),
  'item-failed': (facts) => m.inspection_refused_item_failed({ code: fact(facts, 'code') }),
  'road-test-missing': (facts) => m.inspection_refused_road_test_missing({ cause: wordOf(causeWords, fact(facts, 'cause')) }),
  'road-test-ends-first': () => m.inspection_refused_road_test_ends_first(),
  'road-test-not-over': (facts) => m.inspection_refused_road_test_not_over({ endedAt: fact(facts, 'endedAt') }),
  'road-test-before-arrival': (facts) => m.inspection_refused_road_test_before_arrival({ arrivedAt: fact(facts, 'arrivedAt') }),
  'road-test-before-work': (facts) => m.inspection_refused_road_test_before_work({ finishedAt: fact(facts, 'finishedAt') }),
  'road-test-too-long': (facts) => m.inspection_refused_road_test_too_long({ hours: fact(facts, 'hours') }),
  'road-test-start-km': (facts) => m.inspection_refused_road_test_start_km({ odometerKm: figureFact(facts, 'odometerKm') }),
  'road-test-end-km': (facts) => m.inspection_refused_road_test_end_km({ startKm: figureFact(facts, 'startKm') }),
  'road-test-too-far': (facts) => m.inspection_refused_road_test_too_far({ highest: fact(facts, 'highest') }),
  'late-reason-missing': () => m.inspection_late_needed(),
  'stage-missing': (facts) => m.inspection_refused_stage_missing({ stage: wordOf(levelWords, fact(facts, 'stage')) }),
  'too-many-photos': (facts) => m.inspection_refused_too_many_photos({ highest: fact(facts, 'highest') }),
  'penalty-decided': () => m.inspection_refused_penalty_decided(),
  'own-penalty': () => m.inspection_refused_own_penalty(),
};

export const fieldLabels: FieldLabels = {
  operationIds: () => m.inspection_rework_which(),
  reworkReason: () => m.inspection_rework_reason(),
  reworkOwnerId: () => m.inspection_rework_owner(),
  lateReason: () => m.inspection_late_reason(),
  penaltyFen: () => m.inspection_penalty(),
  startedAt: () => m.inspection_drive_started(),
  endedAt: () => m.inspection_drive_ended(),
};
