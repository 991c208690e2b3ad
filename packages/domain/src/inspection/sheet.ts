// A filled-in sheet answers every item of its version once; what is to be measured is measured. One that sends work back
// may stop at the fault: the car loses no minutes, and nobody signs for what was not looked at.
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

/** What a sheet ends in: the car passes, a diagnosis tells what it found, or work goes back. */
export type SheetEnd = 'passed' | 'findings' | 'rework';

/** An item as it is being answered: null = not yet. */
export type ItemAnswer = Pick<ItemResult, 'measured'> & { readonly verdict: ItemResult['verdict'] | null };

/** What is to be measured has no value yet. */
export const isUnmeasured = ({ unit }: Pick<SheetItem, 'unit'>, { verdict, measured }: ItemAnswer): boolean =>
  unit !== '' && verdict !== 'not-applicable' && measured === null;

/** Whether the sheet cannot end so before this item is answered: to send work back only what failed must be told wholly. */
export function isOwed(item: Pick<SheetItem, 'unit'>, answer: ItemAnswer, end: SheetEnd): boolean {
  if (end === 'rework') return answer.verdict === 'fail' && isUnmeasured(item, answer);
  return answer.verdict === null || isUnmeasured(item, answer);
}

/** Work goes back for something that failed, on the sheet or on the drive. */
export function checkFault(results: readonly Pick<ItemAnswer, 'verdict'>[]): Refusal | undefined {
  return results.some(({ verdict }) => verdict === 'fail') ? undefined : refuse('nothing-failed');
}

/** Whether the sheet is filled in as it must be; a self-check with a fault is put right first, then signed. */
export function checkSheet(items: readonly SheetItem[], results: readonly ItemResult[], end: SheetEnd): Refusal | undefined {
  const isPassed = end === 'passed';
  const byCode = new Map(results.map((result) => [result.code, result]));
  const missing = items.find((item) => !byCode.has(item.code) && isOwed(item, { verdict: null, measured: null }, end));
  const answered = items.filter((item) => byCode.has(item.code));
  if (missing || answered.length !== results.length) return refuse('sheet-incomplete', { code: missing?.code ?? null });
  const unmeasured = answered.find((item) => {
    const result = byCode.get(item.code);
    return result !== undefined && isUnmeasured(item, result);
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
