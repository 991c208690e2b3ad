// What changes when: the days of a price list, what is planned and can still be taken back, and many prices at once.
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { SearchPicker } from '../../../app/search-picker.tsx';
import { usePermission } from '../../../app/session.ts';
import { priceLevelWords } from '../../../app/words/price-class.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { rateClassWords } from '../../../app/words/vehicle-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { CannedJobPrice } from '../canned-job-price.tsx';
import { OpenListForm } from '../open-list-form.tsx';
import { type PriceClass, PriceClassChoice } from '../price-class-choice.tsx';
import { PriceRoundForm } from '../price-round-form.tsx';
import { TaxForm } from '../tax-form.tsx';
import '../catalogue.css';

type Timeline = ReplyOf<typeof catalogue.priceTimeline>;
type Change = Timeline['planned'][number];

interface OfListProps {
  readonly timeline: Timeline;
  readonly priceClass: PriceClass;
}

/** What changes on a day, without what does not. */
function changesOf({ rates, parts, taxes }: Timeline['days'][number]): string {
  const counted = [
    [rates, m.catalogue_day_rates],
    [parts, m.catalogue_day_parts],
    [taxes, m.catalogue_day_taxes],
  ] as const;
  return counted.flatMap(([count, words]) => (count === 0 ? [] : [words({ count })])).join(' · ');
}

