// A labour operation as it is typed: a figure still empty is null, and a step without minutes is not yet a step.

import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import { m } from '../../paraglide/messages.js';

export type Operation = ReplyOf<typeof catalogue.operation>;
type Fields = Omit<BodyOf<typeof catalogue.addOperation>, 'id'>;
export type RoutingForm = Omit<Fields['routing'][number], 'plannedMinutes'> & { readonly plannedMinutes: number | null };

export interface OperationForm extends Omit<Fields, 'standardHours' | 'billedHours' | 'creditedHours' | 'routing'> {
  readonly standardHours: number | null;
  readonly billedHours: number | null;
  readonly creditedHours: number | null;
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
  routing: [emptyStep],
};

export function formOf({ id: _id, version: _version, rateFen: _rate, ...fields }: Operation): OperationForm {
  return fields;
}

/** What the server is sent; null while something is missing. */
export function fieldsOf(form: OperationForm): Fields | null {
  const { standardHours, billedHours, creditedHours } = form;
  const routing = form.routing.flatMap((step) =>
    step.plannedMinutes === null ? [] : [{ ...step, equipment: step.equipment.trim(), plannedMinutes: step.plannedMinutes }],
  );
  const isWhole = form.code.trim() !== '' && form.nameZh.trim() !== '' && routing.length === form.routing.length && routing.length > 0;
  if (!isWhole || standardHours === null || billedHours === null || creditedHours === null) return null;
  const { trade, isActive } = form;
  const names = { code: form.code.trim(), nameZh: form.nameZh.trim(), nameEn: form.nameEn.trim() };
  return { ...names, trade, isActive, standardHours, billedHours, creditedHours, routing };
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
  routing: m.catalogue_routing(),
});
