// Whether the promise will be kept, as the shop stands now; if not, what to tell the owner before he asks.
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { ReadyTimes } from '../../app/ready-times.tsx';
import { useSession } from '../../app/session.ts';
import { riskWords } from '../../app/words/promise-risk.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import type { Order } from './order.ts';
import { standingOf } from './order-views.ts';

interface DraftProps {
  readonly order: Order;
  readonly promisedAt: string;
  readonly readyAt: string;
}

function DraftedMessage({ order, promisedAt, readyAt }: DraftProps) {
  const format = useFormat();
  const { dealership } = useSession();
  const drafted = m.work_orders_risk_message({
    name: order.visit.ownerName,
    plate: order.visit.plate,
    promised: format.dateTime(promisedAt),
    ready: format.dateTime(readyAt),
    store: dealership.nameZh,
  });
  const [written, setWritten] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const text = written ?? drafted;
  return (
    <>
      <FormField label={m.work_orders_risk_draft()}>
        {(field) => (
          <textarea
            {...field}
            className="bl-input"
            rows={4}
            maxLength={400}
            value={text}
            onChange={(event) => setWritten(event.target.value)}
          />
        )}
      </FormField>
      {/* A browser gives the clipboard to a safe connection only. */}
      {window.isSecureContext && (
        <div>
          <ActionButton onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
            {isCopied ? m.work_orders_risk_copied() : m.work_orders_risk_copy()}
          </ActionButton>
        </div>
      )}
    </>
  );
}

export function PromiseStanding({ order }: { readonly order: Order }) {
  const view = useView(...standingOf(order));
  const standing = view.data?.standing ?? null;
  // Beside the order it is a help: while it cannot be told, the order is what it was.
  if (view.data === undefined || (standing === null && view.data.missing === null)) return null;
  const { times } = view.data;
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_risk()}>
      <h2>{m.work_orders_risk()}</h2>
      {standing !== null && (
        <p>
          <WordTag word={riskWords[standing.risk]} /> {m.work_orders_risk_chance({ percent: standing.chancePercent })}
        </p>
      )}
      <ReadyTimes view={view} />
      {standing !== null && standing.risk !== 'safe' && times !== null && (
        <DraftedMessage order={order} promisedAt={standing.promisedAt} readyAt={times.at80} />
      )}
    </section>
  );
}
