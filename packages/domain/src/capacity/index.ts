// The time of bays and people: opening hours, free slots, which bay and whom a piece of work needs.
export * from './bays.ts';
export * from './opening-hours.ts';
export * from './slots.ts';
