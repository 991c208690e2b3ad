// The books of all stores, every night; what was found stands on the page of whoever keeps the system running.
import { keepBooksResult } from '../modules/organisation/index.ts';
import { inDealership } from '../platform/db/in-dealership.ts';
import { newId } from '../platform/ids.ts';
import type { NightWork } from '../platform/jobs/night-work.ts';
import { systemContext } from '../platform/system-context.ts';
import { type Finding, runBooks } from './run-books.ts';

export const nightlyBooks: NightWork = {
  name: 'books.check',
  work: async (_pool, now, services) => {
    const found = new Map<number, Finding[]>();
    await runBooks(services.db.pool, (finding) => {
      found.set(finding.dealershipId, [...(found.get(finding.dealershipId) ?? []), finding]);
    });
    for (const [dealershipId, findings] of found) {
      const ctx = systemContext(services, { dealershipId, now, requestId: `night:${newId()}` });
      const broken = findings.filter(({ offences }) => offences.length > 0).map(({ check }) => check.name);
      await inDealership(ctx, (tx) => keepBooksResult(ctx, tx, { checks: findings.length, broken }));
    }
  },
};
