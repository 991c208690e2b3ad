// Booking a car in: the lifecycle of an appointment and the times it may be made for.
export * from './booking-time.ts';
export * from './lifecycle.ts';
