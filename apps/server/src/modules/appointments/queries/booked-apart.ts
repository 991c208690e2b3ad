// What was booked beside canned jobs: single operations, and the parts that none of its canned jobs brings along.
import { type CalendarDay, plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { awaitedSql } from './views.ts';

export interface BookedApart {
  readonly operations: readonly {
    readonly id: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly plannedMinutes: number;
  }[];
  readonly parts: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string; readonly quantity: number }[];
}

const apartOf = (appointmentId: string) => `
   select coalesce((select json_agg(json_build_object('id', j.labour_operation_id, 'nameZh', j.name_zh, 'nameEn', j.name_en, 'plannedMinutes', j.planned_minutes) order by j.sequence)
                      from appointment_jobs j where j.dealership_id = $1 and j.appointment_id = b.id and j.labour_operation_id is not null), '[]') as operations,
          coalesce((select json_agg(json_build_object('id', x.part_id, 'nameZh', x.name_zh, 'nameEn', x.name_en, 'quantity', x.quantity) order by x.number, x.part_id)
                      from (select n.part_id, n.number, n.name_zh, n.name_en,
                                   n.quantity - coalesce((select sum(p.quantity) from appointment_jobs k
                                                            join canned_job_parts p on p.dealership_id = k.dealership_id and p.canned_job_id = k.canned_job_id
                                                           where k.dealership_id = $1 and k.appointment_id = b.id and p.part_id = n.part_id), 0)::int as quantity
                              from appointment_parts n where n.dealership_id = $1 and n.appointment_id = b.id) x
                     where x.quantity > 0), '[]') as parts
     from (select ${appointmentId} as id) b`;

const ofAppointment = statement<BookedApart>('appointments.booked-apart', apartOf('$2::uuid'));
const ofAwaited = statement<BookedApart>(
  'appointments.awaited-apart',
  apartOf(`(select a.id from appointments a where a.dealership_id = $1 and ${awaitedSql})`),
);

/** Door: of one appointment. */
export function bookedApartOf(tx: Tx, appointmentId: string): Promise<BookedApart> {
  return tx.one(ofAppointment, [tx.dealershipId, appointmentId]);
}

/** Door: of the one that `awaitedAppointmentOf` finds; of none, nothing. */
export function awaitedApartOf(ctx: RequestContext, tx: Tx, { car, day }: { car: string; day: CalendarDay }): Promise<BookedApart> {
  const { timeZone } = ctx.actor;
  return tx.one(ofAwaited, [tx.dealershipId, car, startOfDay(day, timeZone), startOfDay(plusDays(day, 1), timeZone)]);
}
