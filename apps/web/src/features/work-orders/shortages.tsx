// What the owner wants while a part of the order is missing; written down in the store room's pages, read here.
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { PageLink } from '../../app/navigation.tsx';
import { usePermission } from '../../app/session.ts';
import { shortageChoiceWords } from '../../app/words/shortage-choice.ts';
import { m } from '../../paraglide/messages.js';
import type { Order } from './order.ts';
import { partsRequestsOf } from './order-views.ts';

export function Shortages({ order }: { readonly order: Order }) {
  const format = useFormat();
  const language = useLanguage();
  const maySee = usePermission('warehouse.read');
  const view = useView(...partsRequestsOf(order.id, maySee));
  const lines = (view.data?.rows ?? []).flatMap((row) => row.lines);
  const told = lines.filter((line) => line.status === 'short' || line.status === 'ordered' || line.decision !== null);
  if (told.length === 0) return null;
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_shortages()}>
      <h2>{m.work_orders_shortages()}</h2>
      <ul className="bl-list bl-work-orders-rows">
        {told.map(({ id, decision, expectedOn, ...line }) => (
          <li key={id}>
            <span>
              {line.number} {nameOf(line, language)}
            </span>
            <small>
              {decision === null
                ? m.work_orders_shortage_open()
                : [
                    shortageChoiceWords[decision.choice](),
                    decision.substituteNumber,
                    decision.remark,
                    decision.decidedByName,
                    format.dateTime(decision.decidedAt),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
              {expectedOn !== null && ` · ${m.work_orders_shortage_expected({ day: expectedOn })}`}
            </small>
          </li>
        ))}
      </ul>
      <PageLink to="/warehouse/missing" className="bl-link">
        {m.work_orders_shortage_page()}
      </PageLink>
    </section>
  );
}
