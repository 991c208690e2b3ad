// The lists that the catalogue and whoever takes from it speak in.
import { Type } from 'typebox';
import { OneOf } from './endpoint.ts';

export const Trade = OneOf(['mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage'] as const);
export const BayType = OneOf(['maintenance', 'mechanical', 'body', 'paint', 'alignment', 'wash', 'high-voltage'] as const);
export const Fuel = OneOf(['petrol', 'diesel', 'hybrid', 'plug-in-hybrid', 'electric', 'fuel-cell', 'lpg', 'cng'] as const);
export const QualityClass = OneOf(['genuine', 'equivalent', 'aftermarket', 'remanufactured', 'used', 'customer-supplied'] as const);
export const PartSource = OneOf(['domestic', 'imported', 'unknown'] as const);
/** What a car is to the workshop; `other` has no hours or rates of its own. */
export const VehicleClass = OneOf(['compact', 'sedan', 'suv', 'mpv', 'light-commercial', 'electric', 'other'] as const);
/** Of a labour rate: a class, or every class that has no rate of its own. */
export const RateClass = OneOf(['any', 'compact', 'sedan', 'suv', 'mpv', 'light-commercial', 'electric', 'other'] as const);
/** Who pays by which prices. */
export const PriceClass = OneOf(['customer', 'warranty', 'insurance', 'internal', 'package'] as const);
/** A level without a price of its own falls back to retail. */
export const PriceLevel = OneOf(['retail', 'member', 'fleet'] as const);
export const BasisPoints = Type.Integer({ minimum: 0, maximum: 10_000, description: '1/100 %' });
