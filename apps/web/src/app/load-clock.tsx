// The clock of today's load: how full the shop's bays are, and what a car coming now could still have. It leads to the
// day's calendar, or to the board for those who book nothing.
import { capacity } from '@bayline/contract/capacity';
import { m } from '../paraglide/messages.js';
import { Icon } from '../ui/icon.tsx';
import type { StatusTone } from '../ui/status-tag.tsx';
import { useView } from './api.ts';
import { useFormat } from './format.ts';
import { PageLink } from './navigation.tsx';
import { mayOpenPath } from './registry.ts';
import { useSession } from './session.ts';
import '../ui/status-tag.css';
import './load-clock.css';

/** From here on a car without a booking waits: the desk keeps this much for what comes in by itself. */
const fullPercent = 85;

function toneOf(percent: number, freeMinutes: number): StatusTone {
  if (freeMinutes === 0) return 'late';
  return percent >= fullPercent ? 'paused' : 'planned';
}

function LoadBand() {
  const format = useFormat();
  const { permissions } = useSession();
  const { data, error } = useView(capacity.today, {}, { topics: ['appointment', 'operation', 'capacity'] });
  // Its place from the start, so that the bar does not move under the hand.
  if (data === undefined && error === null) return <span className="bl-top-button bl-load" />;
  // A store that is closed today, or has no bays yet, has no load.
  if (data === undefined || data.closesAt === null || data.bayMinutes === 0) return null;
  const { closesAt, bayMinutes, takenMinutes, freeMinutes } = data;
  const percent = Math.round((takenMinutes * 100) / bayMinutes);
  const tone = toneOf(percent, freeMinutes);
  // To a tenth of an hour: 1140 minutes are read as 19 hours.
  const hours = format.hours(Math.round(freeMinutes / 6) * 10);
  const words = m.app_load_words({ percent, hours, time: format.time(closesAt) });
  return (
    <PageLink
      to={mayOpenPath('/appointments', permissions) ? '/appointments' : '/workshop/board'}
      className="bl-top-button bl-load"
      title={words}
    >
      <span className="bl-unseen">{words}</span>
      <span className="bl-load-figure" aria-hidden="true">
        <Icon name={tone === 'planned' ? 'clock' : 'alert'} size={12} />
        <span>{m.app_load_percent({ percent })}</span>
        <span className="bl-load-left">{m.app_load_left({ hours })}</span>
      </span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" data-tone={tone}>
        <rect width={percent} height="4" />
      </svg>
    </PageLink>
  );
}

export function LoadClock() {
  return useSession().permissions.includes('capacity.read') ? <LoadBand /> : null;
}
