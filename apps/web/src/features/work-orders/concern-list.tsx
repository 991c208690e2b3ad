// The owner's words, and under each what will be done about it.
import { workOrders } from '@bayline/contract/work-orders';
import { Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { JobGrid } from './job-grid.tsx';
import type { Order } from './order.ts';

const AddJobForm = lazy(async () => ({ default: (await import('./add-job-form.tsx')).AddJobForm }));

function ConcernForm({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const [initial] = useState(() => ({ id: newId(), words: '' }));
  const [concern, setConcern, draft] = useDraft(`work-orders.concern.${order.id}`, initial);
  const save = useCommand(workOrders.addConcern, {
    invalidate: [`work-order:${order.id}`],
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const words = concern.words.trim();
  const send = () => {
    if (words !== '') void save.run({ params: { id: order.id }, body: { version: order.version, concernId: concern.id, words } });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is the other way to the button that closes the form.
    <div className="bl-panel bl-work-orders-form" onKeyDown={onEscape(onClose)}>
      <FormField label={m.work_orders_concern_words()} isRequired>
        {(field) => (
          <Input
            {...field}
            autoFocus
            maxLength={500}
            value={concern.words}
            onChange={(event) => setConcern({ ...concern, words: event.target.value })}
            onPressEnter={send}
          />
        )}
      </FormField>
      <div className="bl-work-orders-buttons">
        <ActionButton onPress={onClose}>{m.work_orders_close()}</ActionButton>
        <ActionButton kind="primary" isPending={save.isPending} onPress={send}>
          {m.work_orders_save_concern()}
        </ActionButton>
      </div>
    </div>
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
          <section key={concern.id} className="bl-panel bl-work-orders-concern" aria-label={m.work_orders_concern({ number: index + 1 })}>
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
