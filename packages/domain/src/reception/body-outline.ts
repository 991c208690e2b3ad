// The car seen from above, its front at the top, in a picture of 340 by 550: where each of the thirty places of the
// pre-inspection sheet lies. The same on the screen and on paper.

export const bodyPicture = { width: 340, height: 550 } as const;

/** Outlines of the car as SVG paths. */
export const bodyShapes = {
  body: 'M96 6h148c34 0 50 24 50 64v366c0 40-18 62-52 62H98c-34 0-52-22-52-62V70c0-40 16-64 50-64z',
  glass: 'M92 186c8-28 22-40 78-40s70 12 78 40zM92 362h156c-8 26-22 36-78 36s-70-10-78-36zM132 192h76v164h-76z',
  wheels: 'M6 62h32v66H6zM302 62h32v66h-32zM6 370h32v66H6zM302 370h32v66h-32z',
} as const;

/** Left, top, width, height of each place, in the order of reading. */
export const bodyPlaceBoxes = [
  { code: '20', box: [44, 4, 44, 40] },
  { code: '01', box: [90, 4, 160, 40] },
  { code: '21', box: [252, 4, 44, 40] },
  { code: '03', box: [44, 46, 44, 142] },
  { code: '02', box: [90, 46, 160, 96] },
  { code: '12', box: [252, 46, 44, 142] },
  { code: '26', box: [2, 60, 40, 70] },
  { code: '27', box: [298, 60, 40, 70] },
  { code: '24', box: [2, 146, 40, 40] },
  { code: '16', box: [90, 144, 160, 44] },
  { code: '25', box: [298, 146, 40, 40] },
  { code: '14', box: [2, 190, 40, 168] },
  { code: '04', box: [44, 190, 44, 84] },
  { code: '18', box: [90, 190, 40, 168] },
  { code: '13', box: [132, 190, 76, 168] },
  { code: '19', box: [210, 190, 40, 168] },
  { code: '11', box: [252, 190, 44, 84] },
  { code: '15', box: [298, 190, 40, 168] },
  { code: '05', box: [44, 276, 44, 82] },
  { code: '10', box: [252, 276, 44, 82] },
  { code: '28', box: [2, 368, 40, 70] },
  { code: '06', box: [44, 360, 44, 96] },
  { code: '17', box: [90, 360, 160, 40] },
  { code: '09', box: [252, 360, 44, 96] },
  { code: '29', box: [298, 368, 40, 70] },
  { code: '08', box: [90, 402, 160, 54] },
  { code: '22', box: [44, 458, 44, 40] },
  { code: '07', box: [90, 458, 160, 40] },
  { code: '23', box: [252, 458, 44, 40] },
  { code: '30', box: [140, 504, 60, 44] },
] as const satisfies readonly { readonly code: string; readonly box: readonly [number, number, number, number] }[];

export type BodyPlaceCode = (typeof bodyPlaceBoxes)[number]['code'];
