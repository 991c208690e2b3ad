import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { checkCustomer } from '@bayline/domain/customers';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { emptyFile, type PartyFile, valuesOf } from '../party-file.ts';
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

function fileOf(ctx: RequestContext, customer: CustomerToAdd): PartyFile {
  const { kind, sex, address, employer, email, remark, organisationKind = null, postcode = '', fax = '', jobTitle = '' } = customer;
  const typed = { ...customer, officePhone: customer.officePhone ?? null, organisationKind };
  const checked = accept(checkCustomer(typed, dayOf(ctx.now, ctx.actor.timeZone)));
  const { name, mobile, phone, officePhone, idNumber } = checked;
  const owner = { dealershipId: ctx.actor.dealershipId, partyId: customer.id };
  const open = { kind, sex, address, employer, email, remark, organisationKind, postcode, fax, jobTitle };
  const reached = { name, mobile, phone, officePhone };
  return {
    ...emptyFile,
    ...open,
    ...reached,
    idNumberSealed: idNumber === null ? null : sealIdNumber(ctx.secrets.idNumberKey, owner, idNumber),
    idNumberTail: idNumber?.slice(-4) ?? null,
  };
}

/** Door: a customer file, findable at once. Codes: those of the endpoint `add`. */
export async function addCustomer(ctx: RequestContext, tx: Tx, customer: CustomerToAdd): Promise<void> {
  const { id, number, kind } = customer;
  const file = fileOf(ctx, customer);
  await refuseKnownMobile(tx, file.mobile, id);
  await tx.batch([
    [insertParty, [tx.dealershipId, id, number, ctx.now, ...valuesOf(file)]],
    [insertTerms, [tx.dealershipId, id, termsOfCustomer(file)]],
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
