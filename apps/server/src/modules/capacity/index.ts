// Owns bays, technicians' skills, opening hours, and the booked time of bays and people. Modules above hold and
// free time through it; it does not know what the time is for.
export { bookingConstraints, bookOperation, type OperationBooking, passTechnicianTime } from './commands/book-operation.ts';
export { passItem, releaseBookings, type Subject } from './commands/release-bookings.ts';
export { type BayWanted, reserveBay, reserveConstraints } from './commands/reserve-bay.ts';
export { teachSkills } from './commands/set-skills.ts';
export { setOpeningHours, startCapacity } from './commands/start-capacity.ts';
export { type DayLoad, loadOfDay } from './queries/day-load.ts';
export { routes } from './routes.ts';
