// What will happen when: things of the same minute happen together, in the order in which they were noted.
export interface Agenda {
  readonly add: (at: number, act: () => void) => void;
  /** The next minute with all that happens in it; undefined when nothing is left. */
  readonly next: () => { readonly at: number; readonly acts: readonly (() => void)[] } | undefined;
}

export function newAgenda(): Agenda {
  const byMinute = new Map<number, (() => void)[]>();
  return {
    add: (at, act) => {
      const acts = byMinute.get(at);
      if (acts) acts.push(act);
      else byMinute.set(at, [act]);
    },
    next: () => {
      if (byMinute.size === 0) return undefined;
      let at = Number.POSITIVE_INFINITY;
      for (const minute of byMinute.keys()) at = Math.min(at, minute);
      const acts = byMinute.get(at) ?? [];
      byMinute.delete(at);
      return { at, acts };
    },
  };
}
