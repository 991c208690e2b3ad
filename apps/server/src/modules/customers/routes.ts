import type { customers } from '@bayline/contract/customers';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addCustomerCommand } from './commands/add-customer.ts';
import { changeCustomer } from './commands/change-customer.ts';
import { reveal } from './commands/reveal.ts';
import { customerView } from './queries/customer.ts';
import { listCustomers } from './queries/customers.ts';

export const routes: Handlers<typeof customers> = {
  list: (ctx, { query }) => inDealership(ctx, (tx) => listCustomers(tx, query)),
  get: (ctx, { params }) => inDealership(ctx, (tx) => customerView(ctx, tx, params.id)),
  add: (ctx, { body }) => addCustomerCommand(ctx, body),
  change: (ctx, { params, body }) => changeCustomer(ctx, params.id, body),
  reveal: (ctx, { params, body }) => reveal(ctx, params.id, body.reason),
};
