// How long the store answers for each class of repair: never less than the law.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { workOrders } from '@bayline/contract/work-orders';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { repairClassWords } from '../../../app/words/repair-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import '../work-orders.css';

type Term = ReplyOf<typeof workOrders.guaranteeTerms>['rows'][number];

function TermRow({ term }: { readonly term: Term }) {
  const format = useFormat();
  const [days, setDays] = useState<number | null>(term.days);
  const [km, setKm] = useState<number | null>(term.km);
  const set = useCommand(workOrders.setGuaranteeTerm, {
    refusal: 'inline',
    invalidate: [workOrders.guaranteeTerms],
    doneText: () => m.work_orders_guarantee_saved(),
  });
  const law = m.work_orders_guarantee_law({ days: term.daysByLaw, km: format.mileage(term.kmByLaw) });
  const send = () => {
    const seen = { days: term.days, km: term.km };
    if (days !== null && km !== null) void set.run({ params: { repairClass: term.repairClass }, body: { days, km, seen } });
  };
  const name = repairClassWords[term.repairClass]();
  return (
    <section className="bl-panel bl-block" aria-label={name}>
      <h2>{name}</h2>
      <p>{law}</p>
      <FormField label={m.work_orders_guarantee_days()}>
        {(field) => <NumberField {...field} unit="count" suffix={m.work_orders_guarantee_day_unit()} value={days} onChange={setDays} />}
      </FormField>
      <FormField label={m.work_orders_guarantee_km()} fault={set.sentence}>
        {(field) => <NumberField {...field} unit="km" value={km} onChange={setKm} />}
      </FormField>
      <ActionButton isPending={set.isPending} onPress={send}>
        {m.work_orders_guarantee_save()}
      </ActionButton>
    </section>
  );
}

export function Page() {
  const view = useView(workOrders.guaranteeTerms, {}, { topics: ['staff'] });
  return (
    <PageFrame title={m.work_orders_guarantee_terms()} width="narrow">
      {view.data === undefined && view.error === null && <SkeletonRows rows={6} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data?.rows.map((term) => (
        <TermRow key={`${term.repairClass}.${term.days}.${term.km}`} term={term} />
      ))}
    </PageFrame>
  );
}
