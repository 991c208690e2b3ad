// Many part prices at once: by how much, rounded to what, from which day; read over before it is planned.
import { catalogue } from '@bayline/contract/catalogue';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { priceLevelWords } from '../../app/words/price-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import type { OfPriceList } from './tax-form.tsx';

const steps = ['1', '10', '100', '1000'] as const;
const ways = { raise: () => m.catalogue_round_raise(), lower: () => m.catalogue_round_lower() };

interface Round {
  readonly way: keyof typeof ways;
  readonly percent: number | null;
  readonly category: string | null;
  readonly priceLevel: keyof typeof priceLevelWords;
  readonly roundToFen: (typeof steps)[number];
  readonly fromDay: string;
}
const empty: Round = { way: 'raise', percent: null, category: null, priceLevel: 'retail', roundToFen: '100', fromDay: '' };

type Asked = NonNullable<ReturnType<typeof askedOf>>;
function askedOf(round: Round, priceClass: OfPriceList['priceClass']) {
  const { way, percent, category, priceLevel, roundToFen, fromDay } = round;
  if (percent === null || percent === 0 || fromDay === '') return null;
  const changeBasisPoints = way === 'raise' ? percent : 0 - percent;
  return { changeBasisPoints, priceLevel, priceClass, roundToFen, fromDay, ...(category === null ? {} : { category }) };
}

function RoundFields({
  round,
  set,
  today,
}: {
  readonly round: Round;
  readonly set: (change: Partial<Round>) => void;
  readonly today: string;
}) {
  const categories = useView(catalogue.partCategories, {}, { topics: ['catalogue'] });
  const all = { value: '', label: m.catalogue_all_parts() };
  return (
    <FormGrid>
      <FormField
        label={m.catalogue_category()}
        fault={categories.error === null ? null : sentenceOf(categories.error)}
        onRetry={() => void categories.refetch()}
      >
        {(field) => (
          <Select
            {...field}
            showSearch={{ optionFilterProp: 'label' }}
            value={round.category ?? ''}
            options={[all, ...(categories.data?.rows ?? []).map((name) => ({ value: name, label: name }))]}
            onChange={(name: string) => set({ category: name === '' ? null : name })}
          />
        )}
      </FormField>
      <ChoiceField
        label={m.catalogue_price_level()}
        value={round.priceLevel}
        options={choicesOf(priceLevelWords)}
        onChange={(priceLevel) => set({ priceLevel })}
      />
      <ChoiceField label={m.catalogue_round_way()} value={round.way} options={choicesOf(ways)} onChange={(way) => set({ way })} />
      <FigureField label={m.catalogue_round_percent()} unit="percent" value={round.percent} onChange={(percent) => set({ percent })} />
      <ChoiceField
        label={m.catalogue_round_to()}
        value={round.roundToFen}
        options={steps.map((value) => ({ value, label: m.catalogue_round_to_yuan({ yuan: Number(value) / 100 }) }))}
        onChange={(roundToFen) => set({ roundToFen })}
      />
      <FormField label={m.catalogue_from_day()}>
        {(field) => (
          <Input {...field} type="date" min={today} value={round.fromDay} onChange={(event) => set({ fromDay: event.target.value })} />
        )}
      </FormField>
    </FormGrid>
  );
}

function Preview({ asked, version, onPlanned }: { readonly asked: Asked; readonly version: number; readonly onPlanned: () => void }) {
  const format = useFormat();
  const language = useLanguage();
  const [id] = useState(newId);
  const view = useView(catalogue.previewRound, { query: asked }, { topics: ['catalogue'] });
  const plan = useCommand(catalogue.planRound, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_round_planned(),
    onDone: onPlanned,
  });
  if (view.data === undefined)
    return view.error === null ? (
      <SkeletonRows rows={3} />
    ) : (
      <p role="alert" className="catalogue-fault">
        {sentenceOf(view.error)}
      </p>
    );
  const { parts, skipped, rows } = view.data;
  const send = () => {
    const roundToFen = Number(asked.roundToFen) as 1 | 10 | 100 | 1000;
    void plan.run({ body: { ...asked, roundToFen, id, version } });
  };
  return (
    <>
      <p>{m.catalogue_round_counts({ parts, skipped })}</p>
      <Scrolled className="catalogue-preview" label={m.catalogue_round_preview()}>
        <table className="catalogue-table">
          <thead>
            <tr>
              <th scope="col">{m.catalogue_number()}</th>
              <th scope="col">{m.catalogue_before()}</th>
              <th scope="col">{m.catalogue_after()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.partId}>
                <th scope="row">{`${row.number} ${nameOf(row, language)}`}</th>
                <td>{format.money(row.before)}</td>
                <td>{format.money(row.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {plan.sentence !== null && (
        <p role="alert" className="catalogue-fault">
          {plan.sentence}
        </p>
      )}
      <div>
        <ActionButton
          kind="primary"
          isPending={plan.isPending}
          reason={parts === 0 ? m.catalogue_refused_round_changes_nothing() : null}
          onPress={send}
        >
          {m.catalogue_round_plan({ count: parts })}
        </ActionButton>
      </div>
    </>
  );
}

export function PriceRoundForm({ version, today, priceClass }: OfPriceList) {
  const [round, setRound] = useState<Round>(empty);
  const [shown, setShown] = useState<Asked | null>(null);
  const set = (change: Partial<Round>) => {
    setShown(null);
    setRound((former) => ({ ...former, ...change }));
  };
  const asked = askedOf(round, priceClass);
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_round_new()}>
      <h2>{m.catalogue_round_new()}</h2>
      <RoundFields round={round} set={set} today={today} />
      {shown === null ? (
        <div>
          <ActionButton reason={asked === null ? m.catalogue_round_incomplete() : null} onPress={() => setShown(asked)}>
            {m.catalogue_round_preview()}
          </ActionButton>
        </div>
      ) : (
        <Preview
          asked={shown}
          version={version}
          onPlanned={() => {
            setShown(null);
            setRound(empty);
          }}
        />
      )}
    </section>
  );
}
