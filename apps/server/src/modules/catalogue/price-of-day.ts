// SQL of the price that counts on a day: of the customers' list in force, the latest row that has begun.
// $1 is the dealership, $2 the day.

/** The list in force, as a table expression with one row or none. */
export const listOfDay = `select l.id, l.tax_rate_basis_points from price_lists l
     where l.dealership_id = $1 and l.price_class = 'customer' and l.valid_from <= $2
     order by l.valid_from desc, l.id desc limit 1`;

const listId = `(select list.id from (${listOfDay}) list)`;

export const rateOfDay = (trade: string, list: string = listId) =>
  `(select r.rate_fen from labour_rates r
     where r.dealership_id = $1 and r.price_list_id = ${list} and r.trade = ${trade} and r.valid_from <= $2
     order by r.valid_from desc limit 1)`;
export const nextRate = (trade: string, list: string = listId) =>
  `(select json_build_object('fromDay', r.valid_from, 'priceFen', r.rate_fen) from labour_rates r
     where r.dealership_id = $1 and r.price_list_id = ${list} and r.trade = ${trade} and r.valid_from > $2
     order by r.valid_from limit 1)`;
export const priceOfDay = (partId: string, list: string = listId) =>
  `(select r.price_fen from part_prices r
     where r.dealership_id = $1 and r.price_list_id = ${list} and r.part_id = ${partId} and r.valid_from <= $2
     order by r.valid_from desc limit 1)`;
export const nextPrice = (partId: string, list: string = listId) =>
  `(select json_build_object('fromDay', r.valid_from, 'priceFen', r.price_fen) from part_prices r
     where r.dealership_id = $1 and r.price_list_id = ${list} and r.part_id = ${partId} and r.valid_from > $2
     order by r.valid_from limit 1)`;
