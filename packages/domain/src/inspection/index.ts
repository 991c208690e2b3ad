// Three-level inspection: the one who did the work signs a self-check, another person checks it, an appointed inspector
// who is neither decides. A car that does not pass goes back with a reason and the name of who answers for it.
export * from './people.ts';
export * from './road-test.ts';
export * from './sheet.ts';
export * from './sheet-change.ts';
export * from './verdict.ts';
