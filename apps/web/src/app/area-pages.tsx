import { m } from '../paraglide/messages.js';
import { areas } from './areas.ts';
import { PageLink } from './navigation.tsx';
import type { OpenArea } from './registry.ts';

/** The pages of one area side by side; nothing where there is only one. */
export function AreaPages({ area, current }: { readonly area: OpenArea; readonly current: string }) {
  if (area.pages.length < 2) return null;
  return (
    <nav className="bl-area-pages" aria-label={m.app_area_pages({ area: areas[area.code].label() })}>
      {area.pages.map((page) => (
        <PageLink
          key={page.path}
          to={page.path}
          className="bl-area-page"
          {...(page.path === current ? { 'aria-current': 'page' as const } : {})}
        >
          {page.label()}
        </PageLink>
      ))}
    </nav>
  );
}
