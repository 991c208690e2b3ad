// The owner's words, and under each what will be done about it.
import { lazy, Suspense, useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { m } from '../../paraglide/messages.js';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { JobGrid } from './job-grid.tsx';
import type { Order } from './order.ts';

const ConcernForm = lazy(async () => ({ default: (await import('./concern-form.tsx')).ConcernForm }));
const AddJobForm = lazy(async () => ({ default: (await import('./add-job-form.tsx')).AddJobForm }));

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
        <Suspense fallback={<SkeletonRows rows={2} />}>
          <ConcernForm order={order} onClose={() => setAddingConcern(false)} />
        </Suspense>
      ) : (
        <AllowedAction actions={order.allowedActions} action="add-concern" onPress={() => setAddingConcern(true)}>
          {m.work_orders_add_concern()}
        </AllowedAction>
      )}
    </section>
  );
}
