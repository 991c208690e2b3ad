import type { ReplyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import type { RoleCode } from '@bayline/domain/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { PublicContext } from '../../../platform/http/handlers.ts';
import { systemContext } from '../../../platform/system-context.ts';
import { rows } from '../sessions.ts';
import * as store from '../store.ts';

/** The password of every demo log-in. It is printed at start and worth nothing: a real store never has it. */
export const demoPassword = 'bayline-demo';
const demoDealership = 1;

export async function demoLogIns(
  ctx: Omit<PublicContext, 'address' | 'userAgent' | 'cookie'>,
): Promise<ReplyOf<typeof organisation.demoLogIns>> {
  const [place] = await rows(ctx, store.dealershipById, [demoDealership]);
  if (!place?.isDemo) return { password: '', rows: [] };
  const system = systemContext(ctx, { dealershipId: demoDealership, now: ctx.now, requestId: ctx.requestId });
  const people = await inDealership(system, (tx) => tx.all(store.demoStaff, [tx.dealershipId]));
  const byRole = new Map(people.toReversed().map((p) => [p.role, p]));
  return { password: demoPassword, rows: [...byRole.values()].toReversed().map((p) => ({ ...p, role: p.role as RoleCode })) };
}
