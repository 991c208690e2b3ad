import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import { m } from '../../paraglide/messages.js';

export type Part = ReplyOf<typeof catalogue.part>;
export type PartForm = Omit<BodyOf<typeof catalogue.addPart>, 'id'>;

export const emptyPart: PartForm = {
  number: '',
  nameZh: '',
  nameEn: '',
  brand: '',
  unit: '',
  qualityClass: 'genuine',
  category: '',
  subCategory: '',
  fitsModels: '',
  origin: '',
  isActive: true,
};

export function formOf({ id: _id, version: _version, priceFen: _price, nextPrice: _next, ...fields }: Part): PartForm {
  return fields;
}

/** What the server is sent, without the spaces around; null while something is missing. */
export function fieldsOf(form: PartForm): PartForm | null {
  const { qualityClass, isActive, ...texts } = form;
  const trimmed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])) as typeof texts;
  const isWhole = trimmed.number !== '' && trimmed.nameZh !== '' && trimmed.unit !== '';
  return isWhole ? { ...trimmed, qualityClass, isActive } : null;
}

export const partLabels = (): Record<keyof PartForm, string> => ({
  number: m.catalogue_number(),
  nameZh: m.catalogue_name_zh(),
  nameEn: m.catalogue_name_en(),
  brand: m.catalogue_brand(),
  unit: m.catalogue_unit(),
  qualityClass: m.catalogue_quality(),
  category: m.catalogue_category(),
  subCategory: m.catalogue_sub_category(),
  fitsModels: m.catalogue_fits(),
  origin: m.catalogue_origin(),
  isActive: m.catalogue_state(),
});
