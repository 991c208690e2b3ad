import type { customers } from '@bayline/contract/customers';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { allClasses } from './class-store.ts';
import { addCustomerCommand } from './commands/add-customer.ts';
import { changeCustomer } from './commands/change-customer.ts';
import { addClass, changeClass } from './commands/classes.ts';
import { giveConsent, setPhoto, withdrawConsent } from './commands/consents.ts';
import { addContact, removeContact } from './commands/contacts.ts';
import { exportClasses, exportCustomers } from './commands/export-customers.ts';
import { reveal } from './commands/reveal.ts';
import { setClass } from './commands/set-class.ts';
import { customerFiles } from './merge-customers.ts';
import { approveMerge, declineMerge, proposeMerge, undoMerge } from './merging.ts';
import { customerView } from './queries/customer.ts';
import { listCustomers } from './queries/customers.ts';
import { duplicateCustomers } from './queries/duplicates.ts';

export const routes: Handlers<typeof customers> = {
  list: (ctx, { query }) => inDealership(ctx, (tx) => listCustomers(tx, query)),
  get: (ctx, { params }) => inDealership(ctx, (tx) => customerView(ctx, tx, params.id)),
  add: (ctx, { body }) => addCustomerCommand(ctx, body),
  change: (ctx, { params, body }) => changeCustomer(ctx, params.id, body),
  reveal: (ctx, { params, body }) => reveal(ctx, params.id, body.reason),
  setPhoto: (ctx, { params, body }) => setPhoto(ctx, params.id, body),
  setClass: (ctx, { params, body }) => setClass(ctx, params.id, body),
  addContact: (ctx, { params, body }) => addContact(ctx, params.id, body),
  removeContact: (ctx, { params, body }) => removeContact(ctx, params.id, body),
  giveConsent: (ctx, { params, body }) => giveConsent(ctx, params.id, body),
  withdrawConsent: (ctx, { params, body }) => withdrawConsent(ctx, params.id, body),
  classes: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(allClasses, [tx.dealershipId]) })),
  addClass: (ctx, { body }) => addClass(ctx, body),
  changeClass: (ctx, { params, body }) => changeClass(ctx, params.classId, body),
  export: (ctx, { body }) => exportCustomers(ctx, body),
  exportClasses: (ctx, { body }) => exportClasses(ctx, body),
  duplicates: (ctx) => inDealership(ctx, (tx) => duplicateCustomers(ctx, tx)),
  proposeMerge: (ctx, { body }) => proposeMerge(ctx, customerFiles, body),
  approveMerge: (ctx, { params }) => approveMerge(ctx, customerFiles, params.id),
  declineMerge: (ctx, { params }) => declineMerge(ctx, customerFiles, params.id),
  undoMerge: (ctx, { params }) => undoMerge(ctx, customerFiles, params.id),
};
