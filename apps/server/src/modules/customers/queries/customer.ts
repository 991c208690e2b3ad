import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { maskAddress, maskPhone } from '@bayline/domain/customers';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { partyById } from '../store.ts';

/** The number itself stays sealed: of eighteen characters the last is shown. */
function maskedIdNumber(tail: string | null): string | null {
  return tail === null ? null : `${'*'.repeat(17)}${tail.slice(-1)}`;
}

function maskedPhone(phone: string | null): string | null {
  return phone === null ? null : maskPhone(phone);
}

export async function customerView(tx: Tx, id: string): Promise<ReplyOf<typeof customers.get>> {
  const party = (await tx.maybe(partyById, [tx.dealershipId, id])) ?? notFound();
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
    idNumberMasked: maskedIdNumber(party.idNumberTail),
  };
}
