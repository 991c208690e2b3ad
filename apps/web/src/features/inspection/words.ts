import type { ReplyOf } from '@bayline/contract/endpoint';
import type { inspection } from '@bayline/contract/inspection';
import { m } from '../../paraglide/messages.js';
import type { PlateColour } from '../../ui/plate-chip.tsx';

export type Sheet = ReplyOf<typeof inspection.sheet>;
export type ReworkReason = NonNullable<Sheet['history'][number]['reworkReason']>;

export const reworkReasons: readonly (readonly [ReworkReason, () => string])[] = [
  ['missed', () => m.inspection_reason_missed()],
  ['assembly', () => m.inspection_reason_assembly()],
  ['diagnosis', () => m.inspection_reason_diagnosis()],
  ['part-quality', () => m.inspection_reason_part_quality()],
  ['cleaning', () => m.inspection_reason_cleaning()],
  ['other', () => m.inspection_reason_other()],
];

export function reasonWord(reason: ReworkReason): string {
  return reworkReasons.find(([code]) => code === reason)?.[1]() ?? reason;
}

export function plateColour(kind: string | null): { colour?: PlateColour } {
  switch (kind) {
    case 'blue':
    case 'yellow':
    case 'white':
    case 'black':
    case 'green':
      return { colour: kind };
    default:
      return {};
  }
}
