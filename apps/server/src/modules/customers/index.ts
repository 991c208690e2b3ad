// Owns the people and companies the store serves, their classes, consents and contacts, what they are found by, and the
// merging of files. Phones, addresses and ID numbers leave it masked; a showing in clear is an event.
export { isInClassSql } from './class-store.ts';
export { addCustomers, type CustomerToAdd, nextCustomerNumber, nextCustomerNumbers } from './commands/add-customer.ts';
export { openClasses } from './commands/classes.ts';
export { allPages, recordExport } from './commands/export-customers.ts';
export { approveMerge, declineMerge, type FilesToMerge, type FileToMerge, proposeMerge, undoMerge } from './merging.ts';
export { nameShown } from './name-shown.ts';
export { type PartyName, partiesByIds, partiesByMobiles, survivingCustomer, survivingCustomers } from './queries/parties.ts';
export { routes } from './routes.ts';
