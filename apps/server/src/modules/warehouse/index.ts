// Owns warehouses, suppliers, stock by batch, the stock ledger, expected arrivals and parts requests. It knows who asks, an
// order or an appointment, only by kind, id, number and plate, and the visit by its id.
export {
  letSetAsideGo,
  moveAppointmentParts,
  releaseAppointmentParts,
} from './commands/appointment-parts.ts';
export { billParts, withdrawBillOfParts } from './commands/bill-parts.ts';
export { cancelRequests } from './commands/cancel-requests.ts';
export { mainWarehouse, openWarehouse } from './commands/open-warehouse.ts';
export { type Arrival, receive, receiveAll } from './commands/receive.ts';
export {
  type AppointmentDemand,
  type PartsDemand,
  type ReservedLine,
  reserveForAppointment,
  reserveParts,
} from './commands/reserve-parts.ts';
export { kitOfOrder } from './queries/kit-of-order.ts';
export { type LineParts, partsOfOrder } from './queries/parts-of-order.ts';
export { routes } from './routes.ts';
