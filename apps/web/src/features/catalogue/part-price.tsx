import { catalogue } from '@bayline/contract/catalogue';
import { useCommand, useView } from '../../app/api.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ErrorState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { PricePanel } from './price-panel.tsx';

/** The prices of a part by the day from which they count. */
export function PartPrice({ partId }: { readonly partId: string }) {
  const maySet = usePermission('catalogue.price');
  const view = useView(catalogue.partPriceHistory, { params: { partId } }, { topics: ['catalogue'] });
  const set = useCommand(catalogue.setPartPrice, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_saved(),
  });
  if (view.data === undefined)
    return view.error === null ? (
      <SkeletonRows rows={3} />
    ) : (
      <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />
    );
  return (
    <PricePanel
      title={m.catalogue_price_history()}
      history={view.data}
      maySet={maySet}
      isPending={set.isPending}
      sentence={set.sentence}
      onSet={async (body) => (await set.run({ params: { partId }, body })) !== undefined}
    />
  );
}
