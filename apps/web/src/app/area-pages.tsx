import { useEffect, useRef } from 'react';
import { m } from '../paraglide/messages.js';
import { areas } from './areas.ts';
import { PageLink } from './navigation.tsx';
import type { OpenArea } from './registry.ts';

/** The pages of one area side by side; nothing where there is only one. */
export function AreaPages({ area, current }: { readonly area: OpenArea; readonly current: string }) {
  const here = useRef<HTMLElement>(null);
  // On a phone the names are wider than the screen: the present page's is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the present page is another element after each change.
  useEffect(() => {
    const link = here.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (here.current && link) here.current.scrollLeft = link.offsetLeft - (here.current.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  if (area.pages.length < 2) return null;
  return (
    <nav ref={here} className="bl-area-pages" aria-label={m.app_area_pages({ area: areas[area.code].label() })}>
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
