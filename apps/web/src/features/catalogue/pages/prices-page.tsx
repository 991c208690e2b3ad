import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { sentenceOf } from '../../../app/refusals.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ErrorState } from '../../../ui/empty-state.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import '../catalogue.css';

type PriceList = ReplyOf<typeof catalogue.priceList>;
type Rate = PriceList['rates'][number];

function RateRow({ rate, version }: { readonly rate: Rate; readonly version: number }) {
  const [rateFen, setRateFen] = useState<number | null>(rate.rateFen);
  const save = useCommand(catalogue.setLabourRate, {
    invalidate: ['catalogue', catalogue.priceList, catalogue.listOperations],
    doneText: () => m.catalogue_saved(),
  });
  return (
    <div className="bl-panel catalogue-rate">
      <FormField label={skillWords[rate.trade]()} fault={null}>
        {(field) => <NumberField {...field} unit="yuan" value={rateFen} onChange={setRateFen} />}
      </FormField>
      <ActionButton
        isPending={save.isPending}
        onPress={() => rateFen !== null && void save.run({ params: { trade: rate.trade }, body: { version, rateFen } })}
      >
        {m.catalogue_save()}
      </ActionButton>
    </div>
  );
}

export function Page() {
  const view = useView(catalogue.priceList, {}, { topics: ['catalogue'] });
  const list = view.data;
  return (
    <PageFrame title={m.catalogue_prices()} width="narrow">
      {list === undefined && view.error !== null && <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      {list === undefined && view.error === null && <SkeletonRows />}
      {list !== undefined && <p>{m.catalogue_valid_from({ code: list.code, name: list.name, day: list.validFrom })}</p>}
      {list?.rates.map((rate) => (
        <RateRow key={rate.trade} rate={rate} version={list.version} />
      ))}
    </PageFrame>
  );
}
