// The call after the visit: due within three days of the release, or one, made by somebody independent of the adviser,
// tried at most three times on different days.
export * from './call.ts';
export * from './lifecycle.ts';
