// For the lists and reports of higher modules, so that a car is finished by one rule.

/** True of a visit v with work, all of it passed by the inspector. */
export const isVisitWorkDone = `(exists (select 1 from operations d where d.dealership_id = v.dealership_id and d.visit_id = v.id and d.status = 'passed')
          and not exists (select 1 from operations d where d.dealership_id = v.dealership_id and d.visit_id = v.id and d.status not in ('passed', 'cancelled'))
          and not exists (select 1 from work_orders d where d.dealership_id = v.dealership_id and d.visit_id = v.id and d.status in ('estimating', 'quoted')))`;
