// Promises drawn from the live plan and from what the shop has seen of itself: when a car is ready, with which chance.
export * from './estimate.ts';
export * from './experience.ts';
export * from './history.ts';
export * from './learned-minutes.ts';
export * from './open-time.ts';
export * from './quantiles.ts';
export * from './risk.ts';
export * from './slot.ts';
