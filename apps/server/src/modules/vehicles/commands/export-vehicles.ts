// The cars as a sheet: owners named as on the page, the key number hidden, bounded, and recorded.
import type { BodyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, writeSheet } from '../../../platform/sheets/sheet.ts';
import { allPages, nameShown, recordExport } from '../../customers/index.ts';
import { valueWords, vehicleHeaders } from '../export-words.ts';
import { fileColumns, type VehicleFile } from '../vehicle-file.ts';

interface ExportRow extends VehicleFile {
  readonly id: string;
  readonly createdAt: string;
  readonly fileNumber: string;
  readonly plate: string | null;
  readonly vin: string | null;
  readonly modelCode: string | null;
  readonly modelName: string | null;
  readonly brand: string | null;
  readonly series: string | null;
  readonly fuel: string | null;
  readonly displacementMl: number | null;
  readonly mileageKm: number | null;
  readonly ownerName: string | null;
  readonly missing: readonly string[];
}

const page = statement<ExportRow>(
  'vehicles.export-page',
  `select v.id, v.created_at as "createdAt", v.file_number as "fileNumber", v.plate, v.vin, ${fileColumns}, v.mileage_km as "mileageKm", v.missing,
          m.code as "modelCode", m.name as "modelName", m.brand, m.series, m.fuel, m.displacement_ml as "displacementMl",
          (select p.name from vehicle_parties o join parties q on q.dealership_id = o.dealership_id and q.id = o.party_id
                                               join parties p on p.dealership_id = q.dealership_id and p.id = q.survivor_id
            where o.dealership_id = v.dealership_id and o.vehicle_id = v.id and o.role = 'owner' and o.until_day is null) as "ownerName"
     from vehicles v left join vehicle_models m on m.dealership_id = v.dealership_id and m.id = v.model_id
    where v.dealership_id = $1 and v.merged_into is null and (v.created_at, v.id) < ($2, $3) order by v.created_at desc, v.id desc limit $4`,
);

const hidden = '******';

function columnsIn(ctx: RequestContext, language: SheetLanguage): SheetColumn<ExportRow>[] {
  const at = language === 'en' ? 1 : 0;
  const word = (value: string | null) => (value === null ? '' : (valueWords[value]?.[at] ?? value));
  const owner = nameShown(ctx);
  const special: Partial<Record<keyof typeof vehicleHeaders, (row: ExportRow) => string | number | null>> = {
    keyNumber: (row) => (row.keyNumber === '' ? '' : hidden),
    shiftMode: (row) => word(row.shiftMode),
    fuel: (row) => word(row.fuel),
    vehicleUse: (row) => word(row.vehicleUse),
    ownerName: (row) => (row.ownerName === null ? '' : owner(row.ownerName)),
    missing: (row) => row.missing.map((gap) => word(gap)).join('、'),
  };
  const plain = (key: Exclude<keyof typeof vehicleHeaders, 'missing'>) => (row: ExportRow) => row[key];
  return (Object.keys(vehicleHeaders) as (keyof typeof vehicleHeaders)[]).map((key) => ({
    header: vehicleHeaders[key][at],
    value: special[key] ?? plain(key as Exclude<typeof key, 'missing'>),
  }));
}

export function exportVehicles(ctx: RequestContext, { language }: BodyOf<typeof vehicles.export>): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const rows = await allPages((from, limit) => tx.all(page, [tx.dealershipId, ...from, limit]));
    recordExport(ctx, tx, { what: 'vehicles', rows: rows.length });
    return await writeSheet(language === 'en' ? 'Vehicles' : '车辆资料', columnsIn(ctx, language), rows);
  });
}
