// A run takes one file: uploaded, its rows looked at, then taken by small batches. What was taken stays; a run that
// stopped goes on where it stood.
import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export const importStates = ['uploaded', 'previewed', 'running', 'done', 'cancelled', 'failed'] as const;
export type ImportState = (typeof importStates)[number];
export type ImportAction = 'map' | 'decide' | 'start' | 'finish' | 'cancel' | 'fail' | 'resume';

export interface ImportSituation {
  /** Rows that would be taken. */
  readonly toTake: number;
}

function somethingToTake({ toTake }: ImportSituation): Refusal | undefined {
  return toTake > 0 ? undefined : refuse('nothing-to-take');
}

const permission: Permission = 'imports.run';

export const importLifecycle: Lifecycle<ImportState, ImportAction, ImportSituation, Permission> = {
  name: 'import-run',
  states: importStates,
  initial: 'uploaded',
  ends: ['done', 'cancelled'],
  transitions: [
    { action: 'map', from: ['uploaded', 'previewed'], to: 'previewed', permission },
    { action: 'decide', from: ['previewed'], to: 'previewed', permission },
    { action: 'start', from: ['previewed'], to: 'running', permission, check: somethingToTake },
    { action: 'finish', from: ['running'], to: 'done', permission },
    { action: 'cancel', from: ['uploaded', 'previewed', 'running', 'failed'], to: 'cancelled', permission },
    { action: 'fail', from: ['running'], to: 'failed', permission },
    { action: 'resume', from: ['failed'], to: 'running', permission },
  ],
};

/** What a person does; finishing and failing is the run's own. */
export const handImportActions: readonly ImportAction[] = ['map', 'decide', 'start', 'cancel', 'resume'];
