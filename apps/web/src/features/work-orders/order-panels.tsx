// Beside the order: how its promise stands, who pays, what was found, what was put off, discounts that wait, and the owner's link.

import { customers } from '@bayline/contract/customers';
import { workOrders } from '@bayline/contract/work-orders';
import { Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { addressOf, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { nameOf } from '../../app/name-of.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { SearchPicker } from '../../app/search-picker.tsx';
import { findingSeverities } from '../../app/words/finding-severity.ts';
import { priceClassWords } from '../../app/words/price-class.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Money } from '../../ui/money.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { isAllowed, type Order } from './order.ts';
import { hasStanding } from './order-views.ts';
import { PromiseStanding } from './promise-standing.tsx';
import { Shortages } from './shortages.tsx';
import { useEdit, useOrderEdits } from './use-order-edits.ts';

const LinkPanel = lazy(async () => ({ default: (await import('./link-panel.tsx')).LinkPanel }));

type PayerClass = Order['payers'][number]['priceClass'];

function PayersPanel({ order }: { readonly order: Order }) {
  const edits = useOrderEdits(order);
  const add = useEdit(workOrders.addPayer, order.id, edits);
  const [isOpen, setOpen] = useState(false);
  const [priceClass, setPriceClass] = useState<PayerClass>('insurance');
  const pick = (partyId: string) =>
    void add
      .send((version) => ({ params: { id: order.id }, body: { version, payerId: newId(), partyId, priceClass } }))
      .then((reply) => reply && setOpen(false));
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_payers()}>
      <h2>{m.work_orders_payers()}</h2>
      <ul className="bl-list bl-work-orders-rows">
        {order.payers.map((payer) => (
          <li key={payer.id}>
            <span>
              {payer.name} <small>{priceClassWords[payer.priceClass]()}</small>
            </span>
            <Money fen={payer.totalFen} />
          </li>
        ))}
      </ul>
      {isOpen && (
        <>
          <ChoiceField
            label={m.work_orders_price_class()}
            value={priceClass}
            options={choicesOf(priceClassWords)}
            onChange={setPriceClass}
          />
          <SearchPicker
            label={m.work_orders_payer_pick()}
            endpoint={customers.list}
            topics={['customer']}
            optionOf={(row) => `${row.name} · ${row.number}`}
            onPick={(row) => pick(row.id)}
          />
          {add.sentence !== null && <p role="alert">{add.sentence}</p>}
        </>
      )}
      {!isOpen && isAllowed(order, 'add-payer') && <ActionButton onPress={() => setOpen(true)}>{m.work_orders_add_payer()}</ActionButton>}
    </section>
  );
}

function Finding({ order, finding }: { readonly order: Order; readonly finding: Order['findings'][number] }) {
  const format = useFormat();
  const edits = useOrderEdits(order);
  const drop = useEdit(workOrders.dropFinding, order.id, edits);
  const photos = Array.from({ length: finding.photos }, (_, at) => at + 1);
  const isWaiting = finding.jobId === null && finding.droppedReason === null;
  return (
    <li>
      <span>
        <WordTag word={findingSeverities[finding.severity]} /> {finding.words}
      </span>
      <small>
        {finding.raisedByName} · {format.dateTime(finding.raisedAt)}
        {finding.droppedReason !== null && ` · ${m.work_orders_finding_dropped({ reason: finding.droppedReason })}`}
        {isWaiting && ` · ${m.work_orders_finding_waits()}`}
      </small>
      <span className="bl-work-orders-photos">
        {photos.map((sequence) => (
          <img
            key={sequence}
            src={addressOf(workOrders.findingPhoto, { params: { id: order.id, findingId: finding.id, sequence } })}
            alt={m.work_orders_finding_photo({ number: sequence })}
            loading="lazy"
          />
        ))}
      </span>
      {isWaiting && isAllowed(order, 'drop-finding') && (
        <ActionButton
          kind="text"
          isPending={drop.isPending}
          label={m.work_orders_finding_drop_named({ words: finding.words })}
          onPress={() =>
            void drop.send((version) => ({
              params: { id: order.id, findingId: finding.id },
              body: { version, reason: m.work_orders_finding_no_work() },
            }))
          }
        >
          {m.work_orders_finding_drop()}
        </ActionButton>
      )}
      {drop.sentence !== null && <small role="alert">{drop.sentence}</small>}
    </li>
  );
}

