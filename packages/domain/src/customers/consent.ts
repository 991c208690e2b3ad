// What the service does not need is kept only while the customer agrees to it: the birthday for greetings, education
// and hobbies for invitations, the photo. Each consent is separate and can be withdrawn, and then the fields go.
import { type Refusal, refuse } from '../kernel/index.ts';

export const consentKinds = ['birthday-care', 'profile', 'photo'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** The field of the file → the consent it needs. */
const consentOf = { birthday: 'birthday-care', education: 'profile', hobbies: 'profile', photo: 'photo' } as const;
export type ConsentField = keyof typeof consentOf;

/** Refused with the first consent that is missing for what would be kept. */
export function checkConsents(kept: readonly ConsentField[], inForce: readonly ConsentKind[]): Refusal<'consent-missing'> | undefined {
  const missing = kept.map((field) => consentOf[field]).find((kind) => !inForce.includes(kind));
  return missing === undefined ? undefined : refuse('consent-missing', { kind: missing });
}
