// The desk's day: as a calendar of the bays, or as a list; who is to be reminded, who is late, who did not come.
import { appointments } from '@bayline/contract/appointments';
import { isCalendarDay, plusDays } from '@bayline/domain/kernel';
import { Input, Segmented } from 'antd';
import { useCommand, useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, useGo, usePageSearch } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AppointmentList } from '../appointment-list.tsx';
import type { Appointment } from '../booking-words.ts';
import { DayCalendar } from '../day-calendar.tsx';
import '../appointments.css';

const shows = ['calendar', 'all', 'reminders', 'late', 'no-shows'] as const;
type Show = (typeof shows)[number];
const showWords: Readonly<Record<Show, () => string>> = {
  calendar: () => m.appointments_show_calendar(),
  all: () => m.appointments_show_all(),
  reminders: () => m.appointments_show_reminders(),
  late: () => m.appointments_show_late(),
  'no-shows': () => m.appointments_show_no_shows(),
};

const readSearch = (raw: Record<string, unknown>) => ({
  day: isCalendarDay(raw['day']) ? raw['day'] : '',
  show: shows.find((show) => show === raw['show']) ?? 'calendar',
});

function Calendar({ day }: { readonly day: string }) {
  const view = useView(appointments.calendar, { query: { day } }, { topics: ['appointment', 'operation', 'capacity'] });
  if (view.data !== undefined) return <DayCalendar calendar={view.data} />;
  return view.error === null ? <SkeletonRows rows={8} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
}

function Remind({ row }: { readonly row: Appointment }) {
  const remind = useCommand(appointments.remind, {
    invalidate: ['appointment', appointments.listDay],
    doneText: () => m.appointments_reminded_done(),
  });
  if (!row.allowedActions.some((each) => each.action === 'remind')) return null;
  return (
    <ActionButton isPending={remind.isPending} onPress={() => void remind.run({ params: { id: row.id }, body: { version: row.version } })}>
      {m.appointments_remind()}
    </ActionButton>
  );
}

function List({ day, list }: { readonly day: string; readonly list: Exclude<Show, 'calendar'> }) {
  const view = useView(appointments.listDay, { query: { day, list } }, { topics: ['appointment'] });
  return (
    <AppointmentList
      rows={view.data?.rows ?? []}
      isLoading={view.isPending}
      fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
      onRetry={() => void view.refetch()}
      withDay={list === 'no-shows'}
      {...(list === 'reminders' ? { action: (row: Appointment) => <Remind row={row} /> } : {})}
    />
  );
}

function Actions() {
  const mayEdit = usePermission('appointments.edit');
  const mayRule = usePermission('capacity.edit');
  return (
    <>
      {mayRule && (
        <PageLink to="/appointments/rules" className="bl-link-button">
          {m.appointments_rules()}
        </PageLink>
      )}
      <PageLink to="/appointments/analysis" className="bl-link-button">
        {m.appointments_analysis()}
      </PageLink>
      <ExportButton endpoint={appointments.export} name={m.appointments_nav()} />
      {mayEdit && (
        <PageLink to="/appointments/new" className="bl-link-button">
          {m.appointments_new()}
        </PageLink>
      )}
    </>
  );
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const { day: asked, show } = usePageSearch(readSearch);
  const day = asked === '' ? today : asked;
  const to = (search: { day: string; show: Show }) => void go({ to: '/appointments', search }, { replace: true });
  // Whose car comes tomorrow is called today.
  const choose = (next: Show) => to({ show: next, day: next === 'reminders' && asked === '' ? plusDays(today, 1) : asked });
  return (
    <PageFrame
      title={m.appointments_title({ day: format.dayInWords(day) })}
      height={show === 'calendar' ? 'content' : 'fill'}
      actions={<Actions />}
      strip={
        <div className="appointments-strip">
          <Input
            type="date"
            aria-label={m.appointments_day()}
            value={day}
            onChange={(event) => event.target.value !== '' && to({ day: event.target.value, show })}
          />
          <Segmented<Show>
            aria-label={m.appointments_show()}
            value={show}
            options={shows.map((value) => ({ value, label: showWords[value]() }))}
            onChange={choose}
          />
        </div>
      }
    >
      {show === 'calendar' ? <Calendar day={day} /> : <List day={day} list={show} />}
    </PageFrame>
  );
}
