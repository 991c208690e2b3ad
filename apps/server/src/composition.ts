// Which modules there are: each contract with its handlers, and the reactions and the night work of all.
import { contract } from '@bayline/contract';
import type { FastifyInstance } from 'fastify';
import { nightlyBooks } from './books/nightly.ts';
import * as appointments from './modules/appointments/index.ts';
import * as capacity from './modules/capacity/index.ts';
import * as catalogue from './modules/catalogue/index.ts';
import * as customers from './modules/customers/index.ts';
import * as followUp from './modules/follow-up/index.ts';
import * as handover from './modules/handover/index.ts';
import * as home from './modules/home/index.ts';
import * as imports from './modules/imports/index.ts';
import * as inspection from './modules/inspection/index.ts';
import * as notices from './modules/notices/index.ts';
import * as organisation from './modules/organisation/index.ts';
import * as planning from './modules/planning/index.ts';
import * as reception from './modules/reception/index.ts';
import * as reports from './modules/reports/index.ts';
import * as search from './modules/search/index.ts';
import * as serviceProcess from './modules/service-process/index.ts';
import * as setUp from './modules/set-up/index.ts';
import * as settlement from './modules/settlement/index.ts';
import * as vehicles from './modules/vehicles/index.ts';
import * as warehouse from './modules/warehouse/index.ts';
import * as workOrders from './modules/work-orders/index.ts';
import * as workshop from './modules/workshop/index.ts';
import type { Reaction } from './platform/events/reaction.ts';
import { type RegisterOptions, registerModule } from './platform/http/register.ts';
import type { NightWork } from './platform/jobs/night-work.ts';

const modules = {
  appointments,
  capacity,
  catalogue,
  customers,
  followUp,
  handover,
  home,
  imports,
  inspection,
  notices,
  organisation,
  planning,
  reception,
  reports,
  search,
  serviceProcess,
  settlement,
  setUp,
  vehicles,
  warehouse,
  workOrders,
  workshop,
};

export const reactions: readonly Reaction[] = [
  ...catalogue.reactions,
  ...followUp.reactions,
  ...imports.reactions,
  ...notices.reactions,
  ...planning.reactions,
  ...workshop.reactions,
];
export const nightWork: readonly NightWork[] = [
  ...organisation.nightWork,
  ...appointments.nightWork,
  ...imports.nightWork,
  ...notices.nightWork,
  ...planning.clockWork,
  ...workshop.nightWork,
  nightlyBooks,
];

/** Registers every endpoint of the contract; a module or an endpoint without a handler stops the start. */
export function registerAll(app: FastifyInstance, options: RegisterOptions): void {
  for (const [name, endpoints] of Object.entries(contract)) {
    const { routes } = modules[name as keyof typeof modules];
    registerModule(app, options, { name, contract: endpoints, handlers: routes });
  }
}
