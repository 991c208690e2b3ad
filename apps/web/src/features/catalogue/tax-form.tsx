import { catalogue } from '@bayline/contract/catalogue';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import type { PriceClass } from './price-class-choice.tsx';

export interface OfPriceList {
  readonly version: number;
  readonly today: string;
  readonly priceClass: PriceClass;
}

/** Value-added tax from a day on. */
export function TaxForm({ version, today, priceClass }: OfPriceList) {
  const [rate, setRate] = useState<number | null>(null);
  const [fromDay, setFromDay] = useState('');
  const [isTried, setTried] = useState(false);
  const set = useCommand(catalogue.setTaxRate, { invalidate: ['catalogue'], refusal: 'inline', doneText: () => m.catalogue_saved() });
  const send = async () => {
    setTried(true);
    if (rate === null || fromDay === '') return;
    if ((await set.run({ body: { version, priceClass, taxRateBasisPoints: rate, fromDay } })) === undefined) return;
    setRate(null);
    setTried(false);
  };
  return (
    <form
      className="bl-panel catalogue-panel"
      noValidate
      aria-label={m.catalogue_tax_change()}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{m.catalogue_tax_change()}</h2>
      <FormGrid>
        <FigureField label={m.catalogue_tax_rate()} unit="percent" isRequired isTried={isTried} value={rate} onChange={setRate} />
        <FormField label={m.catalogue_from_day()} isRequired fault={isTried && fromDay === '' ? m.ui_text_missing() : null}>
          {(field) => <Input {...field} type="date" min={today} value={fromDay} onChange={(event) => setFromDay(event.target.value)} />}
        </FormField>
      </FormGrid>
      {set.sentence !== null && (
        <p role="alert" className="catalogue-fault">
          {set.sentence}
        </p>
      )}
      <div>
        <ActionButton isPending={set.isPending}>{m.catalogue_tax_save()}</ActionButton>
      </div>
    </form>
  );
}
