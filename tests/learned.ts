// What the shop knows of a technician whose first lesson this is: one trade, the usual speed, the hours of the store.
import type { BodyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';

type Terms = BodyOf<typeof capacity.setTechnician>;

export function learned(...skills: Terms['skills'][number]['skill'][]): Terms {
  return {
    skills: skills.map((skill) => ({ skill, certificateNumber: '', certificateUntil: null })),
    speedPercent: 100,
    week: [],
    version: null,
  };
}
