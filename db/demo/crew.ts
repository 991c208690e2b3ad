// The people of a store as the commands see them: whoever does a step does it under their own name and rights.
import { type Permission, type RoleCode, startingRoles } from '@bayline/domain/organisation';
import type { SignedInContext } from '../../apps/server/src/platform/http/handlers.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Services } from '../../apps/server/src/platform/request.ts';

export interface Person {
  readonly staffId: string;
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly role: RoleCode;
}

export interface Crew {
  readonly dealershipId: number;
  readonly people: readonly Person[];
  /** A request of the role's first person (or of `person`) at `now`. */
  readonly as: (role: RoleCode, now: string, person?: Person) => SignedInContext;
  readonly personOf: (role: RoleCode) => Person;
}

/** An input of an endpoint that asks for nothing. */
export const nothing = { params: undefined, query: undefined, body: undefined };

const noCookie = { token: undefined, set: () => undefined, clear: () => undefined };

export function makeCrew(services: Services, dealershipId: number, people: readonly Person[]): Crew {
  const personOf = (role: RoleCode) => {
    const person = people.find((p) => p.role === role);
    if (!person) throw new Error(`nobody is ${role}`);
    return person;
  };
  return {
    dealershipId,
    people,
    personOf,
    as: (role, now, person = personOf(role)) => ({
      ...services,
      now,
      requestId: newId(),
      cookie: noCookie,
      idempotency: { key: newId(), endpoint: 'demo', requestHash: 'demo' },
      actor: {
        accountId: person.accountId,
        staffId: person.staffId,
        staffName: person.name,
        username: person.username,
        dealershipId,
        timeZone: 'Asia/Shanghai',
        language: 'zh-CN',
        roles: [role],
        permissions: new Set<Permission>(startingRoles[role].permissions),
      },
    }),
  };
}
