// A started import takes its rows in the background.
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import type { RequestContext } from '../../platform/request.ts';
import { takeRun } from './take.ts';

const take = (ctx: RequestContext, event: EventForReaction): Promise<void> => takeRun(ctx, event.subjectId);

export const reactions: readonly Reaction[] = [{ name: 'imports.take', on: ['import-started'], react: take }];
