import { serviceSteps } from '@bayline/domain/service-process';
import { stepWord } from '../../app/words/service-step.ts';
import { m } from '../../paraglide/messages.js';

/** The twelve steps with the present one lit; `step` counts from 1. */
export function StepLine({ step }: { readonly step: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the line scrolls sideways, by keyboard too.
    <section className="bl-work-orders-steps" aria-label={m.work_orders_steps()} tabIndex={0}>
      <ol>
        {serviceSteps.map((code, index) => {
          const place = index + 1;
          const state = place < step ? 'past' : place === step ? 'here' : 'ahead';
          return (
            <li key={code} data-state={state} {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}>
              <span aria-hidden="true">{place}</span>
              {stepWord(place)}
              {state === 'here' && <span className="bl-unseen">{m.work_orders_step_here()}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
