// The kernel holds what every trade word is built from: decisions and lifecycles, money, quantities, hours,
// time, ids and text. It knows no module and reads no clock.
export * from './capitals.ts';
export * from './decimal.ts';
export * from './decision.ts';
export * from './event.ts';
export * from './hours.ts';
export * from './ids.ts';
export * from './lifecycle.ts';
export * from './money.ts';
export * from './price-level.ts';
export * from './quantity.ts';
export * from './text.ts';
export * from './time.ts';
export * from './zones.ts';
