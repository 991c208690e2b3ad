// Owns appointments, the work and parts chosen for them, and the store's rules about bookings. Each awaited one holds a bay
// through capacity and parts through the warehouse; at check-in it becomes a visit.
export { keepAppointment } from './commands/change.ts';
export { nightWork } from './night-work.ts';
export { awaitedApartOf, type BookedApart, bookedApartOf } from './queries/booked-apart.ts';
export { listed } from './queries/estimate.ts';
export { appointmentsOfDay, awaitedAppointmentOf } from './queries/views.ts';
export { routes } from './routes.ts';
