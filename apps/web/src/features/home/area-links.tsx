// For those whose work makes no list: the areas that they may open.
import { areas as areaWords } from '../../app/areas.ts';
import { PageLink } from '../../app/navigation.tsx';
import type { OpenArea } from '../../app/registry.ts';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.tsx';

export function AreaLinks({ areas }: { readonly areas: readonly OpenArea[] }) {
  if (areas.length === 0) return null;
  return (
    <nav aria-label={m.home_areas()}>
      <ul className="bl-home-areas">
        {areas.map((area) => (
          <li key={area.code}>
            <PageLink to={area.pages[0]?.path ?? '/'}>
              <Icon name={areaWords[area.code].icon} size={24} />
              <span>{areaWords[area.code].label()}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
