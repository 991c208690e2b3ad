import { maskName } from '@bayline/domain/customers';
import { may, type RequestContext } from '../../platform/request.ts';

/** Door: a customer's name as this person may read it, on lists, boards and sheets. */
export function nameShown(ctx: RequestContext): (name: string) => string {
  return may(ctx)('customers.read') ? (name) => name : maskName;
}
