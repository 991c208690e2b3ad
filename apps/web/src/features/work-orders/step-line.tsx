import { m } from '../../paraglide/messages.js';
import { stepNames } from './order.ts';

/** The twelve steps with the present one lit; `step` counts from 1. */
export function StepLine({ step }: { readonly step: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the line scrolls sideways, by keyboard too.
    <section className="bl-work-orders-steps" aria-label={m.work_orders_steps()} tabIndex={0}>
      <ol>
        {stepNames.map((name, index) => {
          const place = index + 1;
          const state = place < step ? 'past' : place === step ? 'here' : 'ahead';
          return (
            <li key={place} data-state={state} {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}>
              <span aria-hidden="true">{place}</span>
              {name()}
              {state === 'here' && <span className="bl-unseen">{m.work_orders_step_here()}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
