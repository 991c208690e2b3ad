// Owns cars: VIN, plates and their periods, owners and users and theirs, mileage readings, what a car is found by.
export { carOfVisitSql } from './car-of-visit.ts';
export {
  addVehicle,
  addVehicles,
  nextVehicleNumber,
  nextVehicleNumbers,
  type VehicleToAdd,
  vehicleConstraints,
} from './commands/add-vehicle.ts';
export { recordMileage } from './commands/record-mileage.ts';
export { type KnownVehicle, knownVehicles } from './queries/known-vehicles.ts';
export { vehicleByPlate } from './queries/vehicle.ts';
export { survivingVehicle, type VehicleForVisit, vehicleForBooking, vehicleForVisit } from './queries/vehicle-for-visit.ts';
export { routes } from './routes.ts';
