// Plates as the traffic police issue them (GA 36): province, agency letter, number. New-energy plates have one
// character more; trailers, learners, police and cross-border cars end in a word of their own. I and O are never
// used. Military, temporary and other rare plates are taken when the desk says so.
import { normaliseText, type Refusal, refuse } from '../kernel/index.ts';

export type PlateKind =
  | 'ordinary'
  | 'new-energy-small'
  | 'new-energy-large'
  | 'trailer'
  | 'learner'
  | 'police'
  | 'hong-kong'
  | 'macao'
  | 'trial'
  | 'oversize'
  | 'consulate'
  | 'embassy'
  | 'other';

export type PlateColour = 'blue' | 'green' | 'yellow' | 'white' | 'black';

export interface PlateCheck {
  readonly refused?: undefined;
  /** As stored: capitals, no dot, no spaces. */
  readonly plate: string;
  readonly kind: PlateKind;
  readonly isNewEnergy: boolean;
}

export type PlateRefusal = Refusal<
  'plate-empty' | 'plate-province' | 'plate-agency' | 'plate-length' | 'plate-characters' | 'plate-letters' | 'plate-new-energy'
>;

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const ENDINGS: Readonly<Record<string, PlateKind>> = {
  挂: 'trailer',
  学: 'learner',
  警: 'police',
  港: 'hong-kong',
  澳: 'macao',
  试: 'trial',
  超: 'oversize',
  领: 'consulate',
  使: 'embassy',
};
const SIGN = '[0-9A-HJ-NP-Z]';
const LETTER = /[A-HJ-NP-Z]/;
const CIVIL = new RegExp(`^${SIGN}+$`);
const SMALL_NEW_ENERGY = new RegExp(`^[A-HJK]${SIGN}[0-9]{4}$`);
const LARGE_NEW_ENERGY = /^[0-9]{5}[A-HJK]$/;
const EMBASSY = /^(?:[0-9]{6}使|使[0-9]{6})$/;
const ANY_PLATE = /^[0-9A-Z\p{Script=Han}]{4,10}$/u;

/** The ground of each kind of plate (GA 36). A large car's yellow plate has the number of a blue one. */
const COLOURS: Readonly<Record<PlateKind, PlateColour>> = {
  ordinary: 'blue',
  'new-energy-small': 'green',
  'new-energy-large': 'green',
  trailer: 'yellow',
  learner: 'yellow',
  police: 'white',
  'hong-kong': 'black',
  macao: 'black',
  trial: 'yellow',
  oversize: 'yellow',
  consulate: 'black',
  embassy: 'black',
  other: 'white',
};

/** The stored spelling: half-width capitals without dots, spaces and dashes. */
export function normalisePlate(text: string): string {
  return normaliseText(text)
    .replace(/[\s.·•・‧∙⋅\-‐-―−_]/gu, '')
    .toUpperCase();
}

/**
 * Checks a plate as typed or scanned. `overridden`: the desk vouches for it, then more than two letters and plates of
 * no known pattern (military, temporary: kind 'other') are taken too.
 */
export function checkPlate(text: string, options: { overridden?: boolean } = {}): PlateCheck | PlateRefusal {
  const plate = normalisePlate(text);
  if (plate === '') return refuse('plate-empty');
  const kind = kindOf(plate);
  if (typeof kind === 'string') return found(plate, kind);
  if (options.overridden !== true || !ANY_PLATE.test(plate)) return kind;
  return found(plate, kind.refused === 'plate-letters' ? 'ordinary' : 'other');
}

/** The colour a stored plate is drawn in, wherever it is met. */
export function plateColour(plate: string): PlateColour {
  const checked = checkPlate(plate, { overridden: true });
  return COLOURS[checked.refused === undefined ? checked.kind : 'other'];
}

function found(plate: string, kind: PlateKind): PlateCheck {
  return { plate, kind, isNewEnergy: kind === 'new-energy-small' || kind === 'new-energy-large' };
}

function kindOf(plate: string): PlateKind | PlateRefusal {
  if (EMBASSY.test(plate)) return 'embassy';
  if (!PROVINCES.includes(plate.charAt(0))) return refuse('plate-province', { given: plate.charAt(0) });
  if (!LETTER.test(plate.charAt(1))) return refuse('plate-agency', { given: plate.charAt(1) });
  if (plate.length !== 7 && plate.length !== 8) return refuse('plate-length', { length: plate.length });
  const ending = plate.length === 7 ? ENDINGS[plate.charAt(6)] : undefined;
  const number = plate.slice(2, ending === undefined ? undefined : 6);
  if (!CIVIL.test(number)) return refuse('plate-characters', { characters: strangeIn(number) });
  if (ending !== undefined) return ending;
  return plate.length === 7 ? ordinary(number) : newEnergy(number);
}

function strangeIn(number: string): string {
  return [...new Set([...number].filter((character) => !CIVIL.test(character)))].join(' ');
}

function ordinary(number: string): PlateKind | PlateRefusal {
  const letters = [...number].filter((character) => LETTER.test(character)).length;
  return letters > 2 ? refuse('plate-letters', { letters, most: 2 }) : 'ordinary';
}

function newEnergy(number: string): PlateKind | PlateRefusal {
  if (SMALL_NEW_ENERGY.test(number)) return 'new-energy-small';
  if (LARGE_NEW_ENERGY.test(number)) return 'new-energy-large';
  return refuse('plate-new-energy', { letters: 'D A B C E F G H J K' });
}

/** As it hangs on the car: '京A12345' → '京A·12345'. Plates without province and agency stay as they are. */
export function formatPlate(plate: string): string {
  const hasAgency = PROVINCES.includes(plate.charAt(0)) && LETTER.test(plate.charAt(1));
  return hasAgency ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate;
}
