// A new store: its row, its roles and its first people. The caller adds what the other modules need.
import { roleCodes, startingRoles } from '@bayline/domain/organisation';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';

export interface NewStore {
  readonly groupId: number;
  readonly groupCode: string;
  readonly groupNameZh: string;
  readonly groupNameEn: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly address: string;
  readonly phone: string;
  readonly isDemo: boolean;
}

/** Runs with the new store's own id as tenant. */
export async function openStore(ctx: RequestContext, tx: Tx, place: NewStore): Promise<void> {
  const rights = roleCodes.flatMap((code) => startingRoles[code].permissions.map((permission) => [code, permission] as const));
  await tx.batch([
    [store.addGroup, [place.groupId, place.groupCode, place.groupNameZh, place.groupNameEn]],
    [
      store.addDealership,
      [tx.dealershipId, place.groupId, place.code, place.nameZh, place.nameEn, place.address, place.phone, place.isDemo, ctx.now],
    ],
    [
      store.addRoles,
      [
        tx.dealershipId,
        roleCodes,
        roleCodes.map((c) => startingRoles[c].nameZh),
        roleCodes.map((c) => startingRoles[c].nameEn),
        roleCodes.map((c) => startingRoles[c].discountLimitBasisPoints ?? 0),
        roleCodes.map((c) => startingRoles[c].creditLimitFen ?? 0),
      ],
    ],
    [store.addRolePermissions, [tx.dealershipId, rights.map(([code]) => code), rights.map(([, permission]) => permission)]],
  ]);
  tx.record({ subjectType: 'store', subjectId: newId(), type: 'store-opened', version: 1, data: { code: place.code } });
}

export interface FirstStaff {
  readonly staffId: string;
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly mustChangePassword: boolean;
}

/** People of a new store. An account that works elsewhere already is given by its id with `isNewAccount` false. */
export async function addFirstStaff(
  ctx: RequestContext,
  tx: Tx,
  people: readonly (FirstStaff & { passwordHash: string; isNewAccount: boolean })[],
): Promise<void> {
  await tx.batch(
    people.flatMap((p) => [
      ...(p.isNewAccount
        ? ([[store.addAccount, [p.accountId, p.username, p.passwordHash, p.mustChangePassword, 'zh-CN', ctx.now]]] as const)
        : []),
      [store.addStaff, [tx.dealershipId, p.staffId, p.accountId, p.name, ctx.now]] as const,
      [store.addStaffRoles, [tx.dealershipId, p.staffId, p.roles]] as const,
    ]),
  );
}
