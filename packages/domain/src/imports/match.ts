// What the store already has beside what a row says. What is here stays: an old file never writes over it.
import type { CarToTake } from './plan-cars.ts';

export interface KnownCar {
  readonly vin: string | null;
  readonly plate: string | null;
}

export interface KnownOwner {
  readonly id: string;
  readonly name: string;
  readonly idNumberTail: string | null;
}

/** new: to be made. known: nothing to do. else held or refused for the reason. */
export type Match =
  | { readonly is: 'new'; readonly ownerId: string | null }
  | { readonly is: 'known' }
  | { readonly is: 'held' | 'refused'; readonly code: 'mobile-known' | 'vin-known-other-plate' | 'plate-known' | 'owner-id-differs' };

export interface KnownHere {
  readonly ofVin: KnownCar | undefined;
  readonly hasPlate: boolean;
  /** Who is known under the owner's mobile. */
  readonly owners: readonly KnownOwner[];
}

function matchOwner({ owner, isOwnerApart }: CarToTake, owners: readonly KnownOwner[]): Match {
  const known = owners.find((one) => one.name === owner.name);
  if (!known) return owners.length > 0 && !isOwnerApart ? { is: 'held', code: 'mobile-known' } : { is: 'new', ownerId: null };
  const tail = owner.idNumber?.slice(-4);
  const differs = tail !== undefined && known.idNumberTail !== null && known.idNumberTail !== tail;
  return differs ? { is: 'refused', code: 'owner-id-differs' } : { is: 'new', ownerId: known.id };
}

export function matchCar(row: CarToTake, here: KnownHere): Match {
  const { plate } = row.car;
  if (here.ofVin) return here.ofVin.plate === plate ? { is: 'known' } : { is: 'refused', code: 'vin-known-other-plate' };
  if (plate !== null && here.hasPlate) return { is: 'refused', code: 'plate-known' };
  return matchOwner(row, here.owners);
}
