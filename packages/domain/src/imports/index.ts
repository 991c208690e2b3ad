// A store's old files: cells read without guessing, rows compared with each other and with what is here.
export { type Cell, textOf } from './cell.ts';
export * from './fate.ts';
export { bareWord, isReasonColumn, type Mapping, reasonColumn } from './header.ts';
export * from './lifecycle.ts';
export * from './match.ts';
export type { PartToTake } from './part-row.ts';
export type { CarToTake } from './plan-cars.ts';
export * from './reason-codes.ts';
export * from './sheet-kinds.ts';
