import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { checkCustomer } from '@bayline/domain/customers';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { customerView } from '../queries/customer.ts';
import { sealIdNumber } from '../seal.ts';
import { insertParty, insertTerms, partyWithMobile } from '../store.ts';
import { termsOfCustomer } from '../terms-of-customer.ts';

export interface CustomerToAdd extends BodyOf<typeof customers.add> {
  /** From nextCustomerNumber, taken before the transaction opens. */
  readonly number: string;
}

/** Door: the number of the next customer file. Call it before the transaction opens. */
export function nextCustomerNumber(ctx: RequestContext): Promise<string> {
  return nextNumber(ctx, 'CU');
}

export async function refuseKnownMobile(tx: Tx, mobile: string | null, partyId: string): Promise<void> {
  if (mobile === null) return;
  const other = await tx.maybe(partyWithMobile, [tx.dealershipId, mobile, partyId]);
  if (other) refused('mobile-known', { partyId: other.id });
}

/** Door: a customer file, findable at once. Codes: those of the endpoint `add`. */
export async function addCustomer(ctx: RequestContext, tx: Tx, customer: CustomerToAdd): Promise<void> {
  const checked = accept(checkCustomer(customer, dayOf(ctx.now, ctx.actor.timeZone)));
  await refuseKnownMobile(tx, checked.mobile, customer.id);
  const owner = { dealershipId: tx.dealershipId, partyId: customer.id };
  const sealed = checked.idNumber === null ? null : sealIdNumber(ctx.secrets.idNumberKey, owner, checked.idNumber);
  const { id, kind, sex, address, employer, email, remark, number } = customer;
  await tx.batch([
    [
      insertParty,
      [
        tx.dealershipId,
        id,
        kind,
        checked.name,
        sex,
        checked.mobile,
        checked.phone,
        address,
        employer,
        email,
        sealed,
        checked.idNumber?.slice(-4) ?? null,
        remark,
        number,
        ctx.now,
      ],
    ],
    [insertTerms, [tx.dealershipId, id, termsOfCustomer(checked)]],
  ]);
  tx.record({ subjectType: 'customer', subjectId: id, type: 'customer-added', version: 1, data: { number, kind } });
}

export async function addCustomerCommand(
  ctx: RequestContext,
  customer: BodyOf<typeof customers.add>,
): Promise<ReplyOf<typeof customers.add>> {
  const number = await nextCustomerNumber(ctx);
  return await onConstraint({ parties_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await addCustomer(ctx, tx, { ...customer, number });
      return await customerView(ctx, tx, customer.id);
    }),
  );
}
