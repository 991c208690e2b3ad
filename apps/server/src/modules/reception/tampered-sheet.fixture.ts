// A sheet that somebody tampers with.
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { RequestContext } from '../../platform/request.ts';

const tamper = statement(
  'reception.fixture-tamper',
  `update check_ins set content = replace(content, '刹车时有异响', '没有异响') where dealership_id = $1 and visit_id = $2`,
);

export function tamperWithSheet(ctx: RequestContext, visitId: string): Promise<number> {
  return inDealership(ctx, (tx) => tx.run(tamper, [tx.dealershipId, visitId]));
}
