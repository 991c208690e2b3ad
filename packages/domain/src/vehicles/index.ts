// Cars: what identifies one (VIN, plate) and what its odometer may say.
export * from './completeness.ts';
export * from './details.ts';
export * from './maker.ts';
export * from './mileage.ts';
export * from './period.ts';
export * from './plate.ts';
export * from './search-terms.ts';
export * from './vin.ts';
