import { deleteInSteps, type NightWork } from '../../platform/jobs/night-work.ts';

const endedSessions = (limit: number) =>
  `delete from sessions where token_hash in (select o.token_hash from sessions o where o.expires_at < $1 order by o.expires_at limit ${limit})`;

/** A session that has ended lets nobody in. */
export const nightWork: readonly NightWork[] = [
  { name: 'organisation.forget-sessions', work: (pool, now) => deleteInSteps(pool, endedSessions, [now]) },
];
