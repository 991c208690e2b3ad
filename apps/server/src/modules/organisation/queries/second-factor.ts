import type { SignedInContext } from '../../../platform/http/handlers.ts';
import * as factors from '../second-factor-store.ts';
import { rows } from '../sessions.ts';

export async function secondFactor(ctx: SignedInContext): Promise<{ since: string | null; recoveryCodesLeft: number }> {
  const [state] = await rows(ctx, factors.findSecondFactorState, [ctx.actor.accountId]);
  return state ?? { since: null, recoveryCodesLeft: 0 };
}
