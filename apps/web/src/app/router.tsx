// The pages of all features under one frame. Each page is a chunk of its own, fetched when it is opened or when a
// link to it is about to be pressed.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FeatureRoute } from './feature-route.ts';
import { useLanguage } from './language.ts';
import { FaultPage, NoPermissionPage, NotFoundPage, PendingPage } from './plain-pages.tsx';
import { featureRoutes, mayOpen } from './registry.ts';
import { useSession } from './session.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

function Guard({ route, children }: { readonly route: FeatureRoute; readonly children: () => ReactNode }) {
  // A change of language renders the page again from here: the router keeps pages apart from the frame.
  useLanguage();
  const session = useSession();
  return mayOpen(route, session.permissions) ? children() : <NoPermissionPage />;
}

function pageOf(route: FeatureRoute) {
  const LazyPage = lazyRouteComponent(route.page, 'Page');
  // biome-ignore lint/correctness/noComponentHookFactories: made once per route when the app starts, never while rendering.
  const GuardedPage = () => <Guard route={route}>{() => <LazyPage />}</Guard>;
  // A link about to be pressed fetches the page through this.
  return Object.assign(GuardedPage, LazyPage.preload === undefined ? {} : { preload: LazyPage.preload });
}

function routeOf(route: FeatureRoute) {
  return createRoute({
    getParentRoute: () => root,
    path: route.path,
    component: pageOf(route),
    validateSearch: (raw: Record<string, unknown>) => route.search?.(raw) ?? raw,
  });
}

export function createPages() {
  return createRouter({
    routeTree: root.addChildren(featureRoutes.map(routeOf)),
    defaultPreload: 'intent',
    defaultPreloadDelay: 60,
    defaultPendingMs: 150,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: FaultPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  });
}