function FindingsPanel({ order }: { readonly order: Order }) {
  if (order.findings.length === 0) return null;
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_findings()}>
      <h2>{m.work_orders_findings()}</h2>
      <ul className="bl-list bl-work-orders-rows">
        {order.findings.map((finding) => (
          <Finding key={finding.id} order={order} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function DeferredPanel({ order }: { readonly order: Order }) {
  const format = useFormat();
  const edits = useOrderEdits(order);
  const take = useEdit(workOrders.takeUp, order.id, edits);
  const concernId = order.concerns.at(-1)?.id;
  if (order.deferred.length === 0) return null;
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_deferred()}>
      <h2>{m.work_orders_deferred()}</h2>
      <ul className="bl-list bl-work-orders-rows">
        {order.deferred.map((work) => (
          <li key={work.id}>
            <span>
              {work.severity !== 'none' && <WordTag word={findingSeverities[work.severity]} />} {nameOf(work)}{' '}
              <Money fen={work.amountFen} />
            </span>
            <small>
              {m.work_orders_deferred_when({ time: format.day(work.declinedAt), name: work.declinedByName })}
              {work.hasWaiver && ` · ${m.work_orders_waived()}`}
            </small>
            {concernId !== undefined && isAllowed(order, 'add-job') && (
              <ActionButton
                label={m.work_orders_take_up_named({ name: nameOf(work) })}
                isPending={take.isPending}
                onPress={() =>
                  void take.send((version) => ({
                    params: { id: order.id },
                    body: { version, deferredId: work.id, jobId: newId(), concernId },
                  }))
                }
              >
                {m.work_orders_take_up()}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {take.sentence !== null && <p role="alert">{take.sentence}</p>}
    </section>
  );
}

function DiscountsPanel({ order }: { readonly order: Order }) {
  const edits = useOrderEdits(order);
  const decide = useEdit(workOrders.decideDiscount, order.id, edits);
  const statusWords = {
    pending: m.work_orders_request_pending,
    approved: m.work_orders_request_approved,
    declined: m.work_orders_request_declined,
    withdrawn: m.work_orders_request_withdrawn,
  };
  if (order.discountRequests.length === 0) return null;
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_requests()}>
      <h2>{m.work_orders_requests()}</h2>
      <ul className="bl-list bl-work-orders-rows">
        {order.discountRequests.map((request) => {
          const [action] = request.allowedActions;
          const reason = action?.refused === undefined ? null : sentenceOf({ code: action.refused, facts: action.facts ?? {} });
          const send = (isApproved: boolean) =>
            void decide.send(() => ({ params: { id: order.id, requestId: request.id }, body: { isApproved, note: '' } }));
          return (
            <li key={request.id}>
              <span>
                {m.work_orders_discount_percent({ percent: request.basisPoints / 100 })} · <Money fen={request.offFen} /> ·{' '}
                {statusWords[request.status]()}
              </span>
              <small>
                {m.work_orders_said_by({ name: request.requestedByName, reason: request.reason })}
                {request.decidedByName !== null && ` → ${request.decidedByName} ${request.note}`}
              </small>
              {action !== undefined && action.refused !== 'same-person' && (
                <div className="bl-work-orders-buttons">
                  <ActionButton isPending={decide.isPending} onPress={() => send(false)}>
                    {m.work_orders_request_decline()}
                  </ActionButton>
                  <ActionButton kind="primary" reason={reason} isPending={decide.isPending} onPress={() => send(true)}>
                    {m.work_orders_request_approve()}
                  </ActionButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {decide.sentence !== null && <p role="alert">{decide.sentence}</p>}
    </section>
  );
}

function OwnerLink({ order }: { readonly order: Order }) {
  const [isOpen, setOpen] = useState(false);
  if (order.status === 'cancelled' || order.status === 'closed') return null;
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_link()}>
      <h2>{m.work_orders_link()}</h2>
      {isOpen ? (
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <LinkPanel order={order} />
        </Suspense>
      ) : (
        <ActionButton onPress={() => setOpen(true)}>{m.work_orders_link_send()}</ActionButton>
      )}
    </section>
  );
}

function Representative({ order }: { readonly order: Order }) {
  const edits = useOrderEdits(order);
  const name = useEdit(workOrders.nameRepresentative, order.id, edits);
  const [isOpen, setOpen] = useState(false);
  if (!isAllowed(order, 'name-representative')) return null;

  const pick = (staffId: string) =>
    void name.send((version) => ({ params: { id: order.id }, body: { version, staffId } })).then(() => setOpen(false));
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_representative()}>
      <h2>{m.work_orders_representative()}</h2>
      <p>{order.visit.accountRepName}</p>
      {isOpen ? (
        <ColleaguePicker onPick={pick} />
      ) : (
        <ActionButton onPress={() => setOpen(true)}>{m.work_orders_representative_change()}</ActionButton>
      )}
      {name.sentence !== null && <p role="alert">{name.sentence}</p>}
    </section>
  );
}

function ColleaguePicker({ onPick }: { readonly onPick: (staffId: string) => void }) {
  const view = useView(workOrders.colleagues, {}, { topics: ['staff'] });
  return (
    <Select
      aria-label={m.work_orders_representative()}
      showSearch={{ optionFilterProp: 'label' }}
      loading={view.isPending}
      options={view.data?.rows.map((person) => ({ value: person.id, label: person.name })) ?? []}
      onSelect={(staffId: string) => onPick(staffId)}
    />
  );
}

export function OrderPanels({ order }: { readonly order: Order }) {
  return (
    <>
      {hasStanding(order) && <PromiseStanding order={order} />}
      <DiscountsPanel order={order} />
      <FindingsPanel order={order} />
      <Shortages order={order} />
      <DeferredPanel order={order} />
      <PayersPanel order={order} />
      <OwnerLink order={order} />
      <Representative order={order} />
    </>
  );
}
