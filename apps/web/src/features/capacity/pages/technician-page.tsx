import { capacity } from '@bayline/contract/capacity';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, useGo, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { m } from '../../../paraglide/messages.js';
import { Dotted } from '../../../ui/dotted.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { TechnicianForm } from '../technician-form.tsx';
import { type Shift, type Technician, useWeekdayName } from '../words.ts';
import '../capacity.css';

/** The same for those who only read it; numbers of certificates stay with those who keep them. */
function TechnicianFacts({ technician, shifts }: { readonly technician: Technician; readonly shifts: readonly Shift[] }) {
  const weekdayName = useWeekdayName();
  const week = technician.week.map(
    ({ weekday, shiftId }) => `${weekdayName(weekday)} ${shifts.find(({ id }) => id === shiftId)?.name ?? ''}`,
  );
  const hours = week.length === 0 ? m.capacity_store_hours() : <Dotted parts={week} />;
  return (
    <section className="bl-panel bl-block bl-capacity-panel">
      <Facts
        rows={[
          [m.capacity_speed(), `${technician.speedPercent}%`],
          ...technician.skills.map(({ skill, certificateUntil }) => [skillWords[skill](), certificateUntil] as const),
          [m.capacity_week(), hours],
        ]}
      />
    </section>
  );
}

export function Page() {
  const { id } = usePageParams('/settings/roster/$id');
  const go = useGo();
  const format = useFormat();
  const mayEdit = usePermission('capacity.edit');
  const today = format.day(new Date(useNow()).toISOString());
  const view = useView(capacity.roster, { query: { from: today } }, { topics: ['capacity', 'staff'] });
  const technician = view.data?.technicians.find((person) => person.id === id);
  const crumbs = [
    <PageLink key="roster" to="/settings/roster">
      {m.capacity_roster()}
    </PageLink>,
  ];
  const shifts = view.data?.shifts ?? [];
  return (
    <PageFrame title={technician?.name ?? m.capacity_technician()} width="narrow" breadcrumbs={crumbs}>
      {view.data === undefined && view.error === null && <SkeletonRows rows={8} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data !== undefined && technician === undefined && <LoadFailure error={{ code: 'not-found', facts: {} }} />}
      {technician !== undefined &&
        (mayEdit ? (
          <TechnicianForm
            key={technician.version}
            technician={technician}
            shifts={shifts}
            onClose={() => void go({ to: '/settings/roster', search: { from: '' } })}
          />
        ) : (
          <TechnicianFacts technician={technician} shifts={shifts} />
        ))}
    </PageFrame>
  );
}
