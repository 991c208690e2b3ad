import type { ReplyOf } from '@bayline/contract/endpoint';
import type { organisation } from '@bayline/contract/organisation';
import { type RoleCode, roleCodes } from '@bayline/domain/organisation';
import type { Language } from '../../app/language.ts';
import { roleName } from '../../app/role-name.ts';
import { m } from '../../paraglide/messages.js';

export type Person = ReplyOf<typeof organisation.listStaff>['rows'][number];
export type Role = ReplyOf<typeof organisation.listRoles>['rows'][number];

/** The car owner is let in by the link of the visit, never by a log-in. */
export const rolesWithLogIn: readonly RoleCode[] = roleCodes.filter((code) => code !== 'car-owner');

export function roleNames(codes: readonly string[], language: Language): string {
  return codes.map((code) => roleName(code, language)).join(m.organisation_list_join());
}

/** Roles as the trade lists them, from the front desk to the administrator. */
export function inTradeOrder(roles: readonly Role[]): readonly Role[] {
  return roles.toSorted((a, b) => roleCodes.indexOf(a.code) - roleCodes.indexOf(b.code));
}
