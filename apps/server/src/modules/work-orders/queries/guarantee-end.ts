/**
 * The last kilometre of guarantee `g` as the car's odometer shows it today, as SQL. An odometer that was exchanged since
 * the car left begins anew, the guarantee does not: below zero, it was over before the exchange.
 */
export const untilKmSql = `(g.until_km + coalesce((select sum(r.mileage_km - r.former_km)::int from vehicles guaranteed
         join vehicles files on files.dealership_id = guaranteed.dealership_id and files.survivor_id = guaranteed.survivor_id
         join mileage_readings r on r.dealership_id = files.dealership_id and r.vehicle_id = files.id and r.source = 'odometer-exchange'
                                and r.read_at > (select left_with.released_at from visits left_with where left_with.dealership_id = g.dealership_id and left_with.id = g.visit_id)
        where guaranteed.dealership_id = g.dealership_id and guaranteed.id = g.vehicle_id), 0))`;
