// The people who walk through the pages of one store: one browser a person and size, kept from page to page.
import type { RoleCode } from '@bayline/domain/organisation';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, type Size } from './browser.ts';
import { addressOf, featureRoutes } from './page-routes.ts';
import { type RunningServer, startServer } from './server.ts';
import { openWalker, type Walker } from './walk.ts';

export type Route = (typeof featureRoutes)[number];
export const namedRoutes = featureRoutes.map((route) => [route.path, route] as const);

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

export async function openWalkedStore(): Promise<WalkedStore> {
  const server = await startServer();
  const browser = await launchBrowser();
  const walkers = new Map<string, Promise<Walker>>();
  const addresses = new Map<string, Promise<string | undefined>>();
  return {
    server,
    browser,
    walkerOf: (role, size) => {
      const key = `${role} ${size}`;
      const known = walkers.get(key);
      if (known !== undefined) return known;
      const walker = openWalker(browser, { baseUrl: server.baseUrl, size, username: role });
      walkers.set(key, walker);
      // A browser that could not come in is not kept: it would fail every page after this one.
      walker.catch(() => walkers.delete(key));
      return walker;
    },
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
