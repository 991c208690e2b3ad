import { type NewBay, type OpeningHours, startingBays, startingHours } from '@bayline/domain/capacity';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { deleteHours, insertBays, insertHours } from '../store.ts';

export async function writeHours(tx: Tx, hours: readonly OpeningHours[], version: number): Promise<void> {
  await tx.batch([
    [deleteHours, [tx.dealershipId]],
    [insertHours, [tx.dealershipId, hours.map((h) => h.weekday), hours.map((h) => h.opens), hours.map((h) => h.closes), version]],
  ]);
}

/** Door: what a new store begins with: so many bays (or these), open every day. */
export async function startCapacity(tx: Tx, start: { readonly bays: number | readonly NewBay[] }): Promise<void> {
  const bays = typeof start.bays === 'number' ? startingBays(start.bays) : start.bays;
  const ids = bays.map(() => newId());
  await tx.all(insertBays, [tx.dealershipId, ids, bays.map((b) => b.code), bays.map((b) => b.name), bays.map((b) => b.type)]);
  await writeHours(tx, startingHours, 1);
  for (const [at, bay] of bays.entries()) {
    tx.record({
      subjectType: 'capacity',
      subjectId: ids[at] ?? '',
      type: 'bay-added',
      version: 1,
      data: { code: bay.code, type: bay.type },
    });
  }
}
