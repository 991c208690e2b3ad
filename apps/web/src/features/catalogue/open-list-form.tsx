// A price list of its own for whoever pays by other prices: the maker, an insurer, the store itself.
import { catalogue } from '@bayline/contract/catalogue';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { newId } from '../../app/ids.ts';
import { priceClassWords } from '../../app/words/price-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import type { PriceClass } from './price-class-choice.tsx';

export function OpenListForm({ today, onOpened }: { readonly today: string; readonly onOpened: (priceClass: PriceClass) => void }) {
  const lists = useView(catalogue.listPriceLists, {}, { topics: ['catalogue'] });
  const [chosen, setChosen] = useState<PriceClass | null>(null);
  const open = useCommand(catalogue.openPriceList, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_list_opened(),
    onDone: ({ priceClass }) => {
      setChosen(null);
      onOpened(priceClass);
    },
  });
  if (lists.data === undefined) return null;
  const free = choicesOf(priceClassWords).filter(({ value }) => lists.data.rows.every((list) => list.priceClass !== value));
  const priceClass = chosen ?? free[0]?.value;
  if (priceClass === undefined) return null;
  const send = () =>
    void open.run({
      body: { id: newId(), code: priceClass.toUpperCase(), name: priceClassWords[priceClass](), priceClass, fromDay: today },
    });
  return (
    <form
      className="bl-panel catalogue-panel"
      aria-label={m.catalogue_list_open()}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{m.catalogue_list_open()}</h2>
      <p className="catalogue-quiet">{m.catalogue_list_open_hint()}</p>
      <FormGrid>
        <ChoiceField label={m.catalogue_price_class()} value={priceClass} options={free} onChange={setChosen} />
      </FormGrid>
      {open.sentence !== null && (
        <p role="alert" className="catalogue-fault">
          {open.sentence}
        </p>
      )}
      <div>
        <ActionButton isPending={open.isPending}>{m.catalogue_list_open_now()}</ActionButton>
      </div>
    </form>
  );
}
