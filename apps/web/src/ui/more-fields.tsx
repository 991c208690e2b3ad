// What may be left out of a form, folded away under one line that opens it.
import type { ReactNode } from 'react';
import './more-fields.css';

export function MoreFields({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="bl-more-fields">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

/** A group of fields or facts under a heading. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="bl-group" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
