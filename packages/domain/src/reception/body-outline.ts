// The car seen from above, its front at the top, in a picture of 340 by 550: where each of the thirty places of the
// pre-inspection sheet lies. The same on the screen and on paper.

export const bodyPicture = { width: 340, height: 550 } as const;

/** Outlines of the car as SVG paths. */
export const bodyShapes = {
  body: 'M96 6h148c34 0 50 24 50 64v366c0 40-18 62-52 62H98c-34 0-52-22-52-62V70c0-40 16-64 50-64z',
  glass: 'M92 186c8-28 22-40 78-40s70 12 78 40zM92 362h156c-8 26-22 36-78 36s-70-10-78-36zM138 192h64v164h-64z',
  wheels: 'M6 62h32v66H6zM302 62h32v66h-32zM6 370h32v66H6zM302 370h32v66h-32z',
} as const;

/** Left, top, width, height of each place, in the order of reading; wide and high enough for a thumb where a phone shows the picture in 333 px. */
export const bodyPlaceBoxes = [
  { code: '20', box: [46, 4, 45, 45] },
  { code: '01', box: [92, 4, 156, 45] },
  { code: '21', box: [249, 4, 45, 45] },
  { code: '03', box: [46, 50, 45, 139] },
  { code: '02', box: [92, 50, 156, 92] },
  { code: '12', box: [249, 50, 45, 139] },
  { code: '26', box: [0, 60, 45, 70] },
  { code: '27', box: [295, 60, 45, 70] },
  { code: '24', box: [0, 143, 45, 46] },
  { code: '16', box: [92, 143, 156, 46] },
  { code: '25', box: [295, 143, 45, 46] },
  { code: '14', box: [0, 190, 45, 168] },
  { code: '04', box: [46, 190, 45, 84] },
  { code: '18', box: [92, 190, 45, 168] },
  { code: '13', box: [138, 190, 64, 168] },
  { code: '19', box: [203, 190, 45, 168] },
  { code: '11', box: [249, 190, 45, 84] },
  { code: '15', box: [295, 190, 45, 168] },
  { code: '05', box: [46, 275, 45, 83] },
  { code: '10', box: [249, 275, 45, 83] },
  { code: '28', box: [0, 368, 45, 70] },
  { code: '06', box: [46, 359, 45, 97] },
  { code: '17', box: [92, 359, 156, 46] },
  { code: '09', box: [249, 359, 45, 97] },
  { code: '29', box: [295, 368, 45, 70] },
  { code: '08', box: [92, 406, 156, 50] },
  { code: '22', box: [46, 457, 45, 45] },
  { code: '07', box: [92, 457, 156, 45] },
  { code: '23', box: [249, 457, 45, 45] },
  { code: '30', box: [140, 504, 60, 45] },
] as const satisfies readonly { readonly code: string; readonly box: readonly [number, number, number, number] }[];

export type BodyPlaceCode = (typeof bodyPlaceBoxes)[number]['code'];
