import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../identity.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { bumpVehicle, closeOwner, lockVehicle, openParty, presentParties } from '../store.ts';
import { numbered, partyIdOf, vehicleConstraints } from './add-vehicle.ts';

const eventOf = { user: 'user-added', sender: 'sender-added' } as const;

/** A car is sold: the old owner's period ends today and the new one's begins. A user or sender only adds a period. */
export async function setParty(
  ctx: RequestContext,
  id: string,
  change: BodyOf<typeof vehicles.setParty>,
): Promise<ReplyOf<typeof vehicles.setParty>> {
  const { role } = change;
  const person = await numbered(ctx, change.person);
  return await onConstraint(vehicleConstraints, () =>
    inDealership(ctx, async (tx) => {
      const vehicle = (await tx.maybe(lockVehicle, [tx.dealershipId, id])) ?? notFound();
      if (vehicle.version !== change.version) versionConflict({ version: vehicle.version });
      const partyId = await partyIdOf(ctx, tx, person);
      const present = (await tx.all(presentParties, [tx.dealershipId, id])).filter((p) => p.role === role);
      if (present.some((p) => p.partyId === partyId)) refused('already-that-party');
      const close: BatchItem[] = role === 'owner' ? [[closeOwner, [tx.dealershipId, id, today(ctx)]]] : [];
      await tx.batch([
        ...close,
        [openParty, [tx.dealershipId, newId(), id, partyId, role, today(ctx)]],
        [bumpVehicle, [tx.dealershipId, id, ctx.now]],
      ]);
      const subject = { subjectType: 'vehicle', subjectId: id } as const;
      const formerPartyId = present[0]?.partyId ?? null;
      if (role === 'owner') tx.record({ ...subject, type: 'owner-changed', version: 1, data: { partyId, formerPartyId } });
      else tx.record({ ...subject, type: eventOf[role], version: 1, data: { partyId } });
      return await vehicleView(ctx, tx, id);
    }),
  );
}
