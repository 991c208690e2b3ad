// The system at work in a store: reactions, set-up, import. No person's name stands under what it does.
import type { Permission } from '@bayline/domain/organisation';
import type { RequestContext, Services } from './request.ts';

/** Of what no person of the store has done. */
export const nobody = '00000000-0000-0000-0000-000000000000';

export function systemContext(
  services: Services,
  work: { dealershipId: number; now: string; requestId: string; timeZone?: string },
): RequestContext {
  return {
    ...services,
    now: work.now,
    requestId: work.requestId,
    actor: {
      accountId: nobody,
      staffId: null,
      staffName: '',
      username: 'system',
      dealershipId: work.dealershipId,
      timeZone: work.timeZone ?? 'Asia/Shanghai',
      language: 'zh-CN',
      roles: [],
      permissions: new Set<Permission>(),
    },
  };
}
