// The whole order as one statement: every list of it as JSON, so that its page is one round trip.
import { carOfVisitSql } from '../../vehicles/index.ts';

/** JSON has its own way of writing instants: this one is ours, in UTC with milliseconds. */
export const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Work on the car of `vehicle` that was put off and that no live order has taken up. */
export const openDeferred = (vehicle: string) => `select w.* from vehicles here
      join vehicles f on f.dealership_id = here.dealership_id and f.survivor_id = here.survivor_id
      join deferred_work w on w.dealership_id = f.dealership_id and w.vehicle_id = f.id
     where here.dealership_id = $1 and here.id = ${vehicle}
       and not exists (select 1 from jobs t join work_orders u on u.dealership_id = t.dealership_id and u.id = t.work_order_id
                        where t.dealership_id = w.dealership_id and t.id = w.taken_up_job_id and u.status <> 'cancelled')
     order by array_position(array['red', 'yellow', 'none'], w.severity), w.declined_at desc, w.id limit 50`;
export const deferredJson = `json_build_object('id', w.id, 'nameZh', w.name_zh, 'nameEn', w.name_en, 'amountFen', w.amount_fen, 'severity', w.severity,
              'declinedAt', ${utc('w.declined_at')}, 'declinedByName', w.declined_by_name, 'hasWaiver', w.waiver_sha256 is not null)`;

const shares = `coalesce((select json_agg(json_build_object('payerId', h.payer_id, 'basisPoints', h.share_basis_points, 'amountFen', h.amount_fen) order by h.payer_id)
                    from line_shares h where h.dealership_id = l.dealership_id and h.line_id = l.id), '[]')`;
const price = `'classBasisPoints', l.class_basis_points, 'discountBasisPoints', l.discount_basis_points, 'discountReason', l.discount_reason,
                  'amountFen', l.amount_fen, 'packageFen', l.package_fen, 'shares', ${shares}`;
const ofJob = `l.dealership_id = j.dealership_id and l.job_id = j.id and l.work_order_id = o.id`;

const labourLines = `select json_agg(json_build_object('id', l.id, 'labourOperationId', l.labour_operation_id, 'code', l.code, 'nameZh', l.name_zh, 'nameEn', l.name_en, 'trade', l.trade,
                  'billedHours', l.billed_hours, 'creditedHours', l.credited_hours, 'rateFen', l.rate_fen, ${price},
                  'workers', coalesce((select json_agg(distinct s.name) from operations p
                                         join technician_bookings b on b.dealership_id = p.dealership_id and b.subject_type = 'operation' and b.subject_id = p.id
                                         join staff s on s.dealership_id = b.dealership_id and s.id = b.staff_id
                                        where p.dealership_id = l.dealership_id and p.work_order_id = l.work_order_id and p.labour_line_id = l.id), '[]')) order by l.sequence, l.id)
                from labour_lines l where ${ofJob}`;
const partLines = `select json_agg(json_build_object('id', l.id, 'partId', l.part_id, 'number', l.number, 'nameZh', l.name_zh, 'nameEn', l.name_en, 'unit', l.unit, 'qualityClass', l.quality_class,
                  'quantity', l.quantity, 'priceFen', l.price_fen, ${price}, 'partsStatus', r.status) order by l.sequence, l.id)
                from part_lines l left join parts_requests r on r.dealership_id = l.dealership_id and r.demand_line_id = l.id
                where ${ofJob}`;
const feeLines = `select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'nameZh', l.name, 'nameEn', '', 'priceFen', l.price_fen, 'discountBasisPoints', l.discount_basis_points,
                  'discountReason', l.discount_reason, 'amountFen', l.amount_fen, 'shares', ${shares}) order by l.sequence, l.id)
                from fee_lines l where ${ofJob}`;
const operations = `select json_agg(json_build_object('id', p.id, 'labourLineId', p.labour_line_id, 'sequence', p.sequence, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'bayType', p.bay_type,
                  'skill', p.skill, 'equipment', p.equipment, 'plannedMinutes', p.planned_minutes, 'status', p.status, 'reworkCount', p.rework_count) order by p.sequence)
                from operations p where p.dealership_id = j.dealership_id and p.job_id = j.id and p.work_order_id = o.id`;
