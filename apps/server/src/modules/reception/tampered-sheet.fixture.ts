// A sheet that somebody tampers with.
import type { RequestContext } from '../../platform/request.ts';
import { inStore } from '../work-orders/released-visit.fixture.ts';

export function tamperWithSheet(ctx: RequestContext, visitId: string): Promise<void> {
  const text = `update check_ins set content = replace(content, '刹车时有异响', '没有异响') where dealership_id = $1 and visit_id = $2`;
  return inStore(ctx, [[text, [ctx.actor.dealershipId, visitId]]]);
}
