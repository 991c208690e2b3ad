// A file comes in: what kind of sheet it is and where its columns are is guessed, its cells are sealed away. Where all
// needed columns are known, every row is looked at at once.
import {
  bareWord,
  type ColumnKey,
  columnsMissing,
  guessSheet,
  isReasonColumn,
  kindRules,
  noDecisions,
  type Sheet,
  type SheetGuess,
} from '@bayline/domain/imports';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { sealRows } from '../content.ts';
import { type FileSheet, readSheets } from '../file/sheet.ts';
import { digestOf, keep, previewOf } from '../preview.ts';
import { type RunView, runView } from '../queries/run-view.ts';
import { refuseKind } from '../run.ts';
import { insertRun, lockRun, rememberedMapping } from '../store.ts';

export interface NewFile {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

interface Found {
  readonly guess: SheetGuess;
  readonly sheet: FileSheet;
  readonly others: readonly string[];
}

function findSheet(sheets: readonly FileSheet[]): Found {
  for (const sheet of sheets) {
    const guess = guessSheet(sheet.rows);
    const others = sheets.filter((other) => other !== sheet && other.rows.length > 0).map(({ name }) => name);
    if (guess) return { guess, sheet, others };
  }
  return refused('import-header-not-found');
}

/** A remembered meaning counts as long as its words are those of the kind. */
function remembered(mapping: readonly (ColumnKey | null)[] | undefined, guess: SheetGuess): readonly (ColumnKey | null)[] {
  if (!mapping?.every((key) => key === null || kindRules[guess.kind].keys.includes(key))) return guess.mapping;
  const left = [...mapping];
  return guess.headerWords.map((word) => (isReasonColumn(word) ? null : (left.shift() ?? null)));
}

async function store(ctx: RequestContext, tx: Tx, { file, found }: { file: NewFile; found: Found }): Promise<void> {
  const { guess, sheet, others } = found;
  const headerFingerprint = digestOf(JSON.stringify([guess.kind, guess.headerWords.filter((word) => !isReasonColumn(word)).map(bareWord)]));
  const kept = await tx.maybe(rememberedMapping, [tx.dealershipId, headerFingerprint]);
  const mapping = remembered(kept?.mapping, guess);
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  const content = sealRows({ key: ctx.secrets.idNumberKey, dealershipId: tx.dealershipId, runId: file.id }, sheet.rows);
  await tx.run(insertRun, [
    tx.dealershipId,
    file.id,
    guess.kind,
    file.fileName,
    sheet.name.slice(0, 100),
    headerFingerprint,
    guess.headerAt,
    JSON.stringify(guess.headerWords),
    JSON.stringify(mapping),
    content,
    today,
    JSON.stringify(others),
    ctx.actor.staffId,
    ctx.now,
  ]);
  const run = await tx.one(lockRun, [tx.dealershipId, file.id]);
  const { kind, headerAt, headerWords } = guess;
  tx.record({
    subjectType: 'import-run',
    subjectId: file.id,
    type: 'import-uploaded',
    version: 1,
    data: { kind, rows: Math.max(sheet.rows.length - headerAt - 1, 0) },
  });
  if (columnsMissing(kind, mapping).length > 0) return;
  const whole: Sheet = { kind, rows: sheet.rows, headerAt, headerWords, mapping };
  const preview = await previewOf(tx, whole, { today, decisions: noDecisions });
  await keep(tx, run, { ...preview, sheet: whole, decisions: noDecisions });
}

/** Refuses a file that cannot be read as a whole; refused rows are part of the preview. */
export async function upload(ctx: RequestContext, file: NewFile): Promise<RunView> {
  const found = findSheet(await readSheets(file.fileName, file.bytes));
  refuseKind(ctx, found.guess.kind);
  return await onConstraint({ import_runs_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await store(ctx, tx, { file, found });
      return await runView(ctx, tx, file.id);
    }),
  );
}