export const jobsJson = `coalesce((select json_agg(json_build_object('id', j.id, 'concernId', j.concern_id, 'nameZh', j.name_zh, 'nameEn', j.name_en, 'approval', j.approval, 'payerId', j.payer_id,
              'findingId', j.finding_id, 'severity', (select f.severity from findings f where f.dealership_id = j.dealership_id and f.id = j.finding_id),
              'labourLines', coalesce((${labourLines}), '[]'), 'partLines', coalesce((${partLines}), '[]'), 'feeLines', coalesce((${feeLines}), '[]'),
              'operations', coalesce((${operations}), '[]')) order by j.sequence)
            from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id), '[]')`;

export const payersJson = `coalesce((select json_agg(json_build_object('id', y.id, 'partyId', y.party_id, 'name', q.name, 'priceClass', y.price_class) order by y.id)
            from visit_payers y join parties q on q.dealership_id = y.dealership_id and q.id = y.party_id
            where y.dealership_id = o.dealership_id and y.visit_id = o.visit_id), '[]')`;

const linesOfVersion = (
  version: string,
) => `coalesce((select json_agg(json_build_object('lineId', x.line_id, 'jobNameZh', x.job_name_zh, 'jobNameEn', x.job_name_en, 'kind', x.kind, 'code', x.code,
                'nameZh', x.name_zh, 'nameEn', x.name_en, 'unit', x.unit, 'quantity', x.quantity, 'priceFen', x.price_fen, 'amountFen', x.amount_fen) order by x.sequence)
              from estimate_lines x where x.dealership_id = o.dealership_id and x.work_order_id = o.id and x.version = ${version}), '[]')`;
export const estimatesJson = `coalesce((select json_agg(json_build_object('version', e.version, 'labourFen', e.labour_fen, 'partsFen', e.parts_fen, 'feesFen', e.fees_fen,
              'totalFen', e.total_fen, 'agreedFen', case when e.approved_at is not null then e.total_fen - (select coalesce(sum(x.amount_fen), 0)::bigint
                from estimate_lines x join jobs j on j.dealership_id = x.dealership_id and j.id = x.job_id and j.approval = 'declined'
               where x.dealership_id = e.dealership_id and x.work_order_id = e.work_order_id and x.version = e.version) end, 'quotedAt', ${utc('e.quoted_at')}, 'validUntil', e.valid_until, 'approvedAt', ${utc('e.approved_at')},
              'approvedByName', e.approved_by_name, 'channel', e.channel, 'recordedByName', t.name, 'withdrawnAt', ${utc('e.withdrawn_at')}) order by e.version desc)
            from estimates e left join staff t on t.dealership_id = e.dealership_id and t.id = e.recorded_by
            where e.dealership_id = o.dealership_id and e.work_order_id = o.id), '[]')`;
export const newestLines = linesOfVersion('o.estimate_version');
export const formerLines = linesOfVersion('o.estimate_version - 1');

export const promisesJson = `coalesce((select json_agg(json_build_object('promisedAt', ${utc('q.promised_at')}, 'madeAt', ${utc('q.made_at')}, 'madeByName', t.name,
              'reason', q.reason, 'toldBy', q.told_by) order by q.made_at desc, q.id desc)
            from promises q join staff t on t.dealership_id = q.dealership_id and t.id = q.made_by
            where q.dealership_id = v.dealership_id and q.visit_id = v.id), '[]')`;

export const findingsJson = `coalesce((select json_agg(json_build_object('id', f.id, 'words', f.words, 'severity', f.severity, 'raisedByName', t.name, 'raisedAt', ${utc('f.raised_at')},
              'photos', (select count(*) from finding_photos p where p.dealership_id = f.dealership_id and p.finding_id = f.id),
              'jobId', (select j.id from jobs j where j.dealership_id = f.dealership_id and j.work_order_id = f.work_order_id and j.finding_id = f.id order by j.sequence limit 1),
              'droppedReason', case when f.dropped_at is not null then f.dropped_reason end) order by f.raised_at, f.id)
            from findings f join staff t on t.dealership_id = f.dealership_id and t.id = f.raised_by
            where f.dealership_id = o.dealership_id and f.work_order_id = o.id), '[]')`;

