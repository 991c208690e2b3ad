// What the plan is good for, in the order of the objective; each figure is the price of one minute or of one change.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workshop } from '@bayline/contract/workshop';
import { m } from '../../paraglide/messages.js';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';

type Weights = ReplyOf<typeof workshop.rules>['weights'];
export type WeightsDraft = Readonly<Record<keyof Weights, number | null>>;

const bounds = [
  { name: 'lateness', least: 1, most: 1000, label: m.workshop_weight_lateness, hint: m.workshop_weight_lateness_hint },
  { name: 'waiting', least: 0, most: 1000, label: m.workshop_weight_waiting, hint: m.workshop_weight_waiting_hint },
  { name: 'overtime', least: 0, most: 1000, label: m.workshop_weight_overtime, hint: m.workshop_weight_overtime_hint },
  { name: 'changes', least: 0, most: 60_000, label: m.workshop_weight_changes, hint: m.workshop_weight_changes_hint },
] as const;

function fits(draft: WeightsDraft, { name, least, most }: (typeof bounds)[number]): boolean {
  const value = draft[name];
  return value !== null && value >= least && value <= most;
}

/** Null while a figure is missing or out of its bounds. */
export function weightsOf(draft: WeightsDraft): Weights | null {
  const { lateness, waiting, overtime, changes } = draft;
  if (lateness === null || waiting === null || overtime === null || changes === null) return null;
  return bounds.every((one) => fits(draft, one)) ? { lateness, waiting, overtime, changes } : null;
}

export interface PlanWeightsProps {
  readonly draft: WeightsDraft;
  readonly onChange: (draft: WeightsDraft) => void;
}

export function PlanWeights({ draft, onChange }: PlanWeightsProps) {
  return (
    <fieldset className="bl-group">
      <legend>{m.workshop_rules_weights()}</legend>
      <p>{m.workshop_rules_weights_hint()}</p>
      <FormGrid>
        {bounds.map((one) => (
          <FigureField
            key={one.name}
            label={one.label()}
            hint={one.hint()}
            unit="count"
            isRequired
            value={draft[one.name]}
            fault={fits(draft, one) ? null : m.workshop_weights_range({ least: one.least, most: one.most })}
            onChange={(value) => onChange({ ...draft, [one.name]: value })}
          />
        ))}
      </FormGrid>
    </fieldset>
  );
}
