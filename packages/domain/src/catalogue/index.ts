// What the store offers: how its codes are written, the words a part is found by, and from when a price counts.
export * from './part-number.ts';
export * from './price-day.ts';
export * from './search-terms.ts';
