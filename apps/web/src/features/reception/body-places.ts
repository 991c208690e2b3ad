// The names of the thirty places of the outline.
import { type BodyPlaceCode, bodyPlaceBoxes } from '@bayline/domain/reception';
import { m } from '../../paraglide/messages.js';

const placeNames: Readonly<Record<BodyPlaceCode, () => string>> = {
  '01': () => m.reception_place_01(),
  '02': () => m.reception_place_02(),
  '03': () => m.reception_place_03(),
  '04': () => m.reception_place_04(),
  '05': () => m.reception_place_05(),
  '06': () => m.reception_place_06(),
  '07': () => m.reception_place_07(),
  '08': () => m.reception_place_08(),
  '09': () => m.reception_place_09(),
  '10': () => m.reception_place_10(),
  '11': () => m.reception_place_11(),
  '12': () => m.reception_place_12(),
  '13': () => m.reception_place_13(),
  '14': () => m.reception_place_14(),
  '15': () => m.reception_place_15(),
  '16': () => m.reception_place_16(),
  '17': () => m.reception_place_17(),
  '18': () => m.reception_place_18(),
  '19': () => m.reception_place_19(),
  '20': () => m.reception_place_20(),
  '21': () => m.reception_place_21(),
  '22': () => m.reception_place_22(),
  '23': () => m.reception_place_23(),
  '24': () => m.reception_place_24(),
  '25': () => m.reception_place_25(),
  '26': () => m.reception_place_26(),
  '27': () => m.reception_place_27(),
  '28': () => m.reception_place_28(),
  '29': () => m.reception_place_29(),
  '30': () => m.reception_place_30(),
};

export interface BodyPlace {
  readonly code: string;
  /** Left, top, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly name: () => string;
}

export const bodyPlaces: readonly BodyPlace[] = bodyPlaceBoxes.map(({ code, box }) => ({ code, box, name: placeNames[code] }));

export function placeName(code: string): string {
  return bodyPlaces.find((place) => place.code === code)?.name() ?? code;
}
