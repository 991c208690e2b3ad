// Owns appointments. Each confirmed one holds a bay through the capacity module; at check-in it becomes a visit.
export { keepAppointment } from './commands/change.ts';
export { appointmentsOfDay, confirmedAppointmentOf } from './queries/views.ts';
export { routes } from './routes.ts';
