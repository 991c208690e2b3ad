// The role's first page: at the left what this person has to do, at the right the day.
import { home } from '@bayline/contract/home';
import { Suspense, useEffect } from 'react';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { openAreas } from '../../../app/registry.ts';
import { useSession } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AreaLinks } from '../area-links.tsx';
import { Cards, cardsOf, fetchCards } from '../cards.tsx';
import { DayCard } from '../day-card.tsx';
import { WorkList } from '../work-list.tsx';
import '../home.css';

/** Everything that puts a row on a list or takes it off. */
const topics = [
  'visit',
  'work-order',
  'operation',
  'appointment',
  'parts-request',
  'stock',
  'settlement',
  'follow-up',
  'vehicle',
  'staff',
] as const;

function greeting(hour: number, name: string): string {
  if (hour < 12) return m.home_morning({ name });
  return hour < 18 ? m.home_afternoon({ name }) : m.home_evening({ name });
}

function Day() {
  const view = useView(home.home, {}, { topics });
  const { permissions } = useSession();
  useEffect(() => fetchCards(cardsOf(permissions, 'first')), [permissions]);
  const areas = openAreas(permissions).filter((area) => area.code !== 'home');
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={8} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  const { lists, figures, board } = view.data;
  const [workCards, sideCards] = [cardsOf(permissions, 'work'), cardsOf(permissions, 'side')];
  const isNothingOpen = lists.length === 0 && areas.length === 0;
  const hasSide = figures.length > 0 || board.length > 0 || sideCards.length > 0;
  return (
    <div className="bl-home" data-side={hasSide}>
      <section className="bl-home-work" aria-label={m.home_work()}>
        {isNothingOpen && <EmptyState icon="lock" title={m.home_no_areas()} text={m.home_no_areas_text()} />}
        <Cards cards={cardsOf(permissions, 'first')} />
        <Cards cards={workCards} />
        {lists.length > 0 && <WorkList lists={lists} />}
        {workCards.length === 0 && lists.every((list) => list.rows.length === 0) && <AreaLinks areas={areas} />}
      </section>
      {hasSide && (
        <section className="bl-home-side" aria-label={m.home_day()}>
          <DayCard figures={figures} board={board} />
          <Cards cards={sideCards} />
          {lists.some((list) => list.rows.length > 0) && <p className="bl-home-keys">{m.home_keys()}</p>}
        </section>
      )}
    </div>
  );
}

export function Page() {
  const { staffName } = useSession();
  const format = useFormat();
  const now = new Date(useNow()).toISOString();
  return (
    <PageFrame
      title={greeting(Number(format.time(now).slice(0, 2)), staffName)}
      aside={<span className="bl-home-date">{format.dayInWords(now)}</span>}
    >
      <Suspense fallback={<SkeletonRows rows={8} />}>
        <Day />
      </Suspense>
    </PageFrame>
  );
}
