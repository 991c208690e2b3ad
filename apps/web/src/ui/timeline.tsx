import type { ReactNode } from 'react';
import type { StatusTone } from './status-tag.tsx';
// The tones are the status tags'.
import './status-tag.css';
import './timeline.css';

export interface TimelineEntry {
  readonly key: string;
  /** Already formatted: 11-24 14:05. */
  readonly time: string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** Who did it. */
  readonly person?: string | null;
  readonly tone?: StatusTone;
}

/** What happened, newest or oldest first as given: time at the left, what and who at the right. */
export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <ol className="bl-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} data-tone={entry.tone ?? 'waiting'}>
          <time>{entry.time}</time>
          <span className="bl-timeline-dot" aria-hidden="true" />
          <div>
            <div className="bl-timeline-title">
              {entry.title}
              {entry.person && <small>{entry.person}</small>}
            </div>
            {entry.text !== undefined && <div className="bl-timeline-text">{entry.text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
