// Every feature hands in its pages and its refusal sentences by lying where it lies; nothing is listed by hand.
import { type AreaCode, areaCodes } from './areas.ts';
import type { FeatureRoute, HomeCard } from './feature-route.ts';
import { type FieldLabels, type Refusals, registerFieldLabels, registerRefusals } from './refusals.ts';

const routeFiles = import.meta.glob<{ routes: readonly FeatureRoute[]; homeCards?: readonly HomeCard[] }>('../features/*/routes.ts', {
  eager: true,
});
const refusalFiles = import.meta.glob<{ refusals?: Refusals; fieldLabels?: FieldLabels }>('../features/*/refusals.ts', { eager: true });

export const featureRoutes: readonly FeatureRoute[] = Object.values(routeFiles).flatMap((file) => file.routes);
export const homeCards: readonly HomeCard[] = Object.values(routeFiles).flatMap((file) => file.homeCards ?? []);

for (const file of Object.values(refusalFiles)) {
  if (file.refusals !== undefined) registerRefusals(file.refusals);
  if (file.fieldLabels !== undefined) registerFieldLabels(file.fieldLabels);
}

export interface NavPage {
  readonly path: string;
  readonly label: () => string;
}

export interface OpenArea {
  readonly code: AreaCode;
  /** The pages the person may open, in order; never empty. */
  readonly pages: readonly NavPage[];
}

export function mayOpen(route: FeatureRoute, permissions: readonly string[]): boolean {
  return route.permission === undefined || permissions.includes(route.permission);
}

/** '/work-orders/$id' fits '/work-orders/7'. */
function fits(pattern: string, path: string): boolean {
  const steps = path.split('/');
  const wanted = pattern.split('/');
  return wanted.length === steps.length && wanted.every((step, at) => step.startsWith('$') || step === steps[at]);
}

/** Fetches the script of the page that a path leads to, before it is opened. */
export async function fetchPage(path: string): Promise<void> {
  await featureRoutes.find((route) => fits(route.path, path))?.page();
}

/** Whether a path leads to a page that these permissions open. */
export function mayOpenPath(path: string, permissions: readonly string[]): boolean {
  return featureRoutes.some((route) => fits(route.path, path) && mayOpen(route, permissions));
}

/** Whether a path leads to a page on a wall. */
export function isWallPath(path: string): boolean {
  return featureRoutes.some((route) => route.isWall === true && fits(route.path, path));
}

/** The areas, each with its pages, that these permissions open. */
export function openAreas(permissions: readonly string[], routes: readonly FeatureRoute[] = featureRoutes): readonly OpenArea[] {
  return areaCodes.flatMap((code) => {
    const pages = routes
      .flatMap((route) =>
        route.nav?.area === code && mayOpen(route, permissions)
          ? [{ path: route.path, label: route.nav.label, order: route.nav.order }]
          : [],
      )
      .sort((a, b) => a.order - b.order);
    return pages.length > 0 ? [{ code, pages }] : [];
  });
}

function covers(page: string, path: string): boolean {
  return path === page || (page !== '/' && path.startsWith(`${page}/`));
}

/** Which area and page of the rail a path belongs to: the longest page path that leads to it. */
export function placeOf(open: readonly OpenArea[], path: string): { area: OpenArea; page: NavPage } | null {
  const places = open.flatMap((area) => area.pages.filter((page) => covers(page.path, path)).map((page) => ({ area, page })));
  return places.sort((a, b) => b.page.path.length - a.page.path.length)[0] ?? null;
}
