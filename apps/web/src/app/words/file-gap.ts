// What a file lacks, in the words of its fields.
import { m } from '../../paraglide/messages.js';

const gapWords = {
  mobile: () => m.app_gap_mobile(),
  'organisation-kind': () => m.app_gap_organisation_kind(),
  'id-number': () => m.app_gap_id_number(),
  vin: () => m.app_gap_vin(),
  model: () => m.app_gap_model(),
  'engine-number': () => m.app_gap_engine_number(),
  'model-year': () => m.app_gap_model_year(),
  colour: () => m.app_gap_colour(),
  'purchased-on': () => m.app_gap_purchased_on(),
} as const;
export type FileGap = keyof typeof gapWords;

/** 'mobile phone, ID number'; '' where nothing is missing. */
export function gapsInWords(gaps: readonly FileGap[]): string {
  return gaps.map((gap) => gapWords[gap]()).join(m.app_gap_separator());
}
