// The role's first page: a greeting and the areas that its work is in.
import { areas } from '../../../app/areas.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { openAreas } from '../../../app/registry.ts';
import { useSession } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { useNow } from '../../../ui/use-now.ts';
import '../home.css';

function greeting(hour: number, name: string): string {
  if (hour < 12) return m.home_morning({ name });
  return hour < 18 ? m.home_afternoon({ name }) : m.home_evening({ name });
}

export function Page() {
  const session = useSession();
  const format = useFormat();
  const now = new Date(useNow()).toISOString();
  const open = openAreas(session.permissions).filter((area) => area.code !== 'home');
  return (
    <PageFrame title={greeting(Number(format.time(now).slice(0, 2)), session.staffName)} aside={<span className="bl-home-day">{format.dayInWords(now)}</span>}>
      {open.length === 0 ? (
        <EmptyState icon="lock" title={m.home_no_areas()} text={m.home_no_areas_text()} />
      ) : (
        <nav aria-label={m.home_areas()}>
          <ul className="bl-home-areas">
            {open.map((area) => (
              <li key={area.code}>
                <PageLink to={area.pages[0]?.path ?? '/'}>
                  <Icon name={areas[area.code].icon} size={24} />
                  <span>{areas[area.code].label()}</span>
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </PageFrame>
  );
}
