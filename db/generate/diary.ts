// The bays and the technicians of a store, and when they are taken: two cars do not stand in one bay.

/** Minutes since 1970, from and without until. */
interface Taken {
  readonly from: number;
  readonly until: number;
}

/** When work holds its bay and its technician, in minutes after the car came. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export interface Held {
  readonly bay: number;
  readonly technician: number;
  /** Nothing was free: the work is done beside the plan. */
  readonly isBesidePlan: boolean;
}

export interface Diary {
  /** Forgets what is over. */
  readonly beginDay: (minute: number) => void;
  /** Takes the first free bay of the given ones and the first free technician; undefined when there are none. */
  readonly take: (
    bays: readonly number[],
    at: { readonly arrival: number; readonly spans: readonly Span[] },
    start: number,
  ) => Held | undefined;
  /** One of the bays and somebody who is at work, whatever else they are at. */
  readonly besidePlan: (bays: readonly number[], at: { readonly arrival: number; readonly spans: readonly Span[] }, start: number) => Held;
}

export interface Shop {
  readonly bays: number;
  readonly technicians: number;
  /** Whether the technician of that place works on the day of that minute. */
  readonly isAtWork: (technician: number, minute: number) => boolean;
}

export function openDiary(shop: Shop): Diary {
  const empty = (count: number) => Array.from({ length: count }, (): Taken[] => []);
  const [bayTimes, technicianTimes] = [empty(shop.bays), empty(shop.technicians)];
  const everybody = technicianTimes.map((_, at) => at);
  const isFree = (taken: readonly Taken[], arrival: number, spans: readonly Span[]) =>
    spans.every((span) => taken.every(({ from, until }) => arrival + span.until <= from || arrival + span.from >= until));
  const firstFree = (
    of: readonly number[],
    times: readonly Taken[][],
    { arrival, spans, start }: { arrival: number; spans: readonly Span[]; start: number },
  ) => {
    for (let tried = 0; tried < of.length; tried += 1) {
      const one = of[(start + tried) % of.length];
      if (one !== undefined && isFree(times[one] ?? [], arrival, spans)) return one;
    }
    return undefined;
  };
  /** Work begins and ends within a day. */
  const thereFor = (arrival: number, spans: readonly Span[]) =>
    everybody.filter((one) => spans.every(({ from }) => shop.isAtWork(one, arrival + from)));
  return {
    beginDay: (minute) => {
      for (const times of [bayTimes, technicianTimes])
        for (const [at, taken] of times.entries()) if (taken.length > 0) times[at] = taken.filter(({ until }) => until > minute);
    },
    take: (bays, { arrival, spans }, start) => {
      const bay = firstFree(bays, bayTimes, { arrival, spans, start });
      if (bay === undefined) return undefined;
      const technician = firstFree(thereFor(arrival, spans), technicianTimes, { arrival, spans, start });
      if (technician === undefined) return undefined;
      for (const { from, until } of spans) {
        bayTimes[bay]?.push({ from: arrival + from, until: arrival + until });
        technicianTimes[technician]?.push({ from: arrival + from, until: arrival + until });
      }
      return { bay, technician, isBesidePlan: false };
    },
    besidePlan: (bays, { arrival, spans }, start) => {
      const there = thereFor(arrival, spans);
      const technician = there[start % there.length] ?? start % shop.technicians;
      return { bay: bays[start % bays.length] ?? 0, technician, isBesidePlan: true };
    },
  };
}
