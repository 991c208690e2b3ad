import type { ComponentPropsWithRef } from 'react';
import './scrolled.css';

interface ScrolledProps extends Omit<ComponentPropsWithRef<'section'>, 'aria-label' | 'tabIndex'> {
  /** What is in it, for whoever comes to it by Tab. */
  readonly label: string;
}

/** A part that may be larger than its place: drawn by the finger, and by the keys although nothing in it can be pressed. */
export function Scrolled({ label, className, ...section }: ScrolledProps) {
  const classes = className === undefined ? 'bl-scrolled' : `bl-scrolled ${className}`;
  // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus.
  return <section {...section} className={classes} aria-label={label} tabIndex={0} />;
}
