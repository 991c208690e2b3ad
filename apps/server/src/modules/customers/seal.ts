// ID numbers lie sealed, bound to store and customer.
import { openSeal, seal } from '../../platform/seal.ts';

export interface SealOwner {
  readonly dealershipId: number;
  readonly partyId: string;
}

function boundTo({ dealershipId, partyId }: SealOwner): string {
  return `${dealershipId}/${partyId}`;
}

export function sealIdNumber(key: Buffer, owner: SealOwner, idNumber: string): Buffer {
  return seal(key, boundTo(owner), Buffer.from(idNumber, 'utf8'));
}

/** Throws where the key or the owner is another than it was sealed with. */
export function openIdNumber(key: Buffer, owner: SealOwner, sealed: Buffer): string {
  return openSeal(key, boundTo(owner), sealed).toString('utf8');
}
