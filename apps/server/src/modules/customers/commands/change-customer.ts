import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { checkCustomer } from '@bayline/domain/customers';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { customerView } from '../queries/customer.ts';
import { openIdNumber, sealIdNumber } from '../seal.ts';
import { deleteTerms, insertTerms, lockParty, type PartyRow, updateParty } from '../store.ts';
import { termsOfCustomer } from '../terms-of-customer.ts';
import { refuseKnownMobile } from './add-customer.ts';

type Change = BodyOf<typeof customers.change>;

interface CustomerFields {
  readonly kind: string;
  readonly name: string;
  readonly sex: string | null;
  readonly address: string;
  readonly employer: string;
  readonly email: string;
  readonly remark: string;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
}

function checkedFields(ctx: RequestContext, before: CustomerFields, change: Change): CustomerFields {
  const { mobile = before.mobile, phone = before.phone, idNumber = before.idNumber, address = before.address } = change;
  const checked = accept(
    checkCustomer({ kind: change.kind, name: change.name, mobile, phone, idNumber }, dayOf(ctx.now, ctx.actor.timeZone)),
  );
  const { kind, sex, employer, email, remark } = change;
  return {
    kind,
    sex,
    employer,
    email,
    remark,
    address,
    name: checked.name,
    mobile: checked.mobile,
    phone: checked.phone,
    idNumber: checked.idNumber,
  };
}

/** Names of what differs: the values are personal and stay out of the event. */
function changedFields(before: CustomerFields, after: CustomerFields): string[] {
  return (Object.keys(after) as (keyof CustomerFields)[]).filter((field) => before[field] !== after[field]);
}

function fieldsOf(party: PartyRow, idNumber: string | null): CustomerFields {
  const { kind, name, sex, address, employer, email, remark, mobile, phone } = party;
  return { kind, name, sex, address, employer, email, remark, mobile, phone, idNumber };
}

export function changeCustomer(ctx: RequestContext, id: string, change: Change): Promise<ReplyOf<typeof customers.change>> {
  return inDealership(ctx, async (tx) => {
    const party = (await tx.maybe(lockParty, [tx.dealershipId, id])) ?? notFound();
    if (party.version !== change.version) versionConflict({ version: party.version });
    const owner = { dealershipId: tx.dealershipId, partyId: id };
    const key = ctx.secrets.idNumberKey;
    const before = fieldsOf(party, party.idNumberSealed && openIdNumber(key, owner, party.idNumberSealed));
    const after = checkedFields(ctx, before, change);
    const fields = changedFields(before, after);
    if (fields.includes('mobile')) await refuseKnownMobile(tx, after.mobile, id);
    const sealed = after.idNumber === null ? null : sealIdNumber(key, owner, after.idNumber);
    const { kind, name, sex, mobile, phone, address, employer, email, remark } = after;
    await tx.batch([
      [
        updateParty,
        [
          tx.dealershipId,
          id,
          kind,
          name,
          sex,
          mobile,
          phone,
          address,
          employer,
          email,
          sealed,
          after.idNumber?.slice(-4) ?? null,
          remark,
          ctx.now,
        ],
      ],
      [deleteTerms, [tx.dealershipId, id]],
      [insertTerms, [tx.dealershipId, id, termsOfCustomer(after)]],
    ]);
    tx.record({ subjectType: 'customer', subjectId: id, type: 'customer-changed', version: 1, data: { fields } });
    return await customerView(ctx, tx, id);
  });
}
