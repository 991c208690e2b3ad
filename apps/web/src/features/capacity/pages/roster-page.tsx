// Who works when: a week of all technicians, who is away, and what is booked with them nevertheless.
import { capacity } from '@bayline/contract/capacity';
import { isCalendarDay, plusDays, weekday } from '@bayline/domain/kernel';
import { useView } from '../../../app/api.ts';
import { ConflictList } from '../../../app/conflict-list.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { useGo, usePageSearch } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { Exceptions } from '../exceptions.tsx';
import { WeekView } from '../week-view.tsx';
import '../capacity.css';

const readSearch = (raw: Record<string, unknown>) => ({
  from: isCalendarDay(raw['from']) && raw['from'].startsWith('20') ? raw['from'] : '',
});

/** The Monday of a day's week. */
const mondayOf = (day: string) => plusDays(day, 1 - weekday(day));

export function Page() {
  const go = useGo();
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const { from: asked } = usePageSearch(readSearch);
  const from = mondayOf(asked === '' ? today : asked);
  const view = useView(capacity.roster, { query: { from } }, { topics: ['capacity', 'staff'], keepsPrevious: true });
  const show = (days: number) => void go({ to: '/settings/roster', search: { from: plusDays(from, days) } }, { replace: true });
  const actions = (
    <>
      <ActionButton onPress={() => show(-7)}>{m.capacity_week_before()}</ActionButton>
      <ActionButton onPress={() => show(7)}>{m.capacity_week_after()}</ActionButton>
    </>
  );
  return (
    <PageFrame
      title={m.capacity_roster_of({ from: format.dayInWords(from), until: format.dayInWords(plusDays(from, 6)) })}
      actions={actions}
    >
      <ConflictList>
        {view.data === undefined && view.error === null && <SkeletonRows rows={10} />}
        {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
        {view.data !== undefined && (
          <>
            <Exceptions roster={view.data} today={today} />
            <WeekView roster={view.data} from={from} today={today} />
          </>
        )}
      </ConflictList>
    </PageFrame>
  );
}
