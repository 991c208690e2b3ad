// The store's rules about bookings, the usual ones where it has made none of its own.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { startingBookingRules } from '@bayline/domain/appointments';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { onConstraint, refused, versionConflict } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';

export type Rules = ReplyOf<typeof appointments.rules>;

const rules = statement<Rules>(
  'appointments.rules',
  `select r.late_minutes as "lateMinutes", r.release_minutes as "releaseMinutes", r.parts_kept_days as "partsKeptDays",
          r.bookable_basis_points as "bookableBasisPoints", r.version,
          coalesce((select json_agg(json_build_object('bayType', s.bay_type, 'bookableBasisPoints', s.bookable_basis_points) order by s.bay_type)
             from bookable_shares s where s.dealership_id = r.dealership_id), '[]') as shares
     from booking_rules r where r.dealership_id = $1`,
);
const writeRules = statement<{ version: number }>(
  'appointments.write-rules',
  `insert into booking_rules as r (dealership_id, late_minutes, release_minutes, parts_kept_days, bookable_basis_points) values ($1, $2, $3, $4, $5)
   on conflict (dealership_id) do update set late_minutes = $2, release_minutes = $3, parts_kept_days = $4, bookable_basis_points = $5,
          version = r.version + 1 where r.version = $6
   returning version`,
);

const dropShares = statement('appointments.drop-shares', `delete from bookable_shares where dealership_id = $1`);
const insertShares = statement(
  'appointments.insert-shares',
  `insert into bookable_shares (dealership_id, bay_type, bookable_basis_points)
   select $1, s.bay_type, s.basis_points from unnest($2::text[], $3::int[]) as s (bay_type, basis_points)`,
);

export async function rulesOf(tx: Tx): Promise<Rules> {
  return (await tx.maybe(rules, [tx.dealershipId])) ?? { ...startingBookingRules, version: null };
}

export function setRules(ctx: RequestContext, body: BodyOf<typeof appointments.setRules>): Promise<Rules> {
  const { version: seen, ...wanted } = body;
  const { lateMinutes, releaseMinutes, partsKeptDays, bookableBasisPoints, shares } = wanted;
  if (releaseMinutes < lateMinutes) refused('release-before-late', { lateMinutes });
  return onConstraint({ bookable_shares_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const written = await tx.maybe(writeRules, [tx.dealershipId, lateMinutes, releaseMinutes, partsKeptDays, bookableBasisPoints, seen]);
      if (!written) return versionConflict({ version: (await rulesOf(tx)).version ?? 0 });
      const columns = [shares.map(({ bayType }) => bayType), shares.map((share) => share.bookableBasisPoints)];
      tx.later([
        [dropShares, [tx.dealershipId]],
        [insertShares, [tx.dealershipId, ...columns]],
      ]);
      const data = { ...wanted, shares: shares.map((share) => `${share.bayType} ${share.bookableBasisPoints}`) };
      tx.record({ subjectType: 'store', subjectId: newId(), type: 'booking-rules-set', version: 2, data });
      return { ...wanted, version: written.version };
    }),
  );
}
