// A run loaded for a change, and who may have to do with it.
import { handImportActions, type ImportAction, importLifecycle, type SheetKind } from '@bayline/domain/imports';
import { advance, allowedActions } from '@bayline/domain/kernel';
import type { Permission } from '@bayline/domain/organisation';
import type { Tx } from '../../platform/db/tx.ts';
import { accept, notFound, ProblemError, versionConflict } from '../../platform/problems.ts';
import { may, type RequestContext } from '../../platform/request.ts';
import { lockRun, type RunRow, runOf } from './store.ts';

const permissionFor: Readonly<Record<SheetKind, Permission>> = { cars: 'imports.cars', parts: 'imports.parts' };

/** Customers are no business of the store room. */
export function mayImport(ctx: RequestContext, kind: SheetKind): boolean {
  return may(ctx)(permissionFor[kind]);
}

export function refuseKind(ctx: RequestContext, kind: SheetKind): void {
  if (!mayImport(ctx, kind)) throw new ProblemError(403, 'forbidden', { permission: permissionFor[kind] });
}

/** 404 also for a run of a kind that the caller has no part in. */
export async function loadRun(ctx: RequestContext, tx: Tx, id: string): Promise<RunRow> {
  const run = await tx.maybe(runOf, [tx.dealershipId, id]);
  return run && mayImport(ctx, run.kind) ? run : notFound();
}

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly action: ImportAction;
}

/** Locks the run and checks version and state. */
export async function loadForChange(ctx: RequestContext, tx: Tx, { id, version, action }: Change): Promise<RunRow> {
  const run = await tx.maybe(lockRun, [tx.dealershipId, id]);
  if (!run || !mayImport(ctx, run.kind)) return notFound();
  accept(advance(importLifecycle, { state: run.status, action, situation: { toTake: run.toTake } }));
  if (run.version !== version) versionConflict();
  return run;
}

export function actionsOf(ctx: RequestContext, run: RunRow) {
  const view = { state: run.status, situation: { toTake: run.toTake }, may: may(ctx) };
  return allowedActions(importLifecycle, view).filter(({ action }) => handImportActions.includes(action));
}

export function countsOf({ kind, accepted, merged, held, refused }: RunRow) {
  return { kind, accepted, merged, held, refused };
}
