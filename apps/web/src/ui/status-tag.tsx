// One palette for every status in the product; each tone has a shape of its own, so that colour is never the only sign.
import type { ReactNode } from 'react';
import './status-tag.css';

export const statusTones = ['waiting', 'planned', 'working', 'paused', 'late', 'inspection', 'ready', 'settled'] as const;
export type StatusTone = (typeof statusTones)[number];

const shapes: Readonly<Record<StatusTone, ReactNode>> = {
  waiting: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.2 1.6" />,
  planned: <path d="M2 3h8v7H2zM2 5.4h8M4.2 1.6V4M7.8 1.6V4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  working: <path d="M3 1.6v8.8L10.2 6z" fill="currentColor" />,
  paused: <path d="M2.6 1.8h2.4v8.4H2.6zM7 1.8h2.4v8.4H7z" fill="currentColor" />,
  late: <path d="M6 .8 11.6 11H.4zM5.3 4.2v3.4h1.4V4.2zm0 4.3v1.3h1.4V8.5z" fill="currentColor" fillRule="evenodd" />,
  inspection: (
    <path
      d="M5 8.6a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2ZM7.7 7.7l3 3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
    />
  ),
  ready: (
    <path d="M6 .6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 6 .6ZM3.3 6.1l2 2 3.6-4-.9-.9-2.7 3-1.1-1z" fill="currentColor" fillRule="evenodd" />
  ),
  settled: <path d="M2 .8h8v10.4l-2-1.3-2 1.3-2-1.3-2 1.3zM4 3.3v1.2h4V3.3zm0 2.6v1.2h4V5.9z" fill="currentColor" fillRule="evenodd" />,
};

/** The shape alone, inside a 12 px drawing of one's own. */
export function StatusShape({ tone }: { readonly tone: StatusTone }) {
  return shapes[tone];
}

export function StatusTag({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return (
    <span className="bl-status" data-tone={tone}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <StatusShape tone={tone} />
      </svg>
      {children}
    </span>
  );
}
