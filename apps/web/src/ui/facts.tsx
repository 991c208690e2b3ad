import type { ReactNode } from 'react';
import './facts.css';

export type Fact = readonly [label: string, value: ReactNode];

/** What is on file, label above value; what is empty shows a dash. */
export function Facts({ rows, isLive = false }: { readonly rows: readonly Fact[]; readonly isLive?: boolean }) {
  return (
    <dl className="bl-facts" {...(isLive ? { 'aria-live': 'polite' as const } : {})}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
