// The car and its owner as the file says: what the desk shows, and what is written on the sheet that is signed.
import type { CarOnFile } from '@bayline/contract/reception';
import { maskAddress, maskPhone } from '@bayline/domain/customers';
import type { Static } from 'typebox';
import { statement } from '../../platform/db/statement.ts';
import { isInClassSql } from '../customers/index.ts';

type Car = Static<typeof CarOnFile>;
export type CarRow = Omit<Car, 'addressMasked' | 'mobileMasked'> & { readonly address: string; readonly mobile: string | null };

/** Columns of a car `c` with its model `m`, its owner `p` and the class `k` that the owner is in on a day. */
export const carColumns = `p.member_card_number as "cardNumber", k.name_zh as "className", c.plate, m.name as "modelName", c.vin, m.brand,
          m.displacement_ml as "displacementMl", c.engine_number as "engineNumber", m.series, c.colour, p.name as "ownerName", p.sex,
          p.address, p.mobile, p.employer`;
export const carJoins = (day: string) => `left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join vehicle_parties o on o.dealership_id = c.dealership_id and o.vehicle_id = c.id and o.role = 'owner' and o.until_day is null
     join parties q on q.dealership_id = o.dealership_id and q.id = o.party_id
     join parties p on p.dealership_id = q.dealership_id and p.id = q.survivor_id
     left join customer_classes k on k.dealership_id = p.dealership_id and k.id = p.class_id and ${isInClassSql('p', day)}`;

/** By the id of the file, or of one that was merged into it; $3 = the day. */
export const carById = statement<CarRow>(
  'reception.car-by-id',
  `select ${carColumns} from vehicles f join vehicles c on c.dealership_id = f.dealership_id and c.id = f.survivor_id ${carJoins('$3::date')}
    where f.dealership_id = $1 and f.id = $2`,
);

/** The files of the car with plate or VIN $2, merged ones with it. */
export const filesOfCar = `(array(select f.id from vehicles f where f.dealership_id = $1 and f.survivor_id in (
                 select x.survivor_id from vehicles x where x.dealership_id = $1 and x.plate = $2
                 union select x.survivor_id from vehicles x where x.dealership_id = $1 and x.vin = $2)))`;
export const carByPlateOrVin = statement<CarRow>(
  'reception.car-by-plate-or-vin',
  `select ${carColumns} from vehicles c ${carJoins('$3::date')}
    where c.dealership_id = $1 and c.merged_into is null and c.id = any ${filesOfCar} order by c.plate = $2 desc, c.id limit 1`,
);

export function masked({ address, mobile, ...car }: CarRow): Car {
  return { ...car, addressMasked: maskAddress(address), mobileMasked: mobile === null ? null : maskPhone(mobile) };
}
