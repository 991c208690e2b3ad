// One planning model for booking, promise, dispatch and what-if: the shop as facts, whether a plan can be worked, and
// what it is worth.
export * from './at-work.ts';
export * from './fit-in.ts';
export * from './measure.ts';
export * from './model.ts';
export * from './plan.ts';
export * from './random.ts';
export * from './repair.ts';
export * from './standing.ts';
export * from './verify.ts';
