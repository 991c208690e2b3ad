// Taking a car in: the walk round it, and whether it comes back with what was repaired.
export * from './body-outline.ts';
export * from './pre-inspection.ts';
export * from './questions.ts';
