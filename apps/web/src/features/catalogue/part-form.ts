import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import { m } from '../../paraglide/messages.js';

export type Part = ReplyOf<typeof catalogue.part>;
export type PartForm = Omit<BodyOf<typeof catalogue.changePart>, 'version'>;

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
  packaging: '',
  source: 'unknown',
  grade: '',
  purpose: '',
  isActive: true,
};

/** What is typed of a part; prices, what replaces it and what it fits have forms of their own. */
export function formOf(part: Part): PartForm {
  const { number, nameZh, nameEn, brand, unit, qualityClass, category, subCategory, fitsModels, origin } = part;
  const { packaging, source, grade, purpose, isActive } = part;
  const names = { number, nameZh, nameEn, brand, unit, qualityClass, category, subCategory };
  return { ...names, fitsModels, origin, packaging, source, grade, purpose, isActive };
}

/** What the server is sent, without the spaces around; null while something is missing. */
export function fieldsOf(form: PartForm): PartForm | null {
  const { qualityClass, source, isActive, ...texts } = form;
  const trimmed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])) as typeof texts;
  const isWhole = trimmed.number !== '' && trimmed.nameZh !== '' && trimmed.unit !== '';
  return isWhole ? { ...trimmed, qualityClass, source, isActive } : null;
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
  packaging: m.catalogue_packaging(),
  source: m.catalogue_source(),
  grade: m.catalogue_grade(),
  purpose: m.catalogue_purpose(),
  isActive: m.catalogue_state(),
});
