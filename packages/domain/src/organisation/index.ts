export * from './demo-clock.ts';
export * from './password.ts';
export * from './permissions.ts';
