// The car's file as it lies in the table, apart from what identifies it: one list of columns for adding, changing and
// merging.

export interface VehicleFile {
  readonly modelId: string | null;
  readonly engineNumber: string;
  readonly colour: string;
  readonly modelYear: number | null;
  readonly purchasedOn: string | null;
  readonly vehicleUse: 'household' | 'business' | 'operating' | 'leasing' | 'taxi' | 'training' | 'other';
  readonly engineType: string;
  readonly gearboxType: string;
  readonly gearboxNumber: string;
  readonly keyNumber: string;
  readonly shiftMode: 'manual' | 'automatic' | 'dual-clutch' | 'cvt' | 'single-speed' | null;
  readonly trimCode: string;
  readonly interiorStyle: string;
  readonly producedOn: string | null;
  readonly purchaseMileageKm: number | null;
  readonly sellingDealer: string;
  readonly registeredOn: string | null;
  readonly deliveredOn: string | null;
  readonly warrantyFrom: string | null;
  readonly remark: string;
}

const columnOf: Readonly<Record<keyof VehicleFile, string>> = {
  modelId: 'model_id',
  engineNumber: 'engine_number',
  colour: 'colour',
  modelYear: 'model_year',
  purchasedOn: 'purchased_on',
  vehicleUse: 'vehicle_use',
  engineType: 'engine_type',
  gearboxType: 'gearbox_type',
  gearboxNumber: 'gearbox_number',
  keyNumber: 'key_number',
  shiftMode: 'shift_mode',
  trimCode: 'trim_code',
  interiorStyle: 'interior_style',
  producedOn: 'produced_on',
  purchaseMileageKm: 'purchase_mileage_km',
  sellingDealer: 'selling_dealer',
  registeredOn: 'registered_on',
  deliveredOn: 'delivered_on',
  warrantyFrom: 'warranty_from',
  remark: 'remark',
};

const fields = Object.entries(columnOf) as [keyof VehicleFile, string][];

/** v.colour as "colour", … */
export const fileColumns = fields.map(([field, column]) => `v.${column} as "${field}"`).join(', ');
export const columnNames = fields.map(([, column]) => column).join(', ');
/** $first, $first+1, … in the order of the columns. */
export function placeholders(first: number): string {
  return fields.map((_, at) => `$${first + at}`).join(', ');
}
export function assignments(first: number): string {
  return fields.map(([, column], at) => `${column} = $${first + at}`).join(', ');
}
export function valuesOf(file: VehicleFile): unknown[] {
  return fields.map(([field]) => file[field]);
}
