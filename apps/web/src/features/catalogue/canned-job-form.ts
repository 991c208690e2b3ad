// A canned job as it is typed: lines carry the words that were chosen, so that a draft can be read without asking.
import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';

export type CannedJob = ReplyOf<typeof catalogue.cannedJob>;
type Fields = Omit<BodyOf<typeof catalogue.changeCannedJob>, 'version'>;

export interface LabourLine {
  readonly labourOperationId: string;
  readonly words: string;
  readonly operationHours: number;
  /** Instead of the operation's own; null: those. */
  readonly billedHours: number | null;
}
export interface PartLine {
  readonly partId: string;
  readonly words: string;
  readonly unit: string;
  readonly quantity: number | null;
}
export interface CannedJobForm extends Omit<Fields, 'labour' | 'parts' | 'vehicleClasses' | 'modelIds'> {
  readonly vehicleClasses: readonly Fields['vehicleClasses'][number][];
  readonly modelIds: readonly string[];
  readonly labour: readonly LabourLine[];
  readonly parts: readonly PartLine[];
}

export const emptyCannedJob: CannedJobForm = {
  code: '',
  nameZh: '',
  nameEn: '',
  priceClass: 'customer',
  fixedPriceFen: null,
  vehicleClasses: [],
  modelIds: [],
  validFrom: '',
  validUntil: null,
  isActive: true,
  labour: [],
  parts: [],
};

export function formOf(job: CannedJob): CannedJobForm {
  const { id: _id, version: _version, models: _models, labour, parts, ...fields } = job;
  return {
    ...fields,
    labour: labour.map(({ labourOperationId, code, nameZh, billedHours, operationHours }) => ({
      labourOperationId,
      words: `${code} ${nameZh}`,
      operationHours,
      billedHours,
    })),
    parts: parts.map(({ partId, number, nameZh, unit, quantity }) => ({ partId, words: `${number} ${nameZh}`, unit, quantity })),
  };
}

/** What the server is sent; null while something is missing. */
export function fieldsOf(form: CannedJobForm): Fields | null {
  const { labour, parts, code, nameZh, nameEn, vehicleClasses, modelIds, ...rest } = form;
  const counted = parts.flatMap(({ partId, quantity }) => (quantity === null || quantity <= 0 ? [] : [{ partId, quantity }]));
  const names = { code: code.trim(), nameZh: nameZh.trim(), nameEn: nameEn.trim() };
  const isWhole = names.code !== '' && names.nameZh !== '' && rest.validFrom !== '' && labour.length > 0 && counted.length === parts.length;
  if (!isWhole) return null;
  const hours = labour.map(({ labourOperationId, billedHours }) => ({ labourOperationId, billedHours }));
  return { ...rest, ...names, vehicleClasses: [...vehicleClasses], modelIds: [...modelIds], labour: hours, parts: counted };
}
