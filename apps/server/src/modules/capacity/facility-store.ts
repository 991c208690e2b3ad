// SQL on equipment and on what is out of use.
import { statement } from '../../platform/db/statement.ts';

export type OutageReason = 'repair' | 'calibration' | 'inspection' | 'other';

export interface EquipmentRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly quantity: number;
  readonly isActive: boolean;
  readonly version: number;
}
export const allEquipment = statement<EquipmentRow>(
  'capacity.all-equipment',
  `select id, kind, name, quantity, is_active as "isActive", version from equipment where dealership_id = $1 order by kind, name limit 200`,
);
export const insertEquipment = statement<{ version: number }>(
  'capacity.insert-equipment',
  `insert into equipment (dealership_id, id, kind, name, quantity, is_active) values ($1, $2, $3, $4, $5, $6) returning version`,
);
export const updateEquipment = statement<{ version: number }>(
  'capacity.update-equipment',
  `update equipment set kind = $3, name = $4, quantity = $5, is_active = $6, version = version + 1
    where dealership_id = $1 and id = $2 and version = $7 returning version`,
);
export const equipmentVersion = statement<{ version: number }>(
  'capacity.equipment-version',
  `select version from equipment where dealership_id = $1 and id = $2`,
);
export const lockEquipment = statement<{ kind: string; quantity: number }>(
  'capacity.lock-equipment',
  `select kind, quantity from equipment where dealership_id = $1 and id = $2 for no key update`,
);

/** Who plans work that needs a kind holds its pieces, so that nobody else takes the last one meanwhile. */
export const lockEquipmentOfKind = statement<{ id: string; kind: string; quantity: number }>(
  'capacity.lock-equipment-of-kind',
  `select id, kind, quantity from equipment where dealership_id = $1 and kind = $2 and is_active order by id limit 200 for no key update`,
);

export interface OutageRow {
  readonly id: string;
  readonly bayId: string | null;
  readonly equipmentId: string | null;
  readonly quantity: number;
  readonly reason: OutageReason;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly remark: string;
}
const outageColumns = `id, bay_id as "bayId", equipment_id as "equipmentId", quantity, reason, starts_at as "startsAt", ends_at as "endsAt", remark`;
/** Those that are not over at $2 and begin before $3. */
export const outagesBetween = statement<OutageRow>(
  'capacity.outages-between',
  `select ${outageColumns} from outages where dealership_id = $1 and ends_at > $2 and starts_at < $3 order by starts_at, id limit 500`,
);
/** When these bays are closed in that time. */
export const closuresOf = statement<{ bayId: string; startsAt: string; endsAt: string }>(
  'capacity.closures-of',
  `select bay_id as "bayId", starts_at as "startsAt", ends_at as "endsAt" from outages
    where dealership_id = $1 and bay_id = any ($2::uuid[]) and ends_at > $3 and starts_at < $4 order by starts_at limit 500`,
);
export const insertOutage = statement(
  'capacity.insert-outage',
  `insert into outages (dealership_id, id, bay_id, equipment_id, quantity, reason, during, remark) values ($1, $2, $3, $4, $5, $6, tstzrange($7, $8), $9)`,
);
export const lockOutage = statement<OutageRow>(
  'capacity.lock-outage',
  `select ${outageColumns} from outages where dealership_id = $1 and id = $2 for update`,
);
export const endOutage = statement(
  'capacity.end-outage',
  `update outages set during = tstzrange(starts_at, $3) where dealership_id = $1 and id = $2`,
);
export const deleteOutage = statement('capacity.delete-outage', `delete from outages where dealership_id = $1 and id = $2`);
