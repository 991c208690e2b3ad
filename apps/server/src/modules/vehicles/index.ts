// Owns cars: VIN, plates and their periods, owners and users and theirs, mileage readings, what a car is found by.
export { addVehicle, nextVehicleNumber, vehicleConstraints, type VehicleToAdd } from './commands/add-vehicle.ts';
export { recordMileage } from './commands/record-mileage.ts';
export { knownVehicles, type KnownVehicle } from './queries/known-vehicles.ts';
export { vehicleByPlate } from './queries/vehicle.ts';
export { vehicleForVisit, type VehicleForVisit } from './queries/vehicle-for-visit.ts';
export { routes } from './routes.ts';
