// What the pre-inspection sheet calls things.
import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import type { CheckInBody, Concern, Mark } from './sheet.ts';

export const damageWords: Words<Mark['damage']> = {
  H: () => m.reception_damage_scratch(),
  A: () => m.reception_damage_dent(),
  L: () => m.reception_damage_crack(),
  P: () => m.reception_damage_broken(),
  X: () => m.reception_damage_rust(),
  D: () => m.reception_damage_chip(),
  C: () => m.reception_damage_repaired(),
  S: () => m.reception_damage_loose(),
  W: () => m.reception_damage_stain(),
};

export const treadWords: Words<keyof CheckInBody['treads']> = {
  leftFront: () => m.reception_tread_left_front(),
  rightFront: () => m.reception_tread_right_front(),
  leftRear: () => m.reception_tread_left_rear(),
  rightRear: () => m.reception_tread_right_rear(),
};

export const wiperWords: Words<NonNullable<CheckInBody['wipers']>> = {
  good: () => m.reception_wipers_good(),
  worn: () => m.reception_wipers_worn(),
  torn: () => m.reception_wipers_torn(),
};

export const leakWords: Words<NonNullable<CheckInBody['leaks']>> = {
  none: () => m.reception_leaks_none(),
  traces: () => m.reception_leaks_traces(),
  dripping: () => m.reception_leaks_dripping(),
};

export const arrivalWords: Words<CheckInBody['arrivalMode']> = {
  driven: () => m.reception_arrival_driven(),
  towed: () => m.reception_arrival_towed(),
  collected: () => m.reception_arrival_collected(),
};

export const lampWords: Words<CheckInBody['warningLamps'][number]> = {
  engine: () => m.reception_lamp_engine(),
  oil: () => m.reception_lamp_oil(),
  coolant: () => m.reception_lamp_coolant(),
  battery: () => m.reception_lamp_battery(),
  brake: () => m.reception_lamp_brake(),
  abs: () => m.reception_lamp_abs(),
  airbag: () => m.reception_lamp_airbag(),
  tyre: () => m.reception_lamp_tyre(),
  'power-battery': () => m.reception_lamp_power_battery(),
  other: () => m.reception_lamp_other(),
};

export const itemWords: Words<CheckInBody['items'][number]> = {
  'etc-recorder': () => m.reception_item_etc(),
  'spare-wheel': () => m.reception_item_spare(),
  tools: () => m.reception_item_tools(),
  triangle: () => m.reception_item_triangle(),
  extinguisher: () => m.reception_item_extinguisher(),
  none: () => m.reception_item_none(),
};

export const paperWords: Words<CheckInBody['papersKept'][number]> = {
  'vehicle-licence': () => m.reception_paper_vehicle_licence(),
  'driving-licence-copy': () => m.reception_paper_driving_licence(),
  'warranty-book': () => m.reception_paper_warranty_book(),
  policy: () => m.reception_paper_policy(),
  'accident-report': () => m.reception_paper_accident_report(),
  'id-card-copy': () => m.reception_paper_id_card(),
};

export const relationWords: Words<NonNullable<CheckInBody['contact']>['relation']> = {
  self: () => m.reception_relation_self(),
  family: () => m.reception_relation_family(),
  driver: () => m.reception_relation_driver(),
  colleague: () => m.reception_relation_colleague(),
  assistant: () => m.reception_relation_assistant(),
  other: () => m.reception_relation_other(),
};

export const frequencyWords: Words<NonNullable<Concern['questions']['frequency']>> = {
  always: () => m.reception_frequency_always(),
  often: () => m.reception_frequency_often(),
  sometimes: () => m.reception_frequency_sometimes(),
  once: () => m.reception_frequency_once(),
};

export const engineWords: Words<NonNullable<Concern['questions']['engine']>> = {
  cold: () => m.reception_engine_cold(),
  hot: () => m.reception_engine_hot(),
  any: () => m.reception_engine_any(),
};

type Asked = Exclude<keyof Concern['questions'], 'frequency' | 'engine'>;
export const questionWords: Words<Asked> = {
  since: () => m.reception_question_since(),
  speed: () => m.reception_question_speed(),
  road: () => m.reception_question_road(),
  gear: () => m.reception_question_gear(),
  weather: () => m.reception_question_weather(),
  passengers: () => m.reception_question_passengers(),
  recentRepairs: () => m.reception_question_recent(),
};

export const interiorWords: Words<keyof CheckInBody['interior']> = {
  seat: () => m.reception_interior_seat(),
  mirrors: () => m.reception_interior_mirrors(),
  radio: () => m.reception_interior_radio(),
  airConditioning: () => m.reception_interior_air(),
  faults: () => m.reception_interior_faults(),
};

const slots: Readonly<Record<string, () => string>> = {
  front: () => m.reception_photo_front(),
  'left-front': () => m.reception_photo_left_front(),
  left: () => m.reception_photo_left(),
  rear: () => m.reception_photo_rear(),
  right: () => m.reception_photo_right(),
  dashboard: () => m.reception_photo_dashboard(),
};

/** What a photo shows: one of the six, or the nth mark. */
export function slotWords(slot: string): string {
  return slots[slot]?.() ?? m.reception_photo_mark({ number: slot.replace('mark-', '') });
}
