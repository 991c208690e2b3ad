// The time of bays and people: opening hours, shifts, absences, free slots, which bay and whom a piece of work needs.
export * from './bays.ts';
export * from './equipment.ts';
export * from './free-time.ts';
export * from './opening-hours.ts';
export * from './shifts.ts';
export * from './slots.ts';
export * from './spans.ts';
export * from './working-time.ts';
