// ID numbers lie encrypted (AES-256-GCM). The seal is bound to store and customer, so that a sealed number copied
// into another row does not open there.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export interface SealOwner {
  readonly dealershipId: number;
  readonly partyId: string;
}

function boundTo({ dealershipId, partyId }: SealOwner): Buffer {
  return Buffer.from(`${dealershipId}/${partyId}`);
}

/** nonce (12) + tag (16) + encrypted text. */
export function sealIdNumber(key: Buffer, owner: SealOwner, idNumber: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(boundTo(owner));
  const text = Buffer.concat([sealing.update(idNumber, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), text]);
}

/** Throws where the key or the owner is another than it was sealed with. */
export function openIdNumber(key: Buffer, owner: SealOwner, sealed: Buffer): string {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes)).setAAD(boundTo(owner));
  opening.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()]).toString('utf8');
}
