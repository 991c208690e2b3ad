// A labour operation as it is typed: a figure still empty is null, and a step without minutes is not yet a step.

import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import { m } from '../../paraglide/messages.js';

export type Operation = ReplyOf<typeof catalogue.operation>;
type Fields = Omit<BodyOf<typeof catalogue.changeOperation>, 'version'>;
export type RoutingForm = Omit<Fields['routing'][number], 'plannedMinutes'> & { readonly plannedMinutes: number | null };

export interface HoursForm {
  readonly standardHours: number | null;
  readonly billedHours: number | null;
  readonly creditedHours: number | null;
}
export type ClassHoursForm = HoursForm & Pick<Fields['classHours'][number], 'vehicleClass'>;

export interface OperationForm extends Omit<Fields, keyof HoursForm | 'routing' | 'classHours'>, HoursForm {
  readonly classHours: readonly ClassHoursForm[];
  readonly routing: readonly RoutingForm[];
}

export const emptyStep: RoutingForm = { bayType: 'maintenance', skill: 'mechanical', equipment: '', plannedMinutes: null };
export const emptyOperation: OperationForm = {
  code: '',
  nameZh: '',
  nameEn: '',
  trade: 'mechanical',
  standardHours: null,
  billedHours: null,
  creditedHours: null,
  isActive: true,
  classHours: [],
  routing: [emptyStep],
};

export function formOf({ id: _id, version: _version, rateFen: _rate, ...fields }: Operation): OperationForm {
  return fields;
}

function hoursOf({ standardHours, billedHours, creditedHours }: HoursForm) {
  return standardHours === null || billedHours === null || creditedHours === null ? null : { standardHours, billedHours, creditedHours };
}

/** What the server is sent; null while something is missing. */
export function fieldsOf(form: OperationForm): Fields | null {
  const hours = hoursOf(form);
  const classHours = form.classHours.flatMap((row) => {
    const ofClass = hoursOf(row);
    return ofClass === null ? [] : [{ vehicleClass: row.vehicleClass, ...ofClass }];
  });
  const routing = form.routing.flatMap((step) =>
    step.plannedMinutes === null ? [] : [{ ...step, equipment: step.equipment.trim(), plannedMinutes: step.plannedMinutes }],
  );
  const isWhole = form.code.trim() !== '' && form.nameZh.trim() !== '' && routing.length === form.routing.length && routing.length > 0;
  if (!isWhole || hours === null || classHours.length < form.classHours.length) return null;
  const { trade, isActive } = form;
  const names = { code: form.code.trim(), nameZh: form.nameZh.trim(), nameEn: form.nameEn.trim() };
  return { ...names, trade, isActive, ...hours, classHours, routing };
}

export const operationLabels = (): Record<keyof OperationForm, string> => ({
  code: m.catalogue_operation_code(),
  nameZh: m.catalogue_name_zh(),
  nameEn: m.catalogue_name_en(),
  trade: m.catalogue_trade(),
  standardHours: m.catalogue_standard_hours(),
  billedHours: m.catalogue_billed_hours(),
  creditedHours: m.catalogue_credited_hours(),
  isActive: m.catalogue_state(),
  classHours: m.catalogue_class_hours(),
  routing: m.catalogue_routing(),
});
