// The bill of a payer, the money against it, and the till that takes it.
export * from './bill.ts';
export * from './clearance.ts';
export * from './gate.ts';
export * from './lifecycle.ts';
export * from './till.ts';
