// The bill of a payer and the money against it.
export * from './bill.ts';
export * from './gate.ts';
export * from './lifecycle.ts';
