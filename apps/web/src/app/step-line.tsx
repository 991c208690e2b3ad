import { serviceSteps } from '@bayline/domain/service-process';
import { useEffect, useRef } from 'react';
import { m } from '../paraglide/messages.js';
import { Scrolled } from '../ui/scrolled.tsx';
import './step-line.css';
import { stepWord } from './words/service-step.ts';

export interface StepLineProps {
  /** The present step, counted from 1. */
  readonly step: number;
  /** What stands under a step's name: when it was. */
  readonly noteOf?: (step: number) => string;
}

/** The twelve steps with the present one lit. */
export function StepLine({ step, noteOf }: StepLineProps) {
  const here = useRef<HTMLLIElement>(null);
  // Where the line is wider than the screen the present step is brought into sight, without moving the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lit step is another element after each change of `step`.
  useEffect(() => {
    const line = here.current?.closest('section');
    if (line && here.current) line.scrollLeft = here.current.offsetLeft - 24;
  }, [step]);
  return (
    <Scrolled className="bl-steps" label={m.app_visit_steps()}>
      <ol>
        {serviceSteps.map((code, index) => {
          const place = index + 1;
          const state = place < step ? 'past' : place === step ? 'here' : 'ahead';
          return (
            <li key={code} data-state={state} {...(state === 'here' ? { 'aria-current': 'step' as const, ref: here } : {})}>
              <span aria-hidden="true">{place}</span>
              {stepWord(place)}
              {state === 'here' && <span className="bl-unseen">{m.app_visit_step_here()}</span>}
              {noteOf !== undefined && <small>{noteOf(place)}</small>}
            </li>
          );
        })}
      </ol>
    </Scrolled>
  );
}
