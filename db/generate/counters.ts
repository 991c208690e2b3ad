// The numbers of documents: each series of a store counts from one in each of its periods.

export interface Counters {
  /** RO-0001-20261124-0007, the period a day or a year. */
  readonly next: (series: string, period: string) => string;
  readonly all: () => { readonly series: string; readonly period: string; readonly next: number }[];
}

export function openCounters(storeCode: string): Counters {
  const values = new Map<string, number>();
  return {
    next: (series, period) => {
      const key = `${series}/${period}`;
      const value = values.get(key) ?? 1;
      values.set(key, value + 1);
      return `${series}-${storeCode}-${period}-${String(value).padStart(4, '0')}`;
    },
    all: () =>
      [...values].map(([key, next]) => {
        const [series = '', period = ''] = key.split('/');
        return { series, period, next };
      }),
  };
}
