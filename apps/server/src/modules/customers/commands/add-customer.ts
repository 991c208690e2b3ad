import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { checkCustomer } from '@bayline/domain/customers';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber, nextNumbers } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { emptyFile, type PartyFile, valuesOf } from '../party-file.ts';
import { customerView } from '../queries/customer.ts';
import { sealIdNumber } from '../seal.ts';
import { insertParty, partyWithMobile, termsItem } from '../store.ts';
import { termsOfCustomer } from '../terms-of-customer.ts';

export interface CustomerToAdd extends BodyOf<typeof customers.add> {
  /** From nextCustomerNumber, taken before the transaction opens. */
  readonly number: string;
}

/** Door: the number of the next customer file. Call it before the transaction opens. */
export function nextCustomerNumber(ctx: RequestContext): Promise<string> {
  return nextNumber(ctx, 'CU');
}

/** Door: so many of them; those that are not used leave gaps. */
export function nextCustomerNumbers(ctx: RequestContext, count: number): Promise<string[]> {
  return nextNumbers(ctx, 'CU', count);
}

interface Reached {
  readonly id: string;
  readonly mobile: string | null;
}

/** Refuses a mobile that another customer has, or that two of these have. */
export async function refuseKnownMobiles(tx: Tx, reached: readonly Reached[]): Promise<void> {
  const first = new Map<string, string>();
  for (const { id, mobile } of reached) {
    if (mobile === null) continue;
    const partyId = first.get(mobile);
    if (partyId !== undefined) refused('mobile-known', { partyId });
    first.set(mobile, id);
  }
  if (first.size === 0) return;
  const other = await tx.maybe(partyWithMobile, [tx.dealershipId, [...first.keys()], reached.map(({ id }) => id)]);
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

/** Door: customer files, findable at once. Codes: those of the endpoint `add`. */
export async function addCustomers(ctx: RequestContext, tx: Tx, customers: readonly CustomerToAdd[]): Promise<void> {
  const files = customers.map((customer) => ({ ...customer, file: fileOf(ctx, customer) }));
  await refuseKnownMobiles(
    tx,
    files.map(({ id, file }) => ({ id, mobile: file.mobile })),
  );
  tx.later([
    ...files.map(({ id, number, file }): BatchItem => [insertParty, [tx.dealershipId, id, number, ctx.now, ...valuesOf(file)]]),
    termsItem(
      tx.dealershipId,
      files.map(({ id, file }) => ({ id, terms: termsOfCustomer(file) })),
    ),
  ]);
  for (const { id, number, kind } of customers)
    tx.record({ subjectType: 'customer', subjectId: id, type: 'customer-added', version: 1, data: { number, kind } });
}

export async function addCustomerCommand(
  ctx: RequestContext,
  customer: BodyOf<typeof customers.add>,
): Promise<ReplyOf<typeof customers.add>> {
  const number = await nextCustomerNumber(ctx);
  return await onConstraint({ parties_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await addCustomers(ctx, tx, [{ ...customer, number }]);
      return await customerView(ctx, tx, customer.id);
    }),
  );
}
