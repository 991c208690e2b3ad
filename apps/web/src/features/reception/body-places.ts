// The car seen from above, its front at the top: where each of the thirty places lies, in a picture of 340 by 550.
import { m } from '../../paraglide/messages.js';

export const picture = { width: 340, height: 550 } as const;

export interface BodyPlace {
  readonly code: string;
  /** Left, top, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly name: () => string;
}

export const bodyPlaces: readonly BodyPlace[] = [
  { code: '20', box: [44, 4, 44, 40], name: () => m.reception_place_20() },
  { code: '01', box: [90, 4, 160, 40], name: () => m.reception_place_01() },
  { code: '21', box: [252, 4, 44, 40], name: () => m.reception_place_21() },
  { code: '03', box: [44, 46, 44, 142], name: () => m.reception_place_03() },
  { code: '02', box: [90, 46, 160, 96], name: () => m.reception_place_02() },
  { code: '12', box: [252, 46, 44, 142], name: () => m.reception_place_12() },
  { code: '26', box: [2, 60, 40, 70], name: () => m.reception_place_26() },
  { code: '27', box: [298, 60, 40, 70], name: () => m.reception_place_27() },
  { code: '24', box: [2, 146, 40, 40], name: () => m.reception_place_24() },
  { code: '16', box: [90, 144, 160, 44], name: () => m.reception_place_16() },
  { code: '25', box: [298, 146, 40, 40], name: () => m.reception_place_25() },
  { code: '14', box: [2, 190, 40, 168], name: () => m.reception_place_14() },
  { code: '04', box: [44, 190, 44, 84], name: () => m.reception_place_04() },
  { code: '18', box: [90, 190, 40, 168], name: () => m.reception_place_18() },
  { code: '13', box: [132, 190, 76, 168], name: () => m.reception_place_13() },
  { code: '19', box: [210, 190, 40, 168], name: () => m.reception_place_19() },
  { code: '11', box: [252, 190, 44, 84], name: () => m.reception_place_11() },
  { code: '15', box: [298, 190, 40, 168], name: () => m.reception_place_15() },
  { code: '05', box: [44, 276, 44, 82], name: () => m.reception_place_05() },
  { code: '10', box: [252, 276, 44, 82], name: () => m.reception_place_10() },
  { code: '28', box: [2, 368, 40, 70], name: () => m.reception_place_28() },
  { code: '06', box: [44, 360, 44, 96], name: () => m.reception_place_06() },
  { code: '17', box: [90, 360, 160, 40], name: () => m.reception_place_17() },
  { code: '09', box: [252, 360, 44, 96], name: () => m.reception_place_09() },
  { code: '29', box: [298, 368, 40, 70], name: () => m.reception_place_29() },
  { code: '08', box: [90, 402, 160, 54], name: () => m.reception_place_08() },
  { code: '22', box: [44, 458, 44, 40], name: () => m.reception_place_22() },
  { code: '07', box: [90, 458, 160, 40], name: () => m.reception_place_07() },
  { code: '23', box: [252, 458, 44, 40], name: () => m.reception_place_23() },
  { code: '30', box: [140, 504, 60, 44], name: () => m.reception_place_30() },
];

export function placeName(code: string): string {
  return bodyPlaces.find((place) => place.code === code)?.name() ?? code;
}
