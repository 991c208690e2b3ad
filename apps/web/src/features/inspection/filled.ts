// A sheet as it is being filled in, kept as a draft: a thumb on a phone in the yard, and the network comes and goes.
import { type CostCentre, isOwed, isWithin, type LateReason, type SheetEnd } from '@bayline/domain/inspection';
import { plusDays } from '@bayline/domain/kernel';
import type { ReworkReason } from '@bayline/domain/work-orders';
import { newId } from '../../app/ids.ts';
import type { Sheet } from './words.ts';

type Verdict = 'pass' | 'fail' | 'not-applicable';

export interface Answer {
  readonly verdict: Verdict | null;
  /** 1/1000 of the unit. */
  readonly measured: number | null;
  readonly note: string;
  /** Set while the value itself is the fault: what was said before it was written. */
  readonly saidBefore?: Verdict | null;
}

export interface Drive {
  /** The store's wall clock: day and hour, and the hour it ended at; empty = not written. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly startKm: number | null;
  readonly endKm: number | null;
  readonly route: 'city' | 'highway' | 'mixed' | 'yard';
}

export interface Filled {
  readonly id: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly isRework: boolean;
  readonly operationIds: readonly string[];
  readonly reworkReason: ReworkReason | null;
  readonly reworkOwnerId: string | null;
  readonly costCentre: CostCentre | null;
  readonly lateReason: LateReason | null;
  readonly hasRoadTest: boolean;
  readonly drive: Drive;
  readonly remark: string;
}

export const noAnswer: Answer = { verdict: null, measured: null, note: '' };

export function emptySheet(sheet: Pick<Sheet, 'needsRoadTest' | 'mileageKm'>, clock: string): Filled {
  return {
    id: newId(),
    answers: {},
    isRework: false,
    operationIds: [],
    reworkReason: null,
    reworkOwnerId: null,
    costCentre: 'workshop',
    lateReason: null,
    hasRoadTest: sheet.needsRoadTest,
    drive: { startedAt: clock, endedAt: '', startKm: sheet.mileageKm, endKm: null, route: 'city' },
    remark: '',
  };
}

interface Work {
  readonly operation: { readonly id: string; readonly status: string };
  readonly technicians: readonly { readonly id: string }[];
}

/** Which operations go back; whoever did the first of them most often answers for it. */
export function withOperations(work: readonly Work[], filled: Filled, operationIds: readonly string[]) {
  const doer = work.find(({ operation }) => operation.id === operationIds[0])?.technicians[0]?.id ?? null;
  return { operationIds, reworkOwnerId: filled.reworkOwnerId ?? doer };
}

/** What may go back: done, and not passed yet. */
export const finishedOf = <Row extends Work>(work: readonly Row[]): Row[] =>
  work.filter(({ operation }) => operation.status === 'finished');

/** The car goes back; where only one operation can be meant nobody is asked which. */
export function sentBack(work: readonly Work[], filled: Filled): Partial<Filled> {
  const finished = finishedOf(work).map(({ operation }) => operation.id);
  return { isRework: true, ...(finished.length === 1 ? withOperations(work, filled, finished) : {}) };
}

type Items = readonly Sheet['items'][number][];
type Limits = Parameters<typeof isWithin>[0];

/**
 * With the value as far as it is written: 1, 11, 110. Outside the limits it is a fault, and nobody need remember to say
 * so; once it lies within them what was said before holds again.
 */
export function withMeasured(limits: Limits, { saidBefore, ...answer }: Answer, measured: number | null): Answer {
  const held = saidBefore === undefined ? answer.verdict : saidBefore;
  if (measured === null) return { ...answer, measured, verdict: held };
  return isWithin(limits, measured)
    ? { ...answer, measured, verdict: held ?? (saidBefore === undefined ? null : 'pass') }
    : { ...answer, measured, verdict: 'fail', saidBefore: held };
}

/** Said by hand: it stands, whatever was measured. */
export const withVerdict = ({ saidBefore: _, ...answer }: Answer, verdict: Verdict): Answer => ({ ...answer, verdict });

export const isOpen = (item: Items[number], answer: Answer): boolean => isOwed(item, answer, 'findings');

/** The answers as they are sent; undefined while one is owed. A pass without its value has looked at nothing yet. */
export function resultsOf(items: Items, answers: Filled['answers'], end: SheetEnd) {
  if (items.some((item) => isOwed(item, answers[item.code] ?? noAnswer, end))) return undefined;
  return items.flatMap((item) => {
    const answer = answers[item.code] ?? noAnswer;
    const { verdict, measured, note } = answer;
    return verdict === null || isOpen(item, answer) ? [] : [{ code: item.code, verdict, measured, note: note.trim() }];
  });
}

/** Something was written of the drive: it was begun, so it is told wholly. */
export const isDriven = (items: Items, { hasRoadTest, drive, answers }: Filled): boolean =>
  hasRoadTest && (drive.endKm !== null || drive.endedAt !== '' || items.some(({ code }) => (answers[code]?.verdict ?? null) !== null));

/** All items that the verdict is about: the sheet's, and the drive's if there was or must be one. */
export const itemsShown = ({ items, roadTestItems }: Pick<Sheet, 'items' | 'roadTestItems'>, { hasRoadTest }: Filled): Items =>
  hasRoadTest ? [...items, ...roadTestItems] : items;

/** The first item that failed: with it the sheet may end. */
export const firstFailed = (items: Items, answers: Filled['answers']): Items[number] | undefined =>
  items.find(({ code }) => answers[code]?.verdict === 'fail');

/** How many items nobody has looked at yet. */
export const uninspectedOf = (items: Items, answers: Filled['answers']): number =>
  items.filter((item) => isOpen(item, answers[item.code] ?? noAnswer)).length;

/** A drive that ends at an earlier hour than it began ends the next morning. */
export const dayEnded = ({ startedAt, endedAt }: Drive): string =>
  endedAt < startedAt.slice(11) ? plusDays(startedAt.slice(0, 10), 1) : startedAt.slice(0, 10);

/** The odometer is read when the drive is over: then is when it ended, unless the end is written already. */
export function withEndKm(drive: Drive, endKm: number | null, clock: string): Drive {
  const isOver = drive.endedAt === '' && endKm !== null && clock > drive.startedAt;
  return { ...drive, endKm, endedAt: isOver ? clock.slice(11) : drive.endedAt };
}

/** Everything not answered yet passes; what is to be measured still waits for its value. */
export function allPassed(items: Items, answers: Filled['answers']): Filled['answers'] {
  const passed = items.map(({ code }) => [code, { ...noAnswer, ...answers[code], verdict: answers[code]?.verdict ?? 'pass' }] as const);
  return { ...answers, ...Object.fromEntries(passed) };
}
