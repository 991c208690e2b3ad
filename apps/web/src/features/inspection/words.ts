import type { ReplyOf } from '@bayline/contract/endpoint';
import type { inspection } from '@bayline/contract/inspection';
import type { CostCentre, InspectionLevel, InspectionSheetKind, LateReason, RoadTestCause } from '@bayline/domain/inspection';
import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Sheet = ReplyOf<typeof inspection.sheet>;
export type Rework = ReplyOf<typeof inspection.reworks>['rows'][number];

export const levelWords: Words<InspectionLevel | 'diagnosis' | 'process' | 'internal-hand-over'> = {
  diagnosis: () => m.inspection_level_diagnosis(),
  process: () => m.inspection_level_process(),
  self: () => m.inspection_level_self(),
  team: () => m.inspection_level_team(),
  final: () => m.inspection_level_final(),
  'internal-hand-over': () => m.inspection_level_internal_hand_over(),
};

/** What a sheet is for. */
export const sheetWords: Words<InspectionSheetKind> = {
  diagnosis: levelWords.diagnosis,
  process: levelWords.process,
  self: levelWords.self,
  team: levelWords.team,
  final: levelWords.final,
  'road-test': () => m.inspection_road_test(),
  'internal-hand-over': levelWords['internal-hand-over'],
};

export const lateReasonWords: Words<LateReason> = {
  parts: () => m.inspection_late_parts(),
  approval: () => m.inspection_late_approval(),
  'additional-work': () => m.inspection_late_additional_work(),
  staff: () => m.inspection_late_staff(),
  equipment: () => m.inspection_late_equipment(),
  rework: () => m.inspection_late_rework(),
  customer: () => m.inspection_late_customer(),
  sublet: () => m.inspection_late_sublet(),
  other: () => m.inspection_late_other(),
};

export const costCentreWords: Words<CostCentre> = {
  workshop: () => m.inspection_cost_workshop(),
  warehouse: () => m.inspection_cost_warehouse(),
  reception: () => m.inspection_cost_reception(),
  supplier: () => m.inspection_cost_supplier(),
};

export const causeWords: Words<RoadTestCause> = {
  brakes: () => m.inspection_cause_brakes(),
  steering: () => m.inspection_cause_steering(),
  suspension: () => m.inspection_cause_suspension(),
  gearbox: () => m.inspection_cause_gearbox(),
  'engine-overhaul': () => m.inspection_cause_engine_overhaul(),
  alignment: () => m.inspection_cause_alignment(),
  noise: () => m.inspection_cause_noise(),
  'accident-structure': () => m.inspection_cause_accident_structure(),
  rework: () => m.inspection_cause_rework(),
};

export const routeWords: Words<'city' | 'highway' | 'mixed' | 'yard'> = {
  city: () => m.inspection_route_city(),
  highway: () => m.inspection_route_highway(),
  mixed: () => m.inspection_route_mixed(),
  yard: () => m.inspection_route_yard(),
};
