// A week of everybody: of each day when they are at work, breaks and absences cut out.
import { plusDays } from '@bayline/domain/kernel';
import { useFormat } from '../../app/format.ts';
import { PageLink } from '../../app/navigation.tsx';
import { skillWords } from '../../app/words/skill.ts';
import { m } from '../../paraglide/messages.js';
import { Dotted } from '../../ui/dotted.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { Roster, RosterException, Technician } from './words.ts';

interface DayProps {
  readonly day: string;
  readonly technician: Technician;
  readonly absences: readonly RosterException[];
}

function Day({ day, technician, absences }: DayProps) {
  const format = useFormat();
  const spans = technician.working.filter((span) => format.day(span.startsAt) === day);
  const minutes = spans.reduce((sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, 0);
  const until = (endsAt: string) => (format.day(endsAt) === day ? format.time(endsAt) : '24:00');
  const isAway = absences.some((of) => format.day(of.startsAt) <= day && day <= format.day(of.endsAt));
  return (
    <li data-free={spans.length === 0}>
      <small>{format.dayInWords(day)}</small>
      {spans.map(({ startsAt, endsAt }) => (
        <span key={startsAt}>{`${format.time(startsAt)}–${until(endsAt)}`}</span>
      ))}
      {minutes > 0 && <strong>{m.capacity_hours({ hours: format.hours(Math.round((minutes * 100) / 60)) })}</strong>}
      {isAway && <StatusTag tone="paused">{m.capacity_away()}</StatusTag>}
      {spans.length === 0 && !isAway && <span>{m.capacity_free()}</span>}
    </li>
  );
}

/** A certificate that is over, or soon is, is said where the week is read. */
function CertificateTag({ technician, today }: { readonly technician: Technician; readonly today: string }) {
  const until = technician.skills.find(({ skill }) => skill === 'high-voltage')?.certificateUntil ?? null;
  if (until === null || until >= plusDays(today, 30)) return null;
  return (
    <StatusTag tone={until < today ? 'late' : 'waiting'}>
      {until < today ? m.capacity_certificate_over({ day: until }) : m.capacity_certificate_ends({ day: until })}
    </StatusTag>
  );
}

export function WeekView({ roster, from, today }: { readonly roster: Roster; readonly from: string; readonly today: string }) {
  if (roster.technicians.length === 0) return <EmptyState icon="people" title={m.capacity_nobody()} text={m.capacity_nobody_text()} />;
  return (
    <ul className="bl-list">
      {roster.technicians.map((technician) => (
        <li key={technician.id} className="bl-panel bl-capacity-person">
          <div className="bl-line bl-capacity-line">
            <PageLink to="/settings/roster/$id" params={{ id: technician.id }}>
              {technician.name}
            </PageLink>
            <Dotted
              parts={[
                ...technician.skills.map(({ skill }) => skillWords[skill]()),
                technician.speedPercent === 100 ? null : m.capacity_speed_of({ percent: technician.speedPercent }),
              ]}
            />
            <CertificateTag technician={technician} today={today} />
          </div>
          <ol aria-label={technician.name}>
            {Array.from({ length: 7 }, (_, at) => plusDays(from, at)).map((day) => (
              <Day
                key={day}
                day={day}
                technician={technician}
                absences={roster.exceptions.filter((of) => of.technicianId === technician.id && of.isAbsence)}
              />
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
