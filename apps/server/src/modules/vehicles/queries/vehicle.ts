import type { ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { maskName, maskPhone } from '@bayline/domain/customers';
import { normalisePlate } from '@bayline/domain/vehicles';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type View = ReplyOf<typeof vehicles.get>;
type ViewRow = Omit<View, 'parties'> & {
  readonly parties: (Omit<View['parties'][number], 'mobileMasked'> & { readonly mobile: string | null })[];
};

const columns = `v.id, v.file_number as "fileNumber", v.vin, v.plate, v.plate_kind as "plateKind", v.model_id as "modelId", v.engine_number as "engineNumber",
  v.colour, v.model_year as "modelYear", v.purchased_on as "purchasedOn", v.vehicle_use as "vehicleUse", v.remark, v.version,
  v.mileage_km as "mileageKm", v.mileage_at as "mileageAt",
  m.brand, m.series, m.name as "modelName", m.vehicle_class as "vehicleClass", m.displacement_ml as "displacementMl", m.fuel,
  coalesce((select json_agg(json_build_object('partyId', x.party_id, 'role', x.role, 'name', p.name, 'mobile', p.mobile, 'fromDay', x.from_day, 'untilDay', x.until_day)
                            order by x.until_day desc nulls first, x.role, x.id)
              from (select y.* from vehicle_parties y where y.dealership_id = v.dealership_id and y.vehicle_id = v.id
                     order by y.until_day desc nulls first, y.id limit 100) x
              join parties p on p.dealership_id = x.dealership_id and p.id = x.party_id), '[]') as parties,
  coalesce((select json_agg(json_build_object('plate', x.plate, 'fromDay', x.from_day, 'untilDay', x.until_day) order by x.until_day desc nulls first, x.id desc)
              from (select y.* from vehicle_plates y where y.dealership_id = v.dealership_id and y.vehicle_id = v.id
                     order by y.until_day desc nulls first, y.id desc limit 50) x), '[]') as "plateHistory"`;
const models = `left join vehicle_models m on m.dealership_id = v.dealership_id and m.id = v.model_id`;

const byId = statement<ViewRow>('vehicles.view', `select ${columns} from vehicles v ${models} where v.dealership_id = $1 and v.id = $2`);
const byPlate = statement<ViewRow>(
  'vehicles.view-by-plate',
  `select ${columns} from vehicles v ${models} where v.dealership_id = $1 and v.plate = $2`,
);

/** Who may read customers sees names; the workshop sees enough to tell two people apart. */
function toView(ctx: RequestContext, row: ViewRow): View {
  const mayReadCustomers = may(ctx)('customers.read');
  return {
    ...row,
    parties: row.parties.map(({ mobile, ...party }) => ({
      ...party,
      name: mayReadCustomers ? party.name : maskName(party.name),
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
