export * from './demo-clock.ts';
export * from './device.ts';
export * from './password.ts';
export * from './permissions.ts';
export * from './second-factor.ts';
