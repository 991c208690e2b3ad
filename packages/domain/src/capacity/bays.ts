// Bays are of a type: a paint booth takes no oil change. A technician works on what he has learned.
import { type CalendarDay, type Refusal, refuse } from '../kernel/index.ts';

export const bayTypes = ['maintenance', 'mechanical', 'body', 'paint', 'alignment', 'wash', 'high-voltage'] as const;
export type BayType = (typeof bayTypes)[number];

export const skills = ['mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage'] as const;
export type Skill = (typeof skills)[number];

export interface LearnedSkill {
  readonly skill: Skill;
  readonly certificateNumber: string;
  /** The last day on which the certificate counts. */
  readonly certificateUntil: CalendarDay | null;
}

/** Work on high voltage is learned only with a certificate that says until when. */
export function checkSkills(skills: readonly LearnedSkill[]): Refusal<'skill-twice' | 'certificate-missing'> | undefined {
  if (new Set(skills.map(({ skill }) => skill)).size < skills.length) return refuse('skill-twice');
  const bare = skills.some((of) => of.skill === 'high-voltage' && (of.certificateNumber === '' || of.certificateUntil === null));
  return bare ? refuse('certificate-missing') : undefined;
}

/** What of it counts on the day of the work: high voltage only while its certificate lasts. */
export function handsOn(day: CalendarDay, learned: readonly Pick<LearnedSkill, 'skill' | 'certificateUntil'>[]): Hands {
  const isOver = ({ skill, certificateUntil }: (typeof learned)[number]) => skill === 'high-voltage' && (certificateUntil ?? '') < day;
  return {
    skills: learned.filter((of) => !isOver(of)).map(({ skill }) => skill),
    lapsedOn: learned.find(isOver)?.certificateUntil ?? null,
  };
}

export interface PlaceOfWork {
  readonly bay: { readonly type: string; readonly isActive: boolean } | undefined;
  /** Everybody who is to do it; undefined for somebody who is no technician at work here. */
  readonly technicians: readonly (Hands | undefined)[];
}

/** What somebody may do on the day of the work. */
export interface Hands {
  readonly skills: readonly string[];
  /** The last day of a high-voltage certificate that is over by then; null when there was none or it still holds. */
  readonly lapsedOn: CalendarDay | null;
}

/** Whether this bay and these people can do the operation at all, whenever it is. */
export function checkPlaceOfWork(wanted: { bayType: string; skill: string }, place: PlaceOfWork): Refusal | undefined {
  if (!place.bay?.isActive) return refuse('bay-unknown');
  if (place.bay.type !== wanted.bayType) return refuse('bay-type-differs', { wanted: wanted.bayType, bayType: place.bay.type });
  return place.technicians.map((technician) => checkHands(wanted, technician)).find(Boolean);
}

export const isHighVoltage = ({ bayType, skill }: { readonly bayType: string; readonly skill: string }): boolean =>
  bayType === 'high-voltage' || skill === 'high-voltage';

/** Whoever works has learned the trade; nobody works where the battery's voltage is without the certificate for it. */
export function checkHands(
  wanted: { readonly bayType: string; readonly skill: string },
  technician: Hands | undefined,
): Refusal | undefined {
  if (!technician) return refuse('technician-unknown');
  if (isHighVoltage(wanted) && !technician.skills.includes('high-voltage')) {
    const { lapsedOn } = technician;
    return lapsedOn === null ? refuse('high-voltage-certificate-missing') : refuse('high-voltage-certificate-expired', { day: lapsedOn });
  }
  return technician.skills.includes(wanted.skill) ? undefined : refuse('skill-missing', { skill: wanted.skill });
}

export interface NewBay {
  readonly code: string;
  readonly name: string;
  readonly type: BayType;
}

/** The bays of a new store: two in three for maintenance, which is most of the trade's day, the rest mechanical. */
export function startingBays(count: number): NewBay[] {
  return Array.from({ length: count }, (_, at) => {
    const code = `B${String(at + 1).padStart(2, '0')}`;
    return { code, name: `${at + 1}号工位`, type: at % 3 === 2 ? 'mechanical' : 'maintenance' };
  });
}
