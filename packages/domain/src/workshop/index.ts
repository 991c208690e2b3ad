// Dispatch, clocks and the board. An operation goes to a bay of its type and to one or more technicians with its skill,
// with its parts at hand and after the work before it; a technician's clock runs on one operation at a time.
export * from './board.ts';
export * from './clock.ts';
export * from './dispatch.ts';
export * from './pull.ts';
export * from './rules.ts';
export * from './shares.ts';
