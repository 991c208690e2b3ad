// Opens stores: at the first run, for the demo group and for tests. Owns nothing; calls every module's door.
export { openNewStore, type StoreToOpen } from './open-new-store.ts';
export { routes } from './routes.ts';
