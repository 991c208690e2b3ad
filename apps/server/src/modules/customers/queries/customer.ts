import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { maskAddress, maskIdNumber, maskPhone } from '@bayline/domain/customers';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { openIdNumber } from '../seal.ts';
import { partyById } from '../store.ts';

function maskedPhone(phone: string | null): string | null {
  return phone === null ? null : maskPhone(phone);
}

export async function customerView(ctx: RequestContext, tx: Tx, id: string): Promise<ReplyOf<typeof customers.get>> {
  const party = (await tx.maybe(partyById, [tx.dealershipId, id])) ?? notFound();
  const sealed = party.idNumberSealed;
  const { number, kind, name, sex, employer, email, remark, version, createdAt } = party;
  return {
    id,
    number,
    kind,
    name,
    sex,
    employer,
    email,
    remark,
    version,
    createdAt,
    mobileMasked: maskedPhone(party.mobile),
    phoneMasked: maskedPhone(party.phone),
    addressMasked: maskAddress(party.address),
    idNumberMasked: sealed && maskIdNumber(openIdNumber(ctx.secrets.idNumberKey, { dealershipId: tx.dealershipId, partyId: id }, sealed)),
  };
}
