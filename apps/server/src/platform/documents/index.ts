// Paper: A4 documents as PDF. Callers give figures and names; how they are written and laid out is decided here.

export type { PaperLanguage } from './formatting.ts';
export { type Documents, type DocumentsOptions, startDocuments } from './pool.ts';
export type { FeeLine, LabourLine, MaterialLine, SettlementListPaper, SuppliedPart } from './settlement-list.ts';
