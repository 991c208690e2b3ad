// A filled-in sheet answers every item of its version once; what is to be measured is measured.
import { type Refusal, refuse } from '../kernel/decision.ts';

export const sheets = ['diagnosis', 'process', 'self', 'team', 'final', 'road-test', 'internal-hand-over'] as const;
export type InspectionSheetKind = (typeof sheets)[number];

export interface SheetItem {
  readonly code: string;
  /** Empty = nothing is measured. */
  readonly unit: string;
  /** What a good value lies between, both included, in 1/1000 of the unit; null = no bound. */
  readonly lowest: number | null;
  readonly highest: number | null;
}

export interface ItemResult {
  readonly code: string;
  readonly verdict: 'pass' | 'fail' | 'not-applicable';
  /** 1/1000 of the unit. */
  readonly measured: number | null;
}

/** Whether a measured value is a good one. */
export function isWithin({ lowest, highest }: Pick<SheetItem, 'lowest' | 'highest'>, measured: number): boolean {
  return (lowest === null || measured >= lowest) && (highest === null || measured <= highest);
}

/** Whether the sheet is filled in as it must be; a self-check with a fault is put right first, then signed. */
export function checkSheet(items: readonly SheetItem[], results: readonly ItemResult[], isPassed: boolean): Refusal | undefined {
  const byCode = new Map(results.map((result) => [result.code, result]));
  const missing = items.find((item) => !byCode.has(item.code));
  if (missing || byCode.size !== items.length || results.length !== items.length)
    return refuse('sheet-incomplete', { code: missing?.code ?? null });
  const unmeasured = items.find((item) => {
    const result = byCode.get(item.code);
    return item.unit !== '' && result?.verdict !== 'not-applicable' && result?.measured === null;
  });
  if (unmeasured) return refuse('measure-missing', { code: unmeasured.code });
  const outside = items.find((item) => {
    const result = byCode.get(item.code);
    return result?.verdict === 'pass' && result.measured !== null && !isWithin(item, result.measured);
  });
  if (outside) return refuse('measure-outside', { code: outside.code });
  // Nothing applies to no car: a sheet on which nothing was looked at passes nothing.
  if (isPassed && items.length > 0 && results.every(({ verdict }) => verdict === 'not-applicable'))
    return refuse('sheet-incomplete', { code: items[0]?.code ?? null });
  const failed = results.find((result) => result.verdict === 'fail');
  if (isPassed && failed) return refuse('item-failed', { code: failed.code });
  return undefined;
}
