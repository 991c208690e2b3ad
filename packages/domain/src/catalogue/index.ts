// What the store offers: how its codes are written, and the words a part is found by.
export * from './part-number.ts';
export * from './search-terms.ts';
