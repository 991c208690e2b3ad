// The sheet as one text that never changes, with a hash over it and the signature: whoever doubts it can reckon it again.
import { createHash } from 'node:crypto';
import type { BodyOf } from '@bayline/contract';
import type { CarOnFile, reception, SheetView } from '@bayline/contract/reception';
import type { Static } from 'typebox';

export type Sheet = BodyOf<typeof reception.checkIn>;
export type Content = NonNullable<Static<typeof SheetView>['content']>;

/** What is signed, in a fixed order; whom to call stays out of it, a telephone number must be possible to erase. */
export function contentOf(sheet: Sheet, car: Static<typeof CarOnFile>): string {
  const { arrivalMode, socPercent, warningLamps, marks, treads, wipers, leaks, interior } = sheet;
  const { items, isValuablesReminded, belongings, papersKept, keysKept, keyTag } = sheet;
  const { wantsWash, oldParts, mayRoadTest, roadTestKm, contactHours, payment, isPrivacyRead, remark } = sheet;
  const { mileageKm, fuelEighths, businessType, customerMode, concerns, photos } = sheet;
  const walkRound = {
    arrivalMode,
    socPercent,
    warningLamps,
    marks,
    treads,
    wipers,
    leaks,
    interior,
    items,
    isValuablesReminded,
    belongings,
    papersKept,
    keysKept,
    keyTag,
  };
  const choices = { wantsWash, oldParts, mayRoadTest, roadTestKm, contactHours, payment, isPrivacyRead, remark };
  return JSON.stringify({ ...walkRound, ...choices, car, mileageKm, fuelEighths, businessType, customerMode, concerns, photos });
}

/** What sheets did not ask for when they began. */
const notAsked: Pick<Content, 'treads' | 'wipers' | 'leaks' | 'keyTag' | 'roadTestKm' | 'contactHours'> = {
  treads: { leftFront: null, rightFront: null, leftRear: null, rightRear: null },
  wipers: null,
  leaks: null,
  keyTag: '',
  roadTestKm: null,
  contactHours: '',
};

export function readContent(text: string): Content {
  const { photos: _, ...content } = { ...notAsked, ...(JSON.parse(text) as Content & { photos: unknown }) };
  return content;
}

export function sealOf(content: string, signatureSha256: string): string {
  return createHash('sha256').update(`${content}\n${signatureSha256}`).digest('hex');
}
