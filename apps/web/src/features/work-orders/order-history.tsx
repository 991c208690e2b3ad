// What was quoted before, newest first; nothing is ever overwritten.
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { Timeline } from '../../ui/timeline.tsx';
import type { Order } from './order.ts';

export function EstimateHistory({ order }: { readonly order: Order }) {
  const format = useFormat();
  const entries = order.estimates.map((estimate) => ({
    key: String(estimate.version),
    time: format.dateTime(estimate.quotedAt),
    title: `${m.work_orders_estimate_version({ version: estimate.version })} · ${format.money(estimate.totalFen)}`,
    ...(estimate.approvedAt === null
      ? {}
      : {
          text: m.work_orders_estimate_approved({ name: estimate.approvedByName ?? '', time: format.dateTime(estimate.approvedAt) }),
          tone: 'ready' as const,
        }),
  }));
  return (
    <section className="bl-panel bl-work-orders-side" aria-label={m.work_orders_estimates()}>
      <h2>{m.work_orders_estimates()}</h2>
      {entries.length === 0 ? (
        <p className="bl-work-orders-quiet">{m.work_orders_estimates_empty()}</p>
      ) : (
        <Timeline label={m.work_orders_estimates()} entries={entries} />
      )}
    </section>
  );
}
