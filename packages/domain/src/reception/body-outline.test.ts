import { expect, test } from 'vitest';
import { bodyPicture, bodyPlaceBoxes } from './body-outline.ts';

/** What is left for the picture on a phone of 390 px, and what a thumb needs there. */
const phonePixels = 333;
const thumbPixels = 44;

test('a thumb finds each of the thirty places on a phone', () => {
  const scale = phonePixels / bodyPicture.width;
  const small = bodyPlaceBoxes.filter(({ box: [, , width, height] }) => Math.min(width, height) * scale < thumbPixels);
  expect(bodyPlaceBoxes).toHaveLength(30);
  expect(small.map(({ code }) => code)).toEqual([]);
});

test('no place lies on another, and all lie in the picture', () => {
  const ends = bodyPlaceBoxes.map(({ code, box: [left, top, width, height] }) => ({
    code,
    left,
    top,
    right: left + width,
    foot: top + height,
  }));
  const outside = ends.filter(
    ({ left, top, right, foot }) => left < 0 || top < 0 || right > bodyPicture.width || foot > bodyPicture.height,
  );
  const clashes = ends.flatMap((one, at) =>
    ends
      .slice(at + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.foot && other.top < one.foot)
      .map((other) => `${one.code} ${other.code}`),
  );
  expect([outside, clashes]).toEqual([[], []]);
});
