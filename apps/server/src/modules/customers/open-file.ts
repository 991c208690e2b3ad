// The file with its ID number open: to compare, change and merge it. It goes back sealed.
import type { BatchItem } from '../../platform/db/tx.ts';
import type { RequestContext } from '../../platform/request.ts';
import { type PartyFile, valuesOf } from './party-file.ts';
import { openIdNumber, sealIdNumber } from './seal.ts';
import { deleteTerms, termsItem, updateParty } from './store.ts';
import { termsOfCustomer } from './terms-of-customer.ts';

/** With the ID number as it is read, not as it lies. */
export type OpenFile = Omit<PartyFile, 'idNumberSealed' | 'idNumberTail'> & { readonly idNumber: string | null };

export function opened(ctx: RequestContext, party: PartyFile & { readonly id: string }): OpenFile {
  const owner = { dealershipId: ctx.actor.dealershipId, partyId: party.id };
  const { kind, organisationKind, name, sex, mobile, phone, officePhone, address, postcode, fax, employer, jobTitle, email, remark } =
    party;
  const { birthday, education, hobbies, photoSha256, classId, classSince, classUntil, memberCardNumber, idNumberSealed } = party;
  const person = { kind, organisationKind, name, sex, employer, jobTitle, birthday, education, hobbies, photoSha256, remark };
  const reached = { mobile, phone, officePhone, address, postcode, fax, email };
  const idNumber = idNumberSealed && openIdNumber(ctx.secrets.idNumberKey, owner, idNumberSealed);
  return { ...person, ...reached, classId, classSince, classUntil, memberCardNumber, idNumber };
}

/** The writes that make the file say this, and findable by what it says. */
export function fileItems(ctx: RequestContext, id: string, { idNumber, ...file }: OpenFile): BatchItem[] {
  const { dealershipId } = ctx.actor;
  const idNumberSealed = idNumber === null ? null : sealIdNumber(ctx.secrets.idNumberKey, { dealershipId, partyId: id }, idNumber);
  return [
    [updateParty, [dealershipId, id, ctx.now, ...valuesOf({ ...file, idNumberSealed, idNumberTail: idNumber?.slice(-4) ?? null })]],
    [deleteTerms, [dealershipId, id]],
    termsItem(dealershipId, [{ id, terms: termsOfCustomer(file) }]),
  ];
}
