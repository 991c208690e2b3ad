// Takes a file as `npm run import` does, and tells what became of its rows.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetKind } from '@bayline/domain/imports';
import * as imports from '../apps/server/src/modules/imports/index.ts';
import { inDealership } from '../apps/server/src/platform/db/in-dealership.ts';
import { newId } from '../apps/server/src/platform/ids.ts';
import type { RequestContext } from '../apps/server/src/platform/request.ts';
import { systemContext } from '../apps/server/src/platform/system-context.ts';
import type { TestStore } from './store.ts';

export interface Imported {
  readonly run: imports.RunView;
  readonly kind: SheetKind;
  readonly taken: number;
  /** Held and refused rows: row → reason. */
  readonly notTaken: Readonly<Record<number, string>>;
  /** The held rows among them. */
  readonly held: readonly number[];
}

export function importer(store: TestStore, dealershipId = 1): RequestContext {
  const now = store.clock.now;
  const ctx = systemContext(store.services, { dealershipId, timeZone: 'Asia/Shanghai', now, requestId: newId() });
  const permissions = new Set(['imports.run', 'imports.cars', 'imports.parts'] as const);
  return { ...ctx, actor: { ...ctx.actor, permissions } };
}

export async function importInto(
  store: TestStore,
  file: string,
  { dealershipId = 1, columns }: { dealershipId?: number; columns?: Readonly<Record<string, string | null>> } = {},
): Promise<Imported> {
  const ctx = importer(store, dealershipId);
  const upload = { id: newId(), fileName: path.basename(file), bytes: readFileSync(file) };
  const run = await imports.importFile(ctx, upload, { columns, onPreview: () => undefined, onProgress: () => undefined });
  const rows = await inDealership(ctx, (tx) => imports.rowsNotTaken(tx, run.id));
  return {
    run,
    kind: run.kind,
    taken: run.taken,
    notTaken: Object.fromEntries(rows.map(({ sheetRow, code }) => [sheetRow, code])),
    held: rows.filter(({ outcome }) => outcome === 'held').map(({ sheetRow }) => sheetRow),
  };
}
