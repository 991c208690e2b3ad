// The store room: requests of orders, and the stock they are served from.
export * from './lifecycle.ts';
export * from './serving.ts';
export * from './stock.ts';
