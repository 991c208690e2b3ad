import { catalogue } from '@bayline/contract/catalogue';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { usePermission } from '../../app/session.ts';
import { priceLevelWords } from '../../app/words/price-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { GroupEntry } from './group-entry.tsx';
import { type PriceClass, PriceClassChoice } from './price-class-choice.tsx';
import { PricePanel } from './price-panel.tsx';

type Level = keyof typeof priceLevelWords;

/** The prices of a part by the day from which they count, for each level and for whoever has a list of its own. */
export function PartPrice({ partId, number }: { readonly partId: string; readonly number: string }) {
  const maySet = usePermission('catalogue.price');
  const [priceClass, setPriceClass] = useState<PriceClass>('customer');
  const [priceLevel, setPriceLevel] = useState<Level>('retail');
  const query = { priceClass, priceLevel };
  const view = useView(catalogue.partPriceHistory, { params: { partId }, query }, { topics: ['catalogue'], keepsPrevious: true });
  const options = { invalidate: ['catalogue'], refusal: 'inline' } as const;
  const set = useCommand(catalogue.setPartPrice, { ...options, doneText: () => m.catalogue_saved() });
  const withdraw = useCommand(catalogue.withdrawPartPrice, { ...options, doneText: () => m.catalogue_withdrawn() });
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={3} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  return (
    <PricePanel
      title={m.catalogue_price_history()}
      history={view.data}
      maySet={maySet}
      isPending={set.isPending}
      sentence={set.sentence ?? withdraw.sentence}
      beside={priceClass === 'customer' && <GroupEntry kind="part-price" code={`${priceLevel}/${number}`} />}
      choice={
        <FormGrid>
          <ChoiceField label={m.catalogue_price_level()} value={priceLevel} options={choicesOf(priceLevelWords)} onChange={setPriceLevel} />
          <PriceClassChoice value={priceClass} onChange={setPriceClass} />
        </FormGrid>
      }
      onSet={async (body) => (await set.run({ params: { partId }, body: { ...body, ...query } })) !== undefined}
      onWithdraw={(planned) => void withdraw.run({ params: { partId }, body: { ...planned, ...query } })}
    />
  );
}
