// What the columns, states and outcomes of an import are called.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { imports } from '@bayline/contract/imports';
import type { ColumnKey } from '@bayline/domain/imports';
import type { StatusWords, Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type ImportRun = ReplyOf<typeof imports.get>;
export type ImportRow = ReplyOf<typeof imports.rows>['rows'][number];
export type Outcome = ImportRow['outcome'];

export const figure = (count: number) => count.toLocaleString('en');

export const kindWords: Words<ImportRun['kind']> = { cars: () => m.imports_kind_cars(), parts: () => m.imports_kind_parts() };

export const statusWords: StatusWords<ImportRun['status']> = {
  uploaded: ['waiting', () => m.imports_status_uploaded()],
  previewed: ['planned', () => m.imports_status_previewed()],
  running: ['working', () => m.imports_status_running()],
  done: ['ready', () => m.imports_status_done()],
  cancelled: ['settled', () => m.imports_status_cancelled()],
  failed: ['late', () => m.imports_status_failed()],
};

export const outcomeWords: StatusWords<Outcome> = {
  accepted: ['ready', () => m.imports_outcome_accepted()],
  merged: ['settled', () => m.imports_outcome_merged()],
  held: ['paused', () => m.imports_outcome_held()],
  refused: ['late', () => m.imports_outcome_refused()],
};

const columnWords: Words<ColumnKey> = {
  ownerName: () => m.imports_key_owner_name(),
  sex: () => m.imports_key_sex(),
  kind: () => m.imports_key_kind(),
  mobile: () => m.imports_key_mobile(),
  phone: () => m.imports_key_phone(),
  address: () => m.imports_key_address(),
  idNumber: () => m.imports_key_id_number(),
  plate: () => m.imports_key_plate(),
  vin: () => m.imports_key_vin(),
  brand: () => m.imports_key_brand(),
  model: () => m.imports_key_model(),
  modelYear: () => m.imports_key_model_year(),
  displacement: () => m.imports_key_displacement(),
  fuel: () => m.imports_key_fuel(),
  engineNumber: () => m.imports_key_engine_number(),
  colour: () => m.imports_key_colour(),
  purchasedOn: () => m.imports_key_purchased_on(),
  mileage: () => m.imports_key_mileage(),
  lastServiceMileage: () => m.imports_key_last_service_mileage(),
  remark: () => m.imports_key_remark(),
  number: () => m.imports_key_number(),
  name: () => m.imports_key_name(),
  fitsModels: () => m.imports_key_fits_models(),
  unit: () => m.imports_key_unit(),
  category: () => m.imports_key_category(),
  subCategory: () => m.imports_key_sub_category(),
  quality: () => m.imports_key_quality(),
  origin: () => m.imports_key_origin(),
  warehouse: () => m.imports_key_warehouse(),
  rack: () => m.imports_key_rack(),
  bin: () => m.imports_key_bin(),
  stock: () => m.imports_key_stock(),
  cost: () => m.imports_key_cost(),
  price: () => m.imports_key_price(),
  supplier: () => m.imports_key_supplier(),
  minimum: () => m.imports_key_minimum(),
  maximum: () => m.imports_key_maximum(),
};

export function columnName(key: string): string {
  return Object.hasOwn(columnWords, key) ? columnWords[key as ColumnKey]() : key;
}
