// What happened in a visit: each event as a sentence, its time, its person and the values that matter.
import type { EventType } from '@bayline/domain/events';
import { m } from '../paraglide/messages.js';
import { Timeline, type TimelineEntry } from '../ui/timeline.tsx';
import { type Format, useFormat } from './format.ts';
import { eventValues, type VisitEvent } from './words/event-values.ts';
import { eventSentence } from './words/event-words.ts';

/** What went wrong is seen at a glance, and what was agreed or done. */
const tones: Partial<Readonly<Record<EventType, TimelineEntry['tone']>>> = {
  'estimate-approved': 'ready',
  'inspection-passed': 'ready',
  'payment-taken': 'settled',
  'visit-released': 'settled',
  'operation-paused': 'paused',
  'parts-short': 'late',
  'promise-at-risk': 'late',
  'inspection-failed': 'late',
  'operation-sent-back': 'late',
  'operation-started': 'working',
};

function entryOf(event: VisitEvent, format: Format): TimelineEntry {
  const values = eventValues(event.values, format);
  const tone = tones[event.type];
  return {
    key: event.id,
    time: format.dateTime(event.happenedAt),
    title: eventSentence(event.type),
    person: event.actorName,
    ...(values === '' ? {} : { text: values }),
    ...(tone === undefined ? {} : { tone }),
  };
}

/** Oldest first, as it happened; `order: 'newest'` turns it round. */
export function VisitHistory({ events, order }: { readonly events: readonly VisitEvent[]; readonly order: 'newest' | 'oldest' }) {
  const format = useFormat();
  if (events.length === 0) return <p>{m.app_visit_history_empty()}</p>;
  const shown = order === 'newest' ? events.toReversed() : events;
  return <Timeline label={m.app_visit_history()} entries={shown.map((event) => entryOf(event, format))} />;
}
