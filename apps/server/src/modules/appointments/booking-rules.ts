// The store's rules about bookings, the usual ones where it has made none of its own.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { startingBookingRules } from '@bayline/domain/appointments';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { refused, versionConflict } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';

export type Rules = ReplyOf<typeof appointments.rules>;

const rules = statement<Rules>(
  'appointments.rules',
  `select late_minutes as "lateMinutes", release_minutes as "releaseMinutes", parts_kept_days as "partsKeptDays",
          bookable_basis_points as "bookableBasisPoints", version from booking_rules where dealership_id = $1`,
);
const writeRules = statement<{ version: number }>(
  'appointments.write-rules',
  `insert into booking_rules as r (dealership_id, late_minutes, release_minutes, parts_kept_days, bookable_basis_points) values ($1, $2, $3, $4, $5)
   on conflict (dealership_id) do update set late_minutes = $2, release_minutes = $3, parts_kept_days = $4, bookable_basis_points = $5,
          version = r.version + 1 where r.version = $6
   returning version`,
);

export async function rulesOf(tx: Tx): Promise<Rules> {
  return (await tx.maybe(rules, [tx.dealershipId])) ?? { ...startingBookingRules, version: null };
}

export function setRules(ctx: RequestContext, body: BodyOf<typeof appointments.setRules>): Promise<Rules> {
  const { version: seen, ...wanted } = body;
  const { lateMinutes, releaseMinutes, partsKeptDays, bookableBasisPoints } = wanted;
  if (releaseMinutes < lateMinutes) refused('release-before-late', { lateMinutes });
  return inDealership(ctx, async (tx) => {
    const written = await tx.maybe(writeRules, [tx.dealershipId, lateMinutes, releaseMinutes, partsKeptDays, bookableBasisPoints, seen]);
    if (!written) return versionConflict({ version: (await rulesOf(tx)).version ?? 0 });
    tx.record({ subjectType: 'store', subjectId: newId(), type: 'booking-rules-set', version: 1, data: wanted });
    return { ...wanted, version: written.version };
  });
}
