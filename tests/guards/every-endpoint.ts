// Every row of the contract, with what the generated guards ask of it.
import { contract, type EndpointShape } from '@bayline/contract';
import { type Permission, type RoleCode, startingRoles } from '@bayline/domain/organisation';
import { addressOf } from '../endpoint-address.ts';
import type { Answer } from '../stories/desk.ts';
import { sampleOf } from './samples.ts';

export interface Row {
  readonly module: string;
  readonly name: string;
  readonly endpoint: EndpointShape;
}

export const rows: readonly Row[] = Object.entries(contract).flatMap(([module, endpoints]) =>
  Object.entries(endpoints as Readonly<Record<string, EndpointShape>>).map(([key, endpoint]) => ({
    module,
    name: `${module}.${key}`,
    endpoint,
  })),
);

/** Those who log in; the car owner comes by link. */
export const roles = (Object.keys(startingRoles) as RoleCode[]).filter((role) => role !== 'car-owner');

export function allowed(role: RoleCode, { permission }: EndpointShape): boolean {
  return permission === 'signed-in' || startingRoles[role].permissions.includes(permission as Permission);
}

/** A role that may do this; of what everybody may, the tool keeper, who may little else. */
export function roleThatMay(endpoint: EndpointShape): RoleCode {
  if (endpoint.permission === 'signed-in') return 'tool-keeper';
  const role = roles.find((candidate) => allowed(candidate, endpoint));
  if (!role) throw new Error(`no role may ${endpoint.permission}`);
  return role;
}

export function sampleInput(endpoint: EndpointShape): { params: unknown; query: unknown; body: unknown } {
  const sample = (schema: EndpointShape['body']) => (schema ? sampleOf(schema) : undefined);
  return { params: sample(endpoint.params), query: sample(endpoint.query), body: sample(endpoint.body) };
}

export function urlOf({ endpoint }: Row): string {
  return addressOf(endpoint, sampleInput(endpoint));
}

export const brief = ({ status, code }: Answer) => `${status} ${code}`;
