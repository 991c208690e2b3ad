// The visit, its work orders and the work itself: three lifecycles, prices of lines, the parts light, the promise, the
// guarantee, and the step of the twelve that follows from all of them.
export * from './answer.ts';
export * from './discount.ts';
export * from './guarantee.ts';
export * from './job-names.ts';
export * from './kit-light.ts';
export * from './operation-lifecycle.ts';
export * from './order-lifecycle.ts';
export * from './overrun.ts';
export * from './pricing.ts';
export * from './promise.ts';
export * from './repair-class.ts';
export * from './rework.ts';
export * from './step.ts';
export * from './visit-lifecycle.ts';
