// SQL of what counts on a day, for a payer's class, a level of price and a class of car: of the list in force, the
// latest row that has begun. Each fragment is told by which expressions it is asked; $1 is always the dealership.

/** SQL expressions: parameters or columns. */
export interface Asked {
  readonly day: string;
  readonly priceClass: string;
  readonly priceLevel: string;
  readonly vehicleClass: string;
}

/** What is asked for where no car and no customer is known: today's ($2) price for anybody. */
export const anybody: Asked = { day: '$2', priceClass: `'customer'`, priceLevel: `'retail'`, vehicleClass: `'any'` };

/** The list in force, as a table expression with one row or none; a class without a list pays by the customers'. */
export const listOfDay = ({ day, priceClass }: Pick<Asked, 'day' | 'priceClass'>) =>
  `select l.id, (select t.tax_rate_basis_points from price_list_taxes t
             where t.dealership_id = $1 and t.price_list_id = l.id and t.valid_from <= ${day}
             order by t.valid_from desc limit 1) as tax_rate_basis_points
     from price_lists l
    where l.dealership_id = $1 and l.price_class in (${priceClass}, 'customer') and l.valid_from <= ${day}
    order by l.price_class = ${priceClass} desc, l.valid_from desc, l.id desc limit 1`;

const listId = (asked: Asked) => `(select list.id from (${listOfDay(asked)}) list)`;

/** A class of its own before every class. */
export const rateOfDay = (trade: string, asked: Asked = anybody, list: string = listId(asked)) =>
  `(select r.rate_fen from labour_rates r
     where r.dealership_id = $1 and r.price_list_id = ${list} and r.trade = ${trade} and r.vehicle_class in (${asked.vehicleClass}, 'any')
       and r.valid_from <= ${asked.day}
     order by r.vehicle_class = 'any', r.valid_from desc limit 1)`;
/** The level's own price before retail. */
export const priceOfDay = (partId: string, asked: Asked = anybody, list: string = listId(asked)) =>
  `(select r.price_fen from part_prices r
     where r.dealership_id = $1 and r.price_list_id = ${list} and r.part_id = ${partId} and r.price_level in (${asked.priceLevel}, 'retail')
       and r.valid_from <= ${asked.day}
     order by r.price_level = 'retail', r.valid_from desc limit 1)`;

const begins = (value: string) => `json_build_object('fromDay', r.valid_from, ${value})`;
const first = 'r.valid_from > $2 order by r.valid_from limit 1';
export const nextRate = (trade: string, vehicleClass: string, list: string) =>
  `(select ${begins(`'priceFen', r.rate_fen`)} from labour_rates r
     where r.dealership_id = $1 and r.price_list_id = ${list} and r.trade = ${trade} and r.vehicle_class = ${vehicleClass} and ${first})`;
export const nextPrice = (partId: string) =>
  `(select ${begins(`'priceFen', r.price_fen`)} from part_prices r
     where r.dealership_id = $1 and r.price_list_id = ${listId(anybody)} and r.part_id = ${partId} and r.price_level = 'retail' and ${first})`;
export const nextTax = (list: string) =>
  `(select ${begins(`'taxRateBasisPoints', r.tax_rate_basis_points`)} from price_list_taxes r
     where r.dealership_id = $1 and r.price_list_id = ${list} and ${first})`;

/** Columns of an operation `o` as an order takes it, by the list `list`. */
export const operationOfDay = (asked: Asked) => `o.id, o.code, o.name_zh as "nameZh", o.name_en as "nameEn", o.trade,
          coalesce(h.standard_hours, o.standard_hours) as "standardHours", coalesce(h.billed_hours, o.billed_hours) as "billedHours",
          coalesce(h.credited_hours, o.credited_hours) as "creditedHours",
          ${rateOfDay('o.trade', asked, 'list.id')} as "rateFen", list.tax_rate_basis_points as "taxRateBasisPoints", list.id as "priceListId",
          coalesce((select json_agg(json_build_object('sequence', t.sequence, 'bayType', t.bay_type, 'skill', t.skill, 'equipment', t.equipment, 'plannedMinutes', t.planned_minutes) order by t.sequence)
                      from operation_routings t where t.dealership_id = o.dealership_id and t.labour_operation_id = o.id), '[]') as routing`;
/** Hours of the car's class, where the operation has some. */
export const hoursOfClass = ({ vehicleClass }: Pick<Asked, 'vehicleClass'>) =>
  `left join operation_hours h on h.dealership_id = o.dealership_id and h.labour_operation_id = o.id and h.vehicle_class = ${vehicleClass}`;
/** Columns of a part `p` as an order takes it, by the list `list`. */
export const partOfDay = (
  asked: Asked,
) => `p.id, p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.unit, p.quality_class as "qualityClass",
          ${priceOfDay('p.id', asked, 'list.id')} as "priceFen", list.tax_rate_basis_points as "taxRateBasisPoints", list.id as "priceListId"`;
