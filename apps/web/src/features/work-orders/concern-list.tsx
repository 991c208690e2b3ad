// The owner's words, and under each what will be done about it.
import { workOrders } from '@bayline/contract/work-orders';
import { Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { FormPanel } from '../../ui/form-panel.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { JobGrid } from './job-grid.tsx';
import type { Order } from './order.ts';

const AddJobForm = lazy(async () => ({ default: (await import('./add-job-form.tsx')).AddJobForm }));

function ConcernForm({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const [initial] = useState(() => ({ id: newId(), words: '' }));
  const [concern, setConcern, draft] = useDraft(`work-orders.concern.${order.id}`, initial);
  const save = useCommand(workOrders.addConcern, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`],
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const [isTried, setTried] = useState(false);
  const words = concern.words.trim();
  const send = () => {
    setTried(true);
    if (words !== '') void save.run({ params: { id: order.id }, body: { version: order.version, concernId: concern.id, words } });
  };
  return (
    <FormPanel
      title={m.work_orders_add_concern()}
      level="h3"
      confirm={m.work_orders_save_concern()}
      isPending={save.isPending}
      sentence={save.sentence}
      onSend={send}
      onClose={onClose}
    >
      <FormField label={m.work_orders_concern_words()} isRequired fault={isTried && words === '' ? m.ui_text_missing() : null}>
        {(field) => (
          <Input
            {...field}
            maxLength={500}
            value={concern.words}
            onChange={(event) => setConcern({ ...concern, words: event.target.value })}
          />
        )}
      </FormField>
    </FormPanel>
  );
}

export function ConcernList({ order }: { readonly order: Order }) {
  const [isAddingConcern, setAddingConcern] = useState(false);
  const [jobFor, setJobFor] = useState<string | null>(null);
  return (
    <section className="bl-work-orders-concerns" aria-label={m.work_orders_concerns()}>
      <h2>{m.work_orders_concerns()}</h2>
      {order.concerns.map((concern, index) => {
        const jobs = order.jobs.filter((job) => job.concernId === concern.id);
        return (
          <section
            key={concern.id}
            className="bl-panel bl-block bl-work-orders-concern"
            aria-label={m.work_orders_concern({ number: index + 1 })}
          >
            <h3>
              <span>{m.work_orders_concern({ number: index + 1 })}</span>
              {concern.words}
            </h3>
            {jobs.length === 0 && jobFor !== concern.id && <p className="bl-work-orders-quiet">{m.work_orders_no_jobs()}</p>}
            {jobs.length > 0 && <JobGrid order={order} jobs={jobs} label={m.work_orders_concern({ number: index + 1 })} />}
            {jobFor === concern.id ? (
              <Suspense fallback={<SkeletonRows rows={4} />}>
                <AddJobForm order={order} concernId={concern.id} onClose={() => setJobFor(null)} />
              </Suspense>
            ) : (
              <AllowedAction
                actions={order.allowedActions}
                action="add-job"
                onPress={() => setJobFor(concern.id)}
                kind={order.jobs.length === 0 && index === 0 ? 'primary' : 'default'}
              >
                {m.work_orders_add_job()}
              </AllowedAction>
            )}
          </section>
        );
      })}
      {isAddingConcern ? (
        <ConcernForm order={order} onClose={() => setAddingConcern(false)} />
      ) : (
        <AllowedAction actions={order.allowedActions} action="add-concern" onPress={() => setAddingConcern(true)}>
          {m.work_orders_add_concern()}
        </AllowedAction>
      )}
    </section>
  );
}
