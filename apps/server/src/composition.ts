// Which modules there are: each contract with its handlers, and the reactions of all.
import { contract } from '@bayline/contract';
import * as catalogue from './modules/catalogue/index.ts';
import * as organisation from './modules/organisation/index.ts';
import type { Reaction } from './platform/events/reaction.ts';
import type { RegisterOptions } from './platform/http/register.ts';
import { registerModule } from './platform/http/register.ts';
import type { FastifyInstance } from 'fastify';

const handlers = {
  organisation: organisation.routes,
  catalogue: catalogue.routes,
};

export const reactions: readonly Reaction[] = [];

/** Registers every endpoint of the contract; a module or endpoint without a handler stops the start. */
export function registerAll(app: FastifyInstance, options: RegisterOptions): void {
  for (const [name, handlersOfModule] of Object.entries(handlers)) {
    registerModule(app, options, { name, contract: contract[name as keyof typeof handlers], handlers: handlersOfModule });
  }
}
