// Bays are of a type: a paint booth takes no oil change. A technician works on what he has learned.
import { type Refusal, refuse } from '../kernel/index.ts';

export const bayTypes = ['maintenance', 'mechanical', 'body', 'paint', 'alignment', 'wash', 'high-voltage'] as const;
export type BayType = (typeof bayTypes)[number];

export const skills = ['mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage'] as const;
export type Skill = (typeof skills)[number];

export interface PlaceOfWork {
  readonly bay: { readonly type: string; readonly isActive: boolean } | undefined;
  readonly technician: { readonly skills: readonly string[] } | undefined;
}

/** Whether this bay and this technician can do the operation at all, whenever it is. */
export function checkPlaceOfWork(wanted: { bayType: string; skill: string }, place: PlaceOfWork): Refusal | undefined {
  if (!place.bay?.isActive) return refuse('bay-unknown');
  if (!place.technician) return refuse('technician-unknown');
  if (place.bay.type !== wanted.bayType) return refuse('bay-type-differs', { wanted: wanted.bayType, bayType: place.bay.type });
  if (!place.technician.skills.includes(wanted.skill)) return refuse('skill-missing', { skill: wanted.skill });
  return undefined;
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
