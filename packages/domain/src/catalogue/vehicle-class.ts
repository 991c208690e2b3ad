// What a car is to the workshop: the same brake pads take longer on an SUV. `other` has no hours or rates of its own.
export const vehicleClasses = ['compact', 'sedan', 'suv', 'mpv', 'light-commercial', 'electric', 'other'] as const;
export type VehicleClass = (typeof vehicleClasses)[number];
