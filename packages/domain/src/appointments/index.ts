// Booking a car in: the lifecycle of an appointment, the times it may be made for, the store's rules, the
// estimate, and what became of the bookings.
export * from './analysis.ts';
export * from './bookable-share.ts';
export * from './booking-rules.ts';
export * from './booking-time.ts';
export * from './estimate.ts';
export * from './lifecycle.ts';
