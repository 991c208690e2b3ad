// The price list: the hour of each trade and every part, today and from the next day on that is planned.
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand, useList, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { nameOf } from '../../../app/name-of.ts';
import { useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { DataList } from '../../../ui/data-list.tsx';
import { EmptyState, ErrorState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { usePartColumns } from '../part-columns.tsx';
import { PricePanel } from '../price-panel.tsx';
import '../catalogue.css';

type Rate = ReplyOf<typeof catalogue.priceList>['rates'][number];

function RateHistory({ trade }: { readonly trade: Rate['trade'] }) {
  const maySet = usePermission('catalogue.price');
  const view = useView(catalogue.labourRateHistory, { params: { trade } }, { topics: ['catalogue'] });
  const set = useCommand(catalogue.setLabourRate, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_saved(),
  });
  if (view.data === undefined)
    return view.error === null ? (
      <SkeletonRows rows={2} />
    ) : (
      <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />
    );
  return (
    <PricePanel
      title={m.catalogue_price_of({ name: skillWords[trade]() })}
      history={view.data}
      maySet={maySet}
      isPending={set.isPending}
      sentence={set.sentence}
      onSet={async ({ priceFen, ...body }) => (await set.run({ params: { trade }, body: { ...body, rateFen: priceFen } })) !== undefined}
    />
  );
}

function Rates({ rates }: { readonly rates: readonly Rate[] }) {
  const format = useFormat();
  const [open, setOpen] = useState<Rate['trade'] | null>(null);
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_rates()}>
      <h2>{m.catalogue_rates()}</h2>
      <ul className="catalogue-rates">
        {rates.map(({ trade, rateFen, nextRate }) => (
          <li key={trade}>
            <span>{skillWords[trade]()}</span>
            <strong>{rateFen === null ? m.catalogue_rate_none() : format.money(rateFen)}</strong>
            <small>
              {nextRate === null ? '' : m.catalogue_next_price({ day: nextRate.fromDay, price: format.money(nextRate.priceFen) })}
            </small>
            <ActionButton onPress={() => setOpen((former) => (former === trade ? null : trade))}>{m.catalogue_price_open()}</ActionButton>
            {open === trade && <RateHistory trade={trade} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parts() {
  const go = useGo();
  const language = useLanguage();
  const columns = usePartColumns();
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const { problem, ...list } = useList(catalogue.listParts, { query: asked === '' ? {} : { term: asked } }, { topics: ['catalogue'] });
  return (
    <section className="catalogue-part-prices" aria-label={m.catalogue_part_prices()}>
      <h2>{m.catalogue_part_prices()}</h2>
      <Input
        allowClear
        maxLength={40}
        aria-label={m.catalogue_part_search()}
        placeholder={m.catalogue_part_search()}
        value={term}
        onChange={(event) => setTerm(event.target.value)}
      />
      <DataList
        {...list}
        label={m.catalogue_part_prices()}
        columns={columns.short}
        rowKey={(row) => row.id}
        fault={problem === null ? null : sentenceOf(problem)}
        onOpen={(row) => void go({ to: '/catalogue/parts/$id', params: { id: row.id } })}
        card={(row) => (
          <div className="catalogue-card">
            <strong>{nameOf(row, language)}</strong>
            <small>{row.number}</small>
            <span>{columns.priceOf(row)}</span>
          </div>
        )}
        empty={<EmptyState icon="boxes" title={m.catalogue_parts_empty()} text={m.catalogue_parts_empty_text()} />}
      />
    </section>
  );
}

export function Page() {
  const view = useView(catalogue.priceList, {}, { topics: ['catalogue'] });
  const list = view.data;
  return (
    <PageFrame title={m.catalogue_prices()}>
      {list === undefined && view.error !== null && <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      {list === undefined && view.error === null && <SkeletonRows />}
      {list !== undefined && (
        <>
          <p>
            {m.catalogue_valid_from({ code: list.code, name: list.name, day: list.validFrom })}
            {' · '}
            {m.catalogue_tax({ rate: String(list.taxRateBasisPoints / 100) })}
          </p>
          <div className="catalogue-columns">
            <Rates rates={list.rates} />
            <Parts />
          </div>
        </>
      )}
    </PageFrame>
  );
}
