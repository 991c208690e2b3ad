import type { BodyOf, QueryOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { analysisOf, type BookingsOfDay, checkAnalysisSpan, startingBookingRules, type VisitsOfDay } from '@bayline/domain/appointments';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, writeSheet } from '../../../platform/sheets/sheet.ts';
import { recordExport } from '../../customers/index.ts';
import { analysisHeaders, valueWords } from '../export-words.ts';

type Analysis = ReplyOf<typeof appointments.analysis>;
type Asked = QueryOf<typeof appointments.analysis>;

const bookingsByDay = statement<BookingsOfDay & { channel: Analysis['channels'][number]['channel'] }>(
  'appointments.bookings-by-day',
  `select (a.starts_at at time zone $4)::date as day, a.channel, count(*)::int as booked,
          count(*) filter (where a.status in ('arrived', 'converted'))::int as came,
          count(*) filter (where a.status in ('arrived', 'converted') and a.arrived_at > a.starts_at + make_interval(mins => coalesce(r.late_minutes, $6)))::int as late,
          count(*) filter (where a.status = 'no-show')::int as "noShow",
          count(*) filter (where a.status = 'cancelled')::int as cancelled,
          count(*) filter (where a.status in ('arrived', 'converted', 'no-show') or (a.status in ('confirmed', 'reminded') and a.starts_at <= $5))::int as due
     from appointments a left join booking_rules r on r.dealership_id = a.dealership_id
    where a.dealership_id = $1 and a.starts_at >= $2 and a.starts_at < $3
    group by 1, 2 order by 1, 2 limit 400`,
);
const visitsByDay = statement<VisitsOfDay>(
  'appointments.visits-by-day',
  `select (v.arrived_at at time zone $4)::date as day, count(*)::int as visits, count(v.appointment_id)::int as "bookedVisits"
     from visits v where v.dealership_id = $1 and v.arrived_at >= $2 and v.arrived_at < $3 and v.status <> 'cancelled'
    group by 1 order by 1 limit 100`,
);

/** By the store's days. Late is later than the store's rule allows. */
export async function analysis(ctx: RequestContext, tx: Tx, { from, until, by }: Asked): Promise<Analysis> {
  accept(checkAnalysisSpan(from, until));
  const { timeZone } = ctx.actor;
  const span = [tx.dealershipId, startOfDay(from, timeZone), startOfDay(plusDays(until, 1), timeZone), timeZone];
  const [bookings, visits] = await Promise.all([
    tx.all(bookingsByDay, [...span, ctx.now, startingBookingRules.lateMinutes]),
    tx.all(visitsByDay, span),
  ]);
  return analysisOf({ bookings, visits }, by) as Analysis;
}

type Line = Partial<Analysis['total']> & { readonly period: string; readonly channel: string };

/** Each period, each way of booking, and all of it, as a sheet. */
export function exportAnalysis(
  ctx: RequestContext,
  { language, ...asked }: BodyOf<typeof appointments.exportAnalysis>,
): Promise<Uint8Array> {
  const at = language === 'en' ? 1 : 0;
  const percent = (basisPoints: number | null | undefined) => (typeof basisPoints === 'number' ? basisPoints / 100 : null);
  const values: Readonly<Record<keyof typeof analysisHeaders, (line: Line) => string | number | null>> = {
    period: (line) => line.period,
    channel: (line) => line.channel,
    booked: (line) => line.booked ?? null,
    came: (line) => line.came ?? null,
    late: (line) => line.late ?? null,
    noShow: (line) => line.noShow ?? null,
    cancelled: (line) => line.cancelled ?? null,
    showRate: (line) => percent(line.showBasisPoints),
    visits: (line) => line.visits ?? null,
    bookedVisits: (line) => line.bookedVisits ?? null,
    bookedShare: (line) => percent(line.bookedShareBasisPoints),
  };
  const keys = Object.keys(analysisHeaders) as (keyof typeof analysisHeaders)[];
  const columns: SheetColumn<Line>[] = keys.map((key) => ({ header: analysisHeaders[key][at], value: values[key] }));
  return inDealership(everyTime(ctx), async (tx) => {
    const { periods, channels, total } = await analysis(ctx, tx, asked);
    const whole = `${asked.from} – ${asked.until}`;
    const lines: Line[] = [
      ...periods.map((period) => ({ ...period, period: period.from, channel: '' })),
      ...channels.map((one) => ({ ...one, period: whole, channel: valueWords[`channel-${one.channel}`]?.[at] ?? one.channel })),
      { ...total, period: whole, channel: '' },
    ];
    recordExport(ctx, tx, { what: 'appointment-analysis', rows: lines.length });
    return await writeSheet(language === 'en' ? 'Appointment analysis' : '预约分析', columns, lines);
  });
}
