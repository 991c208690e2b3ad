// Customers: how a person or firm is identified and reached, and what of it may be shown to whom.
export * from './completeness.ts';
export * from './consent.ts';
export * from './customer-class.ts';
export * from './id-number.ts';
export * from './identity.ts';
export * from './masking.ts';
export * from './name.ts';
export * from './phone.ts';
export * from './search-terms.ts';
