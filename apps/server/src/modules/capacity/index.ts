// Owns bays and equipment with their times out of use, technicians' skills, shifts and absences, opening hours and
// holidays, and the booked time of bays and people. Modules above hold and free time through it; it does not know what
// the time is for.
export {
  bookingConstraints,
  bookOperation,
  checkHandsToday,
  type OperationBooking,
  passTechnicianTime,
} from './commands/book-operation.ts';
export { endBookings, type MovedTime, moveBookings } from './commands/move-bookings.ts';
export { passItem, releaseBookings, type Subject } from './commands/release-bookings.ts';
export { type BayWanted, reserveBay, reserveConstraints } from './commands/reserve-bay.ts';
export { teachSkills } from './commands/set-technician.ts';
export { startCapacity } from './commands/start-capacity.ts';
export { capacityBetween } from './queries/capacity-between.ts';
export { bookingsInConflict, type Conflict } from './queries/conflicts.ts';
export { type DayLoad, loadOfDays } from './queries/day-load.ts';
export { storeHours } from './queries/store-hours.ts';
export { routes } from './routes.ts';
