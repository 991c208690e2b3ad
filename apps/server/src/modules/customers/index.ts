// Owns the people and companies the store serves, and what they are found by. Phones, addresses and ID numbers leave
// it masked; a showing in clear is an event.
export { addCustomer, type CustomerToAdd, nextCustomerNumber } from './commands/add-customer.ts';
export { type PartyName, partiesByIds, partiesByMobiles } from './queries/parties.ts';
export { routes } from './routes.ts';
