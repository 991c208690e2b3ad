import type { setUp } from '@bayline/contract/set-up';
import type { Handlers, PublicContext } from '../../platform/http/handlers.ts';
import { newId } from '../../platform/ids.ts';
import { onConstraint, ProblemError, refused } from '../../platform/problems.ts';
import * as organisation from '../organisation/index.ts';
import { openNewStore } from './open-new-store.ts';

async function isNeeded(ctx: PublicContext): Promise<boolean> {
  const [last] = await organisation.rowsAboveStores(ctx, organisation.lastDealership, []);
  return last?.id === 0;
}

const firstStore = 1;
const throttle = organisation.makeThrottle();

function refuseWithoutToken(ctx: PublicContext, token: string): void {
  if (!throttle.admit(ctx.address, Date.parse(ctx.now))) throw new ProblemError(429, 'too-many-attempts');
  if (!ctx.setUpToken.isRight(token)) refused('set-up-token-wrong');
  throttle.giveBack(ctx.address);
}

export const routes: Handlers<typeof setUp> = {
  state: async (ctx) => ({ isNeeded: await isNeeded(ctx) }),
  openStore: async (ctx, { body }) => {
    if (!(await isNeeded(ctx))) refused('already-set-up');
    refuseWithoutToken(ctx, body.token);
    organisation.refuseWeakPassword(body.password, { username: body.username, names: [body.groupName, body.storeName] });
    const passwordHash = await organisation.hashPassword(body.password);
    const administrator = {
      staffId: newId(),
      accountId: newId(),
      username: body.username,
      name: body.administratorName,
      roles: ['administrator'],
      mustChangePassword: false,
      passwordHash,
      isNewAccount: true,
    };
    const place = {
      groupId: 1,
      groupCode: 'GROUP',
      groupNameZh: body.groupName,
      groupNameEn: body.groupName,
      code: body.storeCode,
      nameZh: body.storeName,
      nameEn: body.storeName,
      address: body.address,
      phone: body.phone,
      isDemo: false,
    };
    // Two people may press the button at once: the second finds the store's number taken.
    await onConstraint({ dealerships_pkey: 'already-set-up', dealerships_code_key: 'already-set-up' }, () =>
      openNewStore(ctx, { now: ctx.now, dealershipId: firstStore, place, people: [administrator], bays: body.bays }),
    );
    ctx.setUpToken.forget();
    return {};
  },
};
