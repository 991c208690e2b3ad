// The people who walk through the pages of one store: one browser a size, at which they sit down one after the other.
import type { RoleCode } from '@bayline/domain/organisation';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, type Size } from './browser.ts';
import { addressOf, featureRoutes, roleFor } from './page-routes.ts';
import { type RunningServer, startServer } from './server.ts';
import { openWalker, type Walker } from './walk.ts';

export type Route = (typeof featureRoutes)[number];
/** Whoever sits down sees all pages of theirs before the next one comes. */
export const namedRoutes = featureRoutes
  .map((route) => [route.path, route] as const)
  .sort(([, a], [, b]) => roleFor(a).localeCompare(roleFor(b)));

/** An address of the route for something that is not there. */
export const unknownOf = (path: string) => path.replaceAll(/\$\w+/g, () => crypto.randomUUID());

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

export interface WalkedStore {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly walkerOf: (role: RoleCode, size: Size) => Promise<Walker>;
  /** Where a route leads in this store, looked up once. */
  readonly whereIs: (route: Route, context: BrowserContext) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/** A browser at which one person after the other sits down; who sits there already goes on. */
export function seat(open: (role: RoleCode) => Promise<Walker>): (role: RoleCode) => Promise<Walker> {
  let walker: Walker | undefined;
  let sitting: RoleCode | undefined;
  return async (role) => {
    if (sitting === role && walker !== undefined) return walker;
    // A person who could not come in does not sit there: the next one logs in anew.
    sitting = undefined;
    if (walker === undefined) walker = await open(role);
    else await walker.become(role);
    sitting = role;
    return walker;
  };
}

export async function openWalkedStore(): Promise<WalkedStore> {
  const server = await startServer();
  const browser = await launchBrowser();
  const seatAt = (size: Size) => seat((username) => openWalker(browser, { baseUrl: server.baseUrl, size, username }));
  const seats = { desk: seatAt('desk'), phone: seatAt('phone') };
  const addresses = new Map<string, Promise<string | undefined>>();
  return {
    server,
    browser,
    walkerOf: (role, size) => seats[size](role),
    whereIs: (route, context) => {
      const address = addresses.get(route.path) ?? addressOf(route, context, today);
      addresses.set(route.path, address);
      return address;
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
