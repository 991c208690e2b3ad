import { customers } from '@bayline/contract/customers';
import { useView } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, useGo, usePageParams } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { ClassForm } from '../class-form.tsx';
import { classNameIn } from '../words.ts';

export function Page() {
  const { id } = usePageParams('/customers/classes/$id');
  const go = useGo();
  const language = useLanguage();
  const view = useView(customers.classes, {}, { topics: ['catalogue'] });
  const row = view.data?.rows.find((one) => one.id === id);
  return (
    <PageFrame
      title={(row && classNameIn(language, row)) ?? m.customers_classes()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/customers/classes">
          {m.customers_classes()}
        </PageLink>,
      ]}
    >
      {row !== undefined && <ClassForm row={row} onClose={() => void go({ to: '/customers/classes' })} />}
      {row === undefined && view.isPending && <SkeletonRows />}
      {row === undefined && view.data !== undefined && <LoadFailure error={{ code: 'not-found', facts: {} }} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </PageFrame>
  );
}
