// Which price list is read: the customers', or one of a class that has its own.
import { catalogue } from '@bayline/contract/catalogue';
import { useView } from '../../app/api.ts';
import { priceClassWords } from '../../app/words/price-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';

export type PriceClass = keyof typeof priceClassWords;

export interface PriceClassChoiceProps {
  readonly value: PriceClass;
  readonly onChange: (priceClass: PriceClass) => void;
}

export function PriceClassChoice({ value, onChange }: PriceClassChoiceProps) {
  const lists = useView(catalogue.listPriceLists, {}, { topics: ['catalogue'] });
  const classes = choicesOf(priceClassWords).filter(
    (one) => one.value === value || lists.data?.rows.some((list) => list.priceClass === one.value),
  );
  return <ChoiceField label={m.catalogue_price_class()} value={value} options={classes} onChange={onChange} />;
}
