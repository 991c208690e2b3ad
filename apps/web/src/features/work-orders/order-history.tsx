// What was quoted before, newest first, every promise, and what happened; nothing is ever overwritten.

import { useFormat } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { Money } from '../../ui/money.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { channelWords, toldByWords } from './answer-words.ts';
import type { Order } from './order.ts';
import { OrderEvents } from './order-events.tsx';

type Estimate = Order['estimates'][number];

const changeWords: Words<Estimate['lines'][number]['change']> = {
  new: () => m.work_orders_change_new(),
  changed: () => m.work_orders_change_changed(),
  gone: () => m.work_orders_change_gone(),
  same: () => '',
};

/** What the newest estimate says differently from the one before. */
function Changes({ estimate }: { readonly estimate: Estimate | undefined }) {
  const changed = estimate?.lines.filter((line) => line.change !== 'same') ?? [];
  if (changed.length === 0) return null;
  return (
    <ul className="bl-list bl-work-orders-rows" aria-label={m.work_orders_changes()}>
      {changed.map((line) => (
        <li key={line.lineId}>
          <span>
            {changeWords[line.change]()} · {nameOf(line)}
          </span>
          <Money fen={line.amountFen} />
        </li>
      ))}
    </ul>
  );
}

function useAnswerWords() {
  const format = useFormat();
  return (estimate: Estimate): string => {
    if (estimate.withdrawnAt !== null) return m.work_orders_estimate_withdrawn({ time: format.dateTime(estimate.withdrawnAt) });
    if (estimate.approvedAt === null) return estimate.validUntil === null ? '' : m.work_orders_estimate_valid({ day: estimate.validUntil });
    const said = [
      estimate.agreedFen === null || estimate.agreedFen === estimate.totalFen
        ? ''
        : m.work_orders_estimate_agreed({ amount: format.money(estimate.agreedFen) }),
      estimate.approvedByName === null
        ? ''
        : m.work_orders_estimate_approved({ name: estimate.approvedByName, time: format.dateTime(estimate.approvedAt) }),
      estimate.channel === null ? '' : channelWords[estimate.channel](),
      estimate.channel === 'screen' || estimate.recordedByName === null ? '' : m.work_orders_recorded_by({ name: estimate.recordedByName }),
    ];
    return said.filter((words) => words !== '').join(' · ');
  };
}

function EstimateHistory({ order }: { readonly order: Order }) {
  const format = useFormat();
  const answerOf = useAnswerWords();
  const entries = order.estimates.map((estimate) => ({
    key: String(estimate.version),
    time: format.dateTime(estimate.quotedAt),
    title: `${m.work_orders_estimate_version({ version: estimate.version })} · ${format.money(estimate.totalFen)}`,
    text: answerOf(estimate),
    ...(estimate.approvedAt === null ? {} : { tone: 'ready' as const }),
  }));
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_estimates()}>
      <h2>{m.work_orders_estimates()}</h2>
      {entries.length === 0 ? (
        <p className="bl-work-orders-quiet">{m.work_orders_estimates_empty()}</p>
      ) : (
        <Timeline label={m.work_orders_estimates()} entries={entries} />
      )}
      <Changes estimate={order.estimates[0]} />
    </section>
  );
}

function PromiseHistory({ order }: { readonly order: Order }) {
  const format = useFormat();
  if (order.promises.length < 2) return null;
  const entries = order.promises.map((promise) => ({
    key: promise.madeAt,
    time: format.dateTime(promise.madeAt),
    title: `${m.work_orders_promise()} ${format.dateTime(promise.promisedAt)} · ${promise.madeByName}`,
    text: [promise.reason, promise.toldBy === null ? m.work_orders_not_told() : toldByWords[promise.toldBy]()]
      .filter((words) => words !== '')
      .join(' · '),
  }));
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_promises()}>
      <h2>{m.work_orders_promises()}</h2>
      <Timeline label={m.work_orders_promises()} entries={entries} />
    </section>
  );
}

export function OrderHistory({ order }: { readonly order: Order }) {
  return (
    <>
      <EstimateHistory order={order} />
      <PromiseHistory order={order} />
      <OrderEvents order={order} />
    </>
  );
}
