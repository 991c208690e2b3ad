// What a car's file must have. File number and use are always there; brand, fuel and displacement come with the model,
// and what a model lacks is put right in the catalogue, not in every car's file.

export const vehicleGaps = ['vin', 'model', 'engine-number', 'model-year', 'colour', 'purchased-on'] as const;
export type VehicleGap = (typeof vehicleGaps)[number];

export interface VehicleFacts {
  readonly vin: string | null;
  readonly modelId: string | null;
  readonly engineNumber: string;
  readonly modelYear: number | null;
  readonly colour: string;
  readonly purchasedOn: string | null;
}

/** File number and use. */
const alwaysThere = 2;
/** Model code, brand, fuel and displacement. */
const fieldsOfModel = 4;

/** What is missing, in the order of the file. The column `vehicles.missing` says the same. */
export function missingOfVehicle(car: VehicleFacts): VehicleGap[] {
  const value = {
    vin: car.vin,
    model: car.modelId,
    'engine-number': car.engineNumber,
    'model-year': car.modelYear,
    colour: car.colour,
    'purchased-on': car.purchasedOn,
  };
  return vehicleGaps.filter((gap) => value[gap] === null || value[gap] === '');
}

/** Whole percent of the fields asked for, rounded down: only a complete file has 100. */
export function completenessOfVehicle(car: VehicleFacts): number {
  const weigh = (gaps: readonly VehicleGap[]) => gaps.length + (gaps.includes('model') ? fieldsOfModel - 1 : 0);
  const total = alwaysThere + weigh(vehicleGaps);
  return Math.floor(((total - weigh(missingOfVehicle(car))) * 100) / total);
}
