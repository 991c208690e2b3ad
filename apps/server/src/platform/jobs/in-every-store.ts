import type { Instant } from '@bayline/domain/kernel';
import type pg from 'pg';
import { newId } from '../ids.ts';
import type { RequestContext, Services } from '../request.ts';
import { systemContext } from '../system-context.ts';
import type { NightWork } from './night-work.ts';

/** Work by the clock that each store has of its own, by its own day; one store's failure is told when all have had their turn. */
export function inEveryStore(work: (ctx: RequestContext) => Promise<unknown>): NightWork['work'] {
  return async (pool: pg.Pool, now: Instant, services: Services): Promise<void> => {
    const { rows } = await pool.query<{ id: number; timeZone: string }>(`select id, time_zone as "timeZone" from dealerships order by id`);
    const failures: unknown[] = [];
    for (const { id: dealershipId, timeZone } of rows) {
      try {
        await work(systemContext(services, { dealershipId, now, requestId: `clock:${newId()}`, timeZone }));
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `failed in ${failures.length} of ${rows.length} stores`);
  };
}
