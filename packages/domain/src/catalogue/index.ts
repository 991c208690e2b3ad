// What the store offers: how its codes are written, the words things are found by, what takes the place of what, from
// when a price counts, how many are raised at once, and what a store takes over from its group.
export * from './group-entry.ts';
export * from './package-price.ts';
export * from './part-number.ts';
export * from './price-day.ts';
export * from './price-round.ts';
export * from './search-terms.ts';
export * from './supersession.ts';
export * from './vehicle-class.ts';
