// The bill of a payer, the money against it, and the guarantee that goes with it.
export * from './bill.ts';
export * from './gate.ts';
export * from './guarantee.ts';
export * from './lifecycle.ts';
