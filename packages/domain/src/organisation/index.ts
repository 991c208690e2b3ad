export * from './permissions.ts';
export * from './password.ts';
