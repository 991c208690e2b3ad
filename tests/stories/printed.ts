// What goes to the typesetter, read before it becomes a PDF.
import type { Documents, PrintedForm, SettlementListPaper } from '../../apps/server/src/platform/documents/index.ts';
import type { Shops } from './desk.ts';

/** The paper that was printed last; throws when it was one of the other kind. */
export interface Tray {
  readonly form: () => PrintedForm;
  readonly settlementList: () => SettlementListPaper;
}

export function watchPapers(shops: Shops): Tray {
  const { documents } = shops.store.services;
  let last: { readonly template: string; readonly paper: unknown } | undefined;
  const watched: Documents = {
    ...documents,
    renderPdf: (template, paper) => {
      last = { template, paper };
      return documents.renderPdf(template, paper);
    },
  };
  Object.assign(shops.store.services, { documents: watched });
  const printed = (template: string): unknown => {
    if (last?.template !== template) throw new Error(`no ${template} was printed last`);
    return last.paper;
  };
  return {
    form: () => printed('form-paper') as PrintedForm,
    settlementList: () => printed('settlement-list') as SettlementListPaper,
  };
}

export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
