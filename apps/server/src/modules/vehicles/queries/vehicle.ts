import type { ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { maskPhone } from '@bayline/domain/customers';
import { completenessOfVehicle, normalisePlate } from '@bayline/domain/vehicles';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { nameShown } from '../../customers/index.ts';
import { fileColumns } from '../vehicle-file.ts';

type View = ReplyOf<typeof vehicles.get>;
interface ViewRow extends Omit<View, 'parties' | 'hasKeyNumber' | 'completenessPercent'> {
  readonly keyNumber: string;
  readonly parties: (Omit<View['parties'][number], 'mobileMasked'> & { readonly mobile: string | null })[];
}

/** The file and those that were merged into it. */
const files = `(array(select a.id from vehicles a where a.dealership_id = v.dealership_id and a.survivor_id = v.id))`;

const columns = `v.id, v.file_number as "fileNumber", v.vin, v.plate, v.plate_kind as "plateKind", ${fileColumns}, v.version,
  v.mileage_km as "mileageKm", v.mileage_at as "mileageAt", v.missing,
  m.brand, m.series, m.name as "modelName", m.vehicle_class as "vehicleClass", m.displacement_ml as "displacementMl", m.fuel,
  coalesce((select json_agg(json_build_object('partyId', p.id, 'role', x.role, 'name', p.name, 'mobile', p.mobile, 'fromDay', x.from_day, 'untilDay', x.until_day)
                            order by x.until_day desc nulls first, x.role, x.id)
              from (select y.* from vehicle_parties y where y.dealership_id = v.dealership_id and y.vehicle_id = v.id
                     order by y.until_day desc nulls first, y.id limit 100) x
              join parties q on q.dealership_id = x.dealership_id and q.id = x.party_id
              join parties p on p.dealership_id = q.dealership_id and p.id = q.survivor_id), '[]') as parties,
  coalesce((select json_agg(json_build_object('plate', x.plate, 'fromDay', x.from_day, 'untilDay', x.until_day) order by x.until_day desc nulls first, x.from_day desc, x.id desc)
              from (select y.* from vehicle_plates y where y.dealership_id = v.dealership_id and y.vehicle_id = any ${files}
                     order by y.until_day desc nulls first, y.id desc limit 50) x), '[]') as "plateHistory",
  coalesce((select json_agg(json_build_object('id', x.alias_id, 'mergeId', x.id, 'name', concat_ws(' ', y.plate, y.file_number)) order by x.decided_at, x.id)
              from file_merges x join vehicles y on y.dealership_id = x.dealership_id and y.id = x.alias_id
             where x.dealership_id = v.dealership_id and x.survivor_id = v.id and x.status = 'merged'), '[]') as aliases`;
const models = `left join vehicle_models m on m.dealership_id = v.dealership_id and m.id = v.model_id`;

const byId = statement<ViewRow>(
  'vehicles.view',
  `select ${columns} from vehicles v ${models}
    where v.dealership_id = $1 and v.id = (select x.survivor_id from vehicles x where x.dealership_id = $1 and x.id = $2)`,
);
// A plate or VIN that only a merged file carries leads to the file it was merged into.
const byPlate = statement<ViewRow>(
  'vehicles.view-by-plate',
  `select ${columns} from vehicles v ${models}
    where v.dealership_id = $1
      and v.id = (select x.survivor_id
                    from (select y.id, y.survivor_id, y.merged_into from vehicles y where y.dealership_id = $1 and y.plate = $2
                          union all select y.id, y.survivor_id, y.merged_into from vehicles y where y.dealership_id = $1 and y.vin = $2) x
                   order by x.merged_into is not null, x.id limit 1)`,
);

/** Who may read customers sees names; the workshop sees enough to tell two people apart. */
function toView(ctx: RequestContext, row: ViewRow): View {
  const name = nameShown(ctx);
  const mayReadCustomers = may(ctx)('customers.read');
  const { keyNumber, ...shown } = row;
  return {
    ...shown,
    hasKeyNumber: keyNumber !== '',
    completenessPercent: completenessOfVehicle(row),
    parties: row.parties.map(({ mobile, ...party }) => ({
      ...party,
      name: name(party.name),
      mobileMasked: mayReadCustomers && mobile !== null ? maskPhone(mobile) : null,
    })),
  };
}

export async function vehicleView(ctx: RequestContext, tx: Tx, id: string): Promise<View> {
  return toView(ctx, (await tx.maybe(byId, [tx.dealershipId, id])) ?? notFound());
}

export async function vehicleByPlate(ctx: RequestContext, tx: Tx, typed: string): Promise<ReplyOf<typeof vehicles.byPlate>> {
  const plate = normalisePlate(typed);
  if (plate === '') refused('plate-empty');
  const row = await tx.maybe(byPlate, [tx.dealershipId, plate]);
  return { vehicle: row ? toView(ctx, row) : null };
}
