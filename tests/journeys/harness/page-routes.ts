// Every page of every feature, with a role that may open it and an address filled from what the store tells.
import { contract } from '@bayline/contract';
import { type Permission, type RoleCode, startingRoles } from '@bayline/domain/organisation';
import type { BrowserContext } from 'playwright-core';
import type { TSchema } from 'typebox';
import type { FeatureRoute } from '../../../apps/web/src/app/feature-route.ts';
import { sampleOf } from '../../guards/samples.ts';

const files = import.meta.glob<{ routes: readonly FeatureRoute[] }>('../../../apps/web/src/features/*/routes.ts', { eager: true });
export const featureRoutes: readonly FeatureRoute[] = Object.values(files).flatMap((file) => file.routes);

const roles = Object.entries(startingRoles) as [RoleCode, (typeof startingRoles)[RoleCode]][];
const people = roles.filter(([code]) => code !== 'car-owner');

/** The role that does most in the route's part of the trade, and least elsewhere: its page is theirs. */
export function roleFor({ permission }: FeatureRoute): RoleCode {
  if (permission === undefined) return 'service-adviser';
  const part = `${permission.split('.')[0]}.`;
  const weight = (held: readonly Permission[]) => held.filter((one) => one.startsWith(part)).length * 100 - held.length;
  const [best] = people
    .filter(([, { permissions }]) => permissions.includes(permission))
    .sort((a, b) => weight(b[1].permissions) - weight(a[1].permissions));
  if (best === undefined) throw new Error(`no role holds ${permission}`);
  return best[0];
}

/** A role that may not open the route; undefined where everybody may. */
export function strangerTo({ permission }: FeatureRoute): RoleCode | undefined {
  if (permission === undefined) return undefined;
  return people.find(([, { permissions }]) => !permissions.includes(permission))?.[0];
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly query?: TSchema;
}

const questions: readonly Question[] = Object.values(contract)
  .flatMap((module) => Object.values(module) as Question[])
  .filter(({ method, path }) => method === 'GET' && !path.includes(':') && !path.includes('.'));

const paramsOf = (path: string) => [...path.matchAll(/\$(\w+)/g)].map(([, name]) => name as string);
const wordsOf = (path: string) => path.split('/').filter((word) => word !== '' && !/^[$:]/.test(word));

/** How many words of the two addresses agree; 'inspection' and 'inspections' do. */
function likeness(route: string, question: string): number {
  const asked = wordsOf(question);
  return wordsOf(route).filter((word) => asked.some((other) => other.startsWith(word) || word.startsWith(other))).length;
}

/** The queries the question may be asked with: today for a day, each word of a list of words. */
function queriesOf({ query }: Question, today: string): string[] {
  const { properties = {}, required = [] } = (query ?? {}) as { properties?: Record<string, TSchema>; required?: string[] };
  return required.reduce<string[]>(
    (asked, name) => {
      const { anyOf } = properties[name] as { anyOf?: readonly TSchema[] };
      const values = name === 'day' ? [today] : (anyOf ?? [properties[name] as TSchema]).map((schema) => String(sampleOf(schema)));
      return asked.flatMap((former) => values.map((value) => `${former}&${name}=${value}`));
    },
    [''],
  );
}

/** The first value of that name anywhere in a reply. */
function findField(reply: unknown, name: string): string | undefined {
  if (Array.isArray(reply)) return reply.map((row) => findField(row, name)).find((value) => value !== undefined);
  if (typeof reply !== 'object' || reply === null) return undefined;
  const own = (reply as Record<string, unknown>)[name];
  if (typeof own === 'string' || typeof own === 'number') return String(own);
  return findField(Object.values(reply), name);
}

/** The route's address with its parameters filled by the nearest list that tells them; undefined when none does. */
export async function addressOf(route: FeatureRoute, context: BrowserContext, today: string): Promise<string | undefined> {
  const near = questions
    .filter((question) => likeness(route.path, question.path) > 0 || !paramsOf(route.path).includes('id'))
    .sort((a, b) => likeness(route.path, b.path) - likeness(route.path, a.path) || a.path.length - b.path.length);
  let address = route.path;
  for (const name of paramsOf(route.path)) {
    let value: string | undefined;
    for (const asked of near.flatMap((question) => queriesOf(question, today).map((query) => `${question.path}?${query.slice(1)}`))) {
      const answer = await context.request.get(`/api${asked}`);
      if (answer.ok()) value = findField(await answer.json(), name);
      if (value !== undefined) break;
    }
    if (value === undefined) return undefined;
    address = address.replace(`$${name}`, value);
  }
  return address;
}
