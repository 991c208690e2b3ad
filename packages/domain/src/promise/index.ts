// Promises drawn from the live plan and from what the shop has seen of itself.
export * from './history.ts';
