import type { ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { vehicleSearchForm } from '@bayline/domain/vehicles';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { nameShown, partiesByIds } from '../../customers/index.ts';

type Row = ReplyOf<typeof vehicles.list>['rows'][number];
type ListRow = Row & { readonly createdAt: string };

const columns = `v.id, v.plate, v.plate_kind as "plateKind", right(v.vin, 6) as "vinTail", v.mileage_km as "mileageKm", v.missing, v.created_at as "createdAt",
  (select m.name from vehicle_models m where m.dealership_id = v.dealership_id and m.id = v.model_id) as "modelName",
  (select p.name from vehicle_parties o join parties q on q.dealership_id = o.dealership_id and q.id = o.party_id
                              join parties p on p.dealership_id = q.dealership_id and p.id = q.survivor_id
    where o.dealership_id = v.dealership_id and o.vehicle_id = v.id and o.role = 'owner' and o.until_day is null) as "ownerName"`;

const byAge = statement<ListRow>(
  'vehicles.list',
  `select ${columns} from vehicles v where v.dealership_id = $1 and v.merged_into is null and (v.created_at, v.id) < ($2, $3) order by v.created_at desc, v.id desc limit $4`,
);
const found = statement<ListRow>(
  'vehicles.list-found',
  `select ${columns} from vehicles v
    where v.dealership_id = $1 and (v.created_at, v.id) < ($2, $3)
      and v.id in (select a.survivor_id from vehicle_search_terms t join vehicles a on a.dealership_id = t.dealership_id and a.id = t.vehicle_id where t.dealership_id = $1 and t.term >= $5 and t.term < $6 order by t.term limit 5000)
    order by v.created_at desc, v.id desc limit $4`,
);
const ofParty = statement<ListRow>(
  'vehicles.of-customer',
  `select ${columns} from vehicles v
    where v.dealership_id = $1 and v.merged_into is null
      and v.id in (select x.vehicle_id from vehicle_parties x
                    where x.dealership_id = $1 and x.party_id = any (array(select a.id from parties a where a.dealership_id = $1 and a.survivor_id = $2)) and x.until_day is null and x.role in ('owner', 'user'))
    order by v.created_at desc, v.id desc limit 100`,
);

function toRow(ctx: RequestContext): (row: ListRow) => Row {
  const name = nameShown(ctx);
  return ({ createdAt: _, ...row }) => ({ ...row, ownerName: row.ownerName === null ? null : name(row.ownerName) });
}

/** Newest first; with a term those whose plate or VIN has a piece that begins with it. */
export async function listVehicles(
  ctx: RequestContext,
  tx: Tx,
  query: { readonly cursor?: string | undefined; readonly term?: string | undefined },
): Promise<ReplyOf<typeof vehicles.list>> {
  const term = vehicleSearchForm(query.term ?? '');
  const from = [tx.dealershipId, ...readMomentCursor(query.cursor), pageSize + 1];
  const rows = term === '' ? await tx.all(byAge, from) : await tx.all(found, [...from, term, `${term}\u{10ffff}`]);
  const page = toPage(rows, (row) => momentCursor(row.createdAt, row.id));
  return { ...page, rows: page.rows.map(toRow(ctx)) };
}

/** Cars that the customer owns or uses today; 404 when the store has no such customer. */
export async function vehiclesOfCustomer(ctx: RequestContext, tx: Tx, partyId: string): Promise<ReplyOf<typeof vehicles.ofCustomer>> {
  const [rows, [customer]] = await Promise.all([tx.all(ofParty, [tx.dealershipId, partyId]), partiesByIds(tx, [partyId])]);
  if (!customer) notFound();
  return { rows: rows.map(toRow(ctx)) };
}
