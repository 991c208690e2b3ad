// Two weeks of load against capacity: of each type of bay what is booked of what may be, of each skill what is planned of
// the time of those who have it.
import { appointments } from '@bayline/contract/appointments';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink } from '../../../app/navigation.tsx';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import '../appointments.css';

type Day = ReplyOf<typeof appointments.fortnight>['days'][number];

interface BarProps {
  readonly name: string;
  readonly taken: number;
  /** Minutes that are there. */
  readonly whole: number;
  /** Where the bar should end, per cent. */
  readonly most: number;
}

function Bar({ name, taken, whole, most }: BarProps) {
  const format = useFormat();
  const hours = (minutes: number) => format.hours(Math.round((minutes * 100) / 60));
  const percent = whole === 0 ? (taken === 0 ? 0 : 100) : Math.round((taken * 100) / whole);
  return (
    <li className="appointments-bar" data-over={percent > most || (whole === 0 && taken > 0)}>
      <span>{name}</span>
      <span>{m.appointments_fortnight_of({ taken: hours(taken), whole: hours(whole), percent })}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.min(100, percent)} height="8" />
        {most < 100 && <line x1={most} x2={most} y1="0" y2="8" />}
      </svg>
    </li>
  );
}

function DayLoad({ of }: { readonly of: Day }) {
  const format = useFormat();
  const title = format.dayInWords(of.day);
  return (
    <section className="bl-panel" aria-label={title}>
      <h2>
        <PageLink to="/appointments" search={{ day: of.day, show: 'calendar' }}>
          {title}
        </PageLink>
      </h2>
      {of.opensAt === null && <p>{m.appointments_closed()}</p>}
      {of.bays.length > 0 && <h3>{m.appointments_fortnight_bays()}</h3>}
      <ul>
        {of.bays.map(({ bayType, bays, bayMinutes, takenMinutes, bookableBasisPoints }) => (
          <Bar
            key={bayType}
            name={m.appointments_lane({ name: bayTypeWords[bayType](), count: bays })}
            taken={takenMinutes}
            whole={bayMinutes}
            most={bookableBasisPoints / 100}
          />
        ))}
      </ul>
      {of.skills.length > 0 && <h3>{m.appointments_fortnight_people()}</h3>}
      <ul>
        {of.skills.map(({ skill, technicians, workingMinutes, plannedMinutes }) => (
          <Bar
            key={skill}
            name={m.appointments_fortnight_skill({ name: skillWords[skill](), count: technicians })}
            taken={plannedMinutes}
            whole={workingMinutes}
            most={100}
          />
        ))}
      </ul>
    </section>
  );
}

const isQuiet = ({ bays, skills }: Day) =>
  bays.every(({ takenMinutes }) => takenMinutes === 0) && skills.every(({ plannedMinutes }) => plannedMinutes === 0);

export function Page() {
  const format = useFormat();
  const from = format.day(new Date(useNow()).toISOString());
  const view = useView(
    appointments.fortnight,
    { query: { from } },
    { topics: ['appointment', 'operation', 'capacity'], keepsPrevious: true },
  );
  return (
    <PageFrame title={m.appointments_fortnight()}>
      <p>{m.appointments_fortnight_hint()}</p>
      {view.data?.days.every(isQuiet) === true && (
        <EmptyState icon="calendar" title={m.appointments_fortnight_quiet()} text={m.appointments_fortnight_quiet_text()} />
      )}
      {view.data !== undefined && (
        <div className="appointments-fortnight">
          {view.data.days.map((day) => (
            <DayLoad key={day.day} of={day} />
          ))}
        </div>
      )}
      {view.data === undefined && view.error === null && <SkeletonRows rows={12} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </PageFrame>
  );
}
