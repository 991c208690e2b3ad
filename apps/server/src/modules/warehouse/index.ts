// Owns warehouses, stock levels, the stock ledger and the parts requests of orders. It knows an order only by
// id, number and plate: whoever asks for parts says what for.
export { billParts, withdrawBillOfParts } from './commands/bill-parts.ts';
export { cancelRequests } from './commands/cancel-requests.ts';
export { mainWarehouse, openWarehouse } from './commands/open-warehouse.ts';
export { type Arrival, receive } from './commands/receive.ts';
export { type PartsDemand, type ReservedLine, reserveParts } from './commands/reserve-parts.ts';
export { type LineParts, partsOfOrder } from './queries/parts-of-order.ts';
export { routes } from './routes.ts';