function Days({ days }: Pick<Timeline, 'days'>) {
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_days()}>
      <h2>{m.catalogue_days()}</h2>
      <ol className="catalogue-rows">
        {days.map((day) => (
          <li key={day.fromDay}>
            <strong>{day.fromDay}</strong>
            <StatusTag tone={day.isPlanned ? 'planned' : 'settled'}>
              {day.isPlanned ? m.catalogue_price_planned() : m.catalogue_price_begun()}
            </StatusTag>
            <span>{changesOf(day)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useWithdraw({ timeline, priceClass }: OfListProps) {
  const options = { invalidate: ['catalogue'], doneText: () => m.catalogue_withdrawn() } as const;
  const rate = useCommand(catalogue.withdrawLabourRate, options);
  const part = useCommand(catalogue.withdrawPartPrice, options);
  const tax = useCommand(catalogue.withdrawTaxRate, options);
  return ({ kind, fromDay, trade, vehicleClass, partId, priceLevel }: Change) => {
    const body = { version: timeline.version, priceClass, fromDay };
    if (kind === 'tax') void tax.run({ body });
    if (kind === 'rate' && trade !== null && vehicleClass !== null) void rate.run({ params: { trade }, body: { ...body, vehicleClass } });
    if (kind === 'part' && partId !== null && priceLevel !== null) void part.run({ params: { partId }, body: { ...body, priceLevel } });
  };
}

function Planned({ timeline, priceClass }: OfListProps) {
  const format = useFormat();
  const language = useLanguage();
  const mayPrice = usePermission('catalogue.price');
  const withdraw = useWithdraw({ timeline, priceClass });
  const value = (change: Change, figure: number | null) =>
    figure === null ? m.catalogue_rate_none() : change.kind === 'tax' ? `${figure / 100}%` : format.money(figure);
  const wordsOf = (change: Change) => {
    if (change.trade !== null)
      return [
        skillWords[change.trade](),
        change.vehicleClass === null || change.vehicleClass === 'any' ? '' : rateClassWords[change.vehicleClass](),
      ].join(' ');
    if (change.kind === 'tax') return m.catalogue_tax_rate();
    const name = nameOf({ nameZh: change.nameZh ?? '', nameEn: change.nameEn ?? '' }, language);
    return `${change.number} ${name}${change.priceLevel === null || change.priceLevel === 'retail' ? '' : ` · ${priceLevelWords[change.priceLevel]()}`}`;
  };
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_planned()}>
      <h2>{m.catalogue_planned()}</h2>
      {timeline.planned.length === 0 && <p className="catalogue-quiet">{m.catalogue_planned_none()}</p>}
      <ul className="catalogue-changes">
        {timeline.planned.map((change) => (
          <li key={`${change.kind}.${change.trade}.${change.vehicleClass}.${change.partId}.${change.priceLevel}.${change.fromDay}`}>
            <span>{change.fromDay}</span>
            <span>{wordsOf(change)}</span>
            <strong>{`${value(change, change.before)} → ${value(change, change.after)}`}</strong>
            {mayPrice && (
              <ActionButton label={m.catalogue_withdraw_of({ name: wordsOf(change) })} onPress={() => withdraw(change)}>
                {m.catalogue_withdraw()}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rounds({ timeline }: Pick<OfListProps, 'timeline'>) {
  const format = useFormat();
  const mayPrice = usePermission('catalogue.price');
  const withdraw = useCommand(catalogue.withdrawRound, { invalidate: ['catalogue'], doneText: () => m.catalogue_withdrawn() });
  if (timeline.rounds.length === 0) return null;
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_rounds()}>
      <h2>{m.catalogue_rounds()}</h2>
      <ul className="catalogue-changes">
        {timeline.rounds.map((round) => (
          <li key={round.id}>
            <span>{round.fromDay}</span>
            <span>
              {`${round.category ?? m.catalogue_all_parts()} · ${priceLevelWords[round.priceLevel]()} · ${m.catalogue_parts_count({ count: round.parts })}`}
              <small>
                {round.madeByName === null ? '' : m.catalogue_price_set_by({ name: round.madeByName, time: format.dateTime(round.madeAt) })}
              </small>
            </span>
            <strong>{`${round.changeBasisPoints > 0 ? '+' : ''}${round.changeBasisPoints / 100}%`}</strong>
            {mayPrice && round.isPlanned && (
              <ActionButton
                label={m.catalogue_withdraw_of({ name: `${m.catalogue_rounds()} ${round.fromDay}` })}
                isPending={withdraw.isPending}
                onPress={() => void withdraw.run({ params: { id: round.id }, body: { version: timeline.version } })}
              >
                {m.catalogue_withdraw()}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OrderPreview({ day }: { readonly day: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section className="catalogue-panel-plain" aria-label={m.catalogue_order_preview()}>
      <SearchPicker
        label={m.catalogue_order_preview_pick()}
        endpoint={catalogue.listCannedJobs}
        topics={['catalogue']}
        optionOf={(row) => `${row.code} ${row.nameZh}`}
        onPick={(row) => setChosen(row.id)}
      />
      {chosen !== null && <CannedJobPrice key={chosen} cannedJobId={chosen} day={day} />}
    </section>
  );
}

export function Page() {
  const mayPrice = usePermission('catalogue.price');
  const [priceClass, setPriceClass] = useState<PriceClass>('customer');
  const view = useView(catalogue.priceTimeline, { query: { priceClass } }, { topics: ['catalogue'], keepsPrevious: true });
  const timeline = view.data;
  return (
    <PageFrame
      title={m.catalogue_price_changes()}
      breadcrumbs={[
        <PageLink key="list" to="/catalogue/prices">
          {m.catalogue_prices()}
        </PageLink>,
      ]}
    >
      {timeline === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {timeline === undefined && view.error === null && <SkeletonRows />}
      {timeline !== undefined && (
        <>
          <FormGrid>
            <PriceClassChoice value={priceClass} onChange={setPriceClass} />
          </FormGrid>
          <div className="catalogue-columns">
            <div className="catalogue-panel-plain">
              <Days days={timeline.days} />
              <OrderPreview day={timeline.days.find((day) => day.isPlanned)?.fromDay ?? ''} />
            </div>
            <div className="catalogue-panel-plain">
              <Planned timeline={timeline} priceClass={priceClass} />
              <Rounds timeline={timeline} />
              {mayPrice && (
                <>
                  <PriceRoundForm version={timeline.version} today={timeline.today} priceClass={priceClass} />
                  <TaxForm version={timeline.version} today={timeline.today} priceClass={priceClass} />
                  <OpenListForm today={timeline.today} onOpened={setPriceClass} />
                </>
              )}
            </div>
          </div>
        </>
      )}
    </PageFrame>
  );
}
