// Paper: A4 documents as PDF. Callers give figures and names; how they are written and laid out is decided here.

export { type FormPaper, formSheet, type PaperBlock, type PaperFact, type PrintedForm } from './form-paper.ts';
export {
  dittoed,
  type PaperLanguage,
  paperDay,
  paperHours,
  paperMileage,
  paperMoney,
  paperQuantity,
} from './formatting.ts';
export { type Documents, type DocumentsOptions, startDocuments } from './pool.ts';
export { type PaperWords, type Print, paperTime, printOf, type StoreHead, wordsOf } from './print.ts';
export type { FeeLine, LabourLine, MaterialLine, SettlementListPaper, SuppliedPart } from './settlement-list.ts';
