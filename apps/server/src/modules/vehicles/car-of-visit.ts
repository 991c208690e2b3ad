/** As SQL: the file of the car of a visit, under the name `car`; the one that stayed where two were merged while the car is here. */
export const carOfVisitSql = (
  car: string,
  visit = 'v',
) => `join vehicles ${car}_here on ${car}_here.dealership_id = ${visit}.dealership_id and ${car}_here.id = ${visit}.vehicle_id
     join vehicles ${car} on ${car}.dealership_id = ${car}_here.dealership_id and ${car}.id = ${car}_here.survivor_id`;
