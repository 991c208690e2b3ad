// What a canned job costs today and from another day on, line by line: how a change of prices is read over.
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { nameOf } from '../../app/name-of.ts';
import { priceLevelWords } from '../../app/words/price-class.ts';
import { vehicleClassWords } from '../../app/words/vehicle-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';

type Class = keyof typeof vehicleClassWords;
type Level = keyof typeof priceLevelWords;

function Comparison({ today, onDay }: ReplyOf<typeof catalogue.cannedJobPrice>) {
  const format = useFormat();
  const language = useLanguage();
  const money = (fen: number | null) => (fen === null ? m.catalogue_rate_none() : format.money(fen));
  const tax = (price: typeof today) =>
    price.taxFen === null || price.taxRateBasisPoints === null
      ? ''
      : m.catalogue_tax_in({ tax: format.money(price.taxFen), rate: String(price.taxRateBasisPoints / 100) });
  return (
    <Scrolled label={m.catalogue_content()}>
      <table className="catalogue-table">
        <thead>
          <tr>
            <th scope="col">{m.catalogue_content()}</th>
            <th scope="col">{m.catalogue_quantity()}</th>
            <th scope="col">{today.day}</th>
            <th scope="col">{onDay.day}</th>
          </tr>
        </thead>
        <tbody>
          {today.lines.map((line, at) => (
            <tr key={`${line.kind}.${line.code}`}>
              <th scope="row">{`${line.code} ${nameOf(line, language)}`}</th>
              <td>{line.kind === 'labour' ? `${format.hours(line.quantity)} h` : format.quantity(line.quantity)}</td>
              <td>{money(line.listFen)}</td>
              <td data-changed={line.listFen !== onDay.lines[at]?.listFen}>{money(onDay.lines[at]?.listFen ?? null)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {m.catalogue_total()}
            </th>
            <td>
              <strong>{money(today.totalFen)}</strong>
              <small>{tax(today)}</small>
            </td>
            <td data-changed={today.totalFen !== onDay.totalFen}>
              <strong>{money(onDay.totalFen)}</strong>
              <small>{tax(onDay)}</small>
            </td>
          </tr>
        </tfoot>
      </table>
    </Scrolled>
  );
}

export function CannedJobPrice({ cannedJobId, day: firstDay = '' }: { readonly cannedJobId: string; readonly day?: string }) {
  const [day, setDay] = useState(firstDay);
  const [vehicleClass, setVehicleClass] = useState<Class>('sedan');
  const [priceLevel, setPriceLevel] = useState<Level>('retail');
  const query = { vehicleClass, priceLevel, ...(day === '' ? {} : { day }) };
  const view = useView(catalogue.cannedJobPrice, { params: { id: cannedJobId }, query }, { topics: ['catalogue'], keepsPrevious: true });
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={4} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_cost_preview()}>
      <h2>{m.catalogue_cost_preview()}</h2>
      <FormGrid>
        <FormField label={m.catalogue_other_day()}>
          {(field) => <Input {...field} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
        </FormField>
        <ChoiceField
          label={m.catalogue_vehicle_class()}
          value={vehicleClass}
          options={choicesOf(vehicleClassWords)}
          onChange={setVehicleClass}
        />
        <ChoiceField label={m.catalogue_price_level()} value={priceLevel} options={choicesOf(priceLevelWords)} onChange={setPriceLevel} />
      </FormGrid>
      <Comparison {...view.data} />
    </section>
  );
}
