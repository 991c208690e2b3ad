import { bayTypeWords } from '../../app/words/bay-type.ts';
import { m } from '../../paraglide/messages.js';
import type { Operation } from './operation-form.ts';

/** The routing in one line: bay and minutes, step after step. */
export function RoutingLine({ routing }: { readonly routing: Operation['routing'] }) {
  const steps = routing.map((step) => `${bayTypeWords[step.bayType]()} ${m.catalogue_minutes_short({ minutes: step.plannedMinutes })}`);
  return <span className="catalogue-routing-line">{steps.join(' → ')}</span>;
}
