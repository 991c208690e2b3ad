// What a feature writes in features/<feature>/routes.ts. Pages are loaded when they are opened, never before.
import type { Permission } from '@bayline/domain/organisation';
import type { ReactNode } from 'react';
import type { AreaCode } from './areas.ts';

export interface FeatureRoute {
  /** Starts with '/', parameters as $name: '/vehicles/$id'. */
  readonly path: string;
  /** () => import('./pages/car-page.tsx'); the file exports a component named Page. */
  readonly page: () => Promise<{ readonly Page: () => ReactNode }>;
  /** Hangs on a wall: it has the whole screen, without the bars of a page that somebody sits at. */
  readonly isWall?: true;
  /** Who may open it; left out = everybody who is logged in. */
  readonly permission?: Permission;
  /** Set for pages that stand in the rail: the area, and the page's name and place among the area's pages. */
  readonly nav?: {
    readonly area: AreaCode;
    /** The page's name where an area has several; a function, so that it follows the language. */
    readonly label: () => string;
    /** Place among the area's pages; the lowest that may be opened is what the rail opens. */
    readonly order: number;
  };
  /** Reads ?search=… into what the page expects; must accept anything. */
  readonly search?: (raw: Record<string, unknown>) => Record<string, unknown>;
}

/** What a feature puts on the home page of those who may: handed in beside its routes as `homeCards`. */
export interface HomeCard {
  readonly permission: Permission;
  /** 'first': above the work list, where the work begins with something typed; 'work': in place of a work list, wide; 'side': beside the day. */
  readonly place: 'first' | 'work' | 'side';
  /** () => import('./stores-card.tsx'); the file exports a component named Card. */
  readonly card: () => Promise<{ readonly Card: () => ReactNode }>;
}
