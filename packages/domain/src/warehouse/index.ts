// The store room: requests of orders and appointments, the stock and batches they are served from, and what is coming.
export * from './batches.ts';
export * from './coming.ts';
export * from './kit.ts';
export * from './lifecycle.ts';
export * from './serving.ts';
export * from './stock.ts';
