// For those whose work makes no list: the areas that they may open, or the pages where there is one area only.
import { areas as areaWords } from '../../app/areas.ts';
import { PageLink } from '../../app/navigation.tsx';
import type { OpenArea } from '../../app/registry.ts';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.tsx';

export function AreaLinks({ areas }: { readonly areas: readonly OpenArea[] }) {
  const [only] = areas;
  if (only === undefined) return null;
  const links =
    areas.length > 1
      ? areas.map((area) => ({ path: area.pages[0]?.path ?? '/', icon: areaWords[area.code].icon, label: areaWords[area.code].label }))
      : only.pages.map((page) => ({ path: page.path, icon: areaWords[only.code].icon, label: page.label }));
  return (
    <nav aria-label={m.home_areas()}>
      <ul className="bl-home-areas">
        {links.map(({ path, icon, label }) => (
          <li key={path}>
            <PageLink to={path}>
              <Icon name={icon} size={24} />
              <span>{label()}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