export const requestsJson = `coalesce((select json_agg(json_build_object('id', r.id, 'lines', cardinality(r.line_ids), 'basisPoints', r.basis_points, 'offFen', r.off_fen, 'reason', r.reason,
              'status', r.status, 'requestedBy', r.requested_by, 'requestedByName', t.name, 'requestedAt', ${utc('r.requested_at')}, 'decidedByName', u.name, 'note', r.note) order by r.requested_at desc, r.id desc)
            from discount_requests r join staff t on t.dealership_id = r.dealership_id and t.id = r.requested_by
            left join staff u on u.dealership_id = r.dealership_id and u.id = r.decided_by
            where r.dealership_id = o.dealership_id and r.work_order_id = o.id), '[]')`;

export const linksJson = `coalesce((select json_agg(json_build_object('id', k.id, 'madeAt', ${utc('k.made_at')}, 'madeByName', t.name, 'expiresAt', ${utc('k.expires_at')},
              'isRevoked', k.revoked_at is not null) order by k.made_at desc, k.id desc)
            from visit_links k join staff t on t.dealership_id = k.dealership_id and t.id = k.made_by
            where k.dealership_id = o.dealership_id and k.work_order_id = o.id), '[]')`;

/** Of visit `v`: the one before it of the same car, joined as `before`. */
export const visitBefore = `left join lateral (
       select b.arrived_at, b.mileage_km from vehicles f join visits b on b.dealership_id = f.dealership_id and b.vehicle_id = f.id
        where f.dealership_id = c.dealership_id and f.survivor_id = c.survivor_id and b.status <> 'cancelled' and b.arrived_at < v.arrived_at
        order by b.arrived_at desc limit 1) before on true`;
/** When the last operation of visit `v` passed its inspection; null while one is open. */
export const completedAt = `(select max(e.happened_at) from events e
             where e.dealership_id = v.dealership_id and e.visit_id = v.id and e.type = 'operation-passed'
               and not exists (select 1 from operations p where p.dealership_id = v.dealership_id and p.visit_id = v.id and p.status not in ('passed', 'cancelled')))`;
/** The heads of visit `v` that belong to its car `c`, model `m`, owner `w`, sender `s`, adviser `a` and representative `r`. */
export const headTables = `from work_orders o
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     ${carOfVisitSql('c')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
     join parties s on s.dealership_id = v.dealership_id and s.id = v.sender_party_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
     left join staff r on r.dealership_id = v.dealership_id and r.id = v.account_rep_id
     ${visitBefore}`;
export const visitJson = `json_build_object('id', v.id, 'status', v.status, 'vehicleId', c.id, 'plate', v.plate, 'plateKind', c.plate_kind, 'vin', c.vin,
            'brand', m.brand, 'modelName', m.name, 'series', m.series, 'displacementMl', m.displacement_ml, 'vehicleClass', coalesce(m.vehicle_class, 'other'), 'colour', c.colour,
            'ownerName', w.name, 'memberCardNumber', w.member_card_number, 'mobile', w.mobile, 'phone', w.phone, 'address', w.address, 'senderName', s.name,
            'adviserName', a.name, 'accountRepName', coalesce(r.name, a.name), 'businessType', v.business_type, 'customerMode', v.customer_mode,
            'arrivedAt', ${utc('v.arrived_at')}, 'mileageKm', v.mileage_km, 'fuelEighths', v.fuel_eighths, 'promisedAt', ${utc('v.promised_at')},
            'lastArrivedAt', ${utc('before.arrived_at')}, 'lastMileageKm', before.mileage_km, 'completedAt', ${utc(completedAt)},
            'releasedAt', ${utc('v.released_at')}, 'version', v.version)`;
