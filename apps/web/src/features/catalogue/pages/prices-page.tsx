// The price list: the hour of each trade and every part, today and from the next day on that is planned.
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand, useList, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { rateClassWords } from '../../../app/words/vehicle-class.ts';
import { choicesOf } from '../../../app/words/words.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { GroupEntry } from '../group-entry.tsx';
import { usePartColumns } from '../part-columns.tsx';
import { type PriceClass, PriceClassChoice } from '../price-class-choice.tsx';
import { PricePanel } from '../price-panel.tsx';
import '../catalogue.css';

type List = ReplyOf<typeof catalogue.priceList>;
type Trade = List['rates'][number]['trade'];

interface RateHistoryProps {
  readonly trade: Trade;
  readonly priceClass: PriceClass;
}

function RateHistory({ trade, priceClass }: RateHistoryProps) {
  const maySet = usePermission('catalogue.price');
  const [vehicleClass, setVehicleClass] = useState<keyof typeof rateClassWords>('any');
  const query = { priceClass, vehicleClass };
  const view = useView(catalogue.labourRateHistory, { params: { trade }, query }, { topics: ['catalogue'], keepsPrevious: true });
  const options = { invalidate: ['catalogue'], refusal: 'inline' } as const;
  const set = useCommand(catalogue.setLabourRate, { ...options, doneText: () => m.catalogue_saved() });
  const withdraw = useCommand(catalogue.withdrawLabourRate, { ...options, doneText: () => m.catalogue_withdrawn() });
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={2} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  return (
    <PricePanel
      title={m.catalogue_price_of({ name: skillWords[trade]() })}
      history={view.data}
      maySet={maySet}
      isPending={set.isPending}
      sentence={set.sentence ?? withdraw.sentence}
      beside={priceClass === 'customer' && <GroupEntry kind="labour-rate" code={`${trade}/${vehicleClass}`} />}
      choice={
        <ChoiceField
          label={m.catalogue_vehicle_class()}
          value={vehicleClass}
          options={choicesOf(rateClassWords)}
          onChange={setVehicleClass}
        />
      }
      onSet={async ({ priceFen, ...body }) =>
        (await set.run({ params: { trade }, body: { ...body, ...query, rateFen: priceFen } })) !== undefined
      }
      onWithdraw={(planned) => void withdraw.run({ params: { trade }, body: { ...planned, ...query } })}
    />
  );
}

function Rates({ list }: { readonly list: List }) {
  const format = useFormat();
  const [open, setOpen] = useState<Trade | null>(null);
  const next = ({ nextRate }: Pick<List['rates'][number], 'nextRate'>) =>
    nextRate === null ? '' : m.catalogue_next_price({ day: nextRate.fromDay, price: format.money(nextRate.priceFen) });
  const money = (fen: number | null) => (fen === null ? m.catalogue_rate_none() : format.money(fen));
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_rates()}>
      <h2>{m.catalogue_rates()}</h2>
      <ul className="catalogue-rates">
        {list.rates.map((rate) => (
          <li key={rate.trade}>
            <span>{skillWords[rate.trade]()}</span>
            <strong>{money(rate.rateFen)}</strong>
            <small>
              {[
                next(rate),
                ...list.classRates
                  .filter(({ trade }) => trade === rate.trade)
                  .map((one) => `${rateClassWords[one.vehicleClass]()} ${money(one.rateFen)} ${next(one)}`),
              ]
                .filter((words) => words !== '')
                .join(' · ')}
            </small>
            <ActionButton
              label={`${m.catalogue_price_open()} ${skillWords[rate.trade]()}`}
              onPress={() => setOpen((former) => (former === rate.trade ? null : rate.trade))}
            >
              {m.catalogue_price_open()}
            </ActionButton>
            {open === rate.trade && <RateHistory trade={rate.trade} priceClass={list.priceClass} />}
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
  const [priceClass, setPriceClass] = useState<PriceClass>('customer');
  const view = useView(catalogue.priceList, { query: { priceClass } }, { topics: ['catalogue'], keepsPrevious: true });
  const list = view.data;
  return (
    <PageFrame
      title={m.catalogue_prices()}
      actions={
        <PageLink to="/catalogue/prices/changes" className="bl-link-button">
          {m.catalogue_price_changes()}
        </PageLink>
      }
    >
      {list === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {list === undefined && view.error === null && <SkeletonRows />}
      {list !== undefined && (
        <>
          <FormGrid>
            <PriceClassChoice value={priceClass} onChange={setPriceClass} />
          </FormGrid>
          <p>
            {m.catalogue_valid_from({ code: list.code, name: list.name, day: list.validFrom })}
            {' · '}
            {m.catalogue_tax({ rate: String(list.taxRateBasisPoints / 100) })}
          </p>
          <div className="catalogue-columns">
            <Rates list={list} />
            <Parts />
          </div>
        </>
      )}
    </PageFrame>
  );
}
