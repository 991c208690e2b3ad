// The routing: steps in their order. Moved by buttons, since a list that is only dragged cannot be reached by keyboard.
import { capacity } from '@bayline/contract/capacity';
import { Button } from 'antd';
import { useView } from '../../app/api.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { bayTypeWords } from '../../app/words/bay-type.ts';
import { skillWords } from '../../app/words/skill.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { emptyStep, type RoutingForm } from './operation-form.ts';

const mostSteps = 20;

interface StepProps {
  readonly step: RoutingForm;
  readonly place: number;
  readonly isTried: boolean;
  readonly isOnly: boolean;
  readonly isLast: boolean;
  readonly onChange: (change: Partial<RoutingForm>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One of the kinds that the store has; what stands there from before may stay. */
function EquipmentField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const view = useView(capacity.facilities, {}, { topics: ['capacity'] });
  const kinds = (view.data?.equipment ?? []).filter(({ isActive }) => isActive).map(({ kind }) => kind);
  const options = [...new Set(['', ...kinds, value])].map((kind) => ({
    value: kind,
    label: kind === '' ? m.catalogue_no_equipment() : kind,
  }));
  return (
    <>
      <ChoiceField label={m.catalogue_equipment()} value={value} options={options} onChange={onChange} />
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </>
  );
}

function StepFields({ step, place, isTried, isOnly, isLast, onChange, onMove, onRemove }: StepProps) {
  const button = (label: string, icon: 'chevron-down' | 'close', options: { isOff: boolean; isUp?: boolean; onPress: () => void }) => (
    <Button
      type="text"
      aria-label={label}
      title={label}
      disabled={options.isOff}
      className={options.isUp === true ? 'catalogue-up' : ''}
      icon={<Icon name={icon} size={16} />}
      onClick={options.onPress}
    />
  );
  return (
    <li className="catalogue-step">
      <div className="catalogue-step-head">
        <strong>{m.catalogue_step({ place })}</strong>
        <span>
          {button(m.catalogue_step_up({ place }), 'chevron-down', { isOff: place === 1, isUp: true, onPress: () => onMove(-1) })}
          {button(m.catalogue_step_down({ place }), 'chevron-down', { isOff: isLast, onPress: () => onMove(1) })}
          {button(m.catalogue_step_remove({ place }), 'close', { isOff: isOnly, onPress: onRemove })}
        </span>
      </div>
      <ChoiceField
        label={m.catalogue_bay()}
        value={step.bayType}
        options={choicesOf(bayTypeWords)}
        onChange={(bayType) => onChange({ bayType })}
      />
      <ChoiceField
        label={m.catalogue_skill()}
        value={step.skill}
        options={choicesOf(skillWords)}
        onChange={(skill) => onChange({ skill })}
      />
      <EquipmentField value={step.equipment} onChange={(equipment) => onChange({ equipment })} />
      <FigureField
        label={m.catalogue_minutes()}
        unit="minutes"
        isRequired
        isTried={isTried}
        value={step.plannedMinutes}
        onChange={(plannedMinutes) => onChange({ plannedMinutes })}
      />
    </li>
  );
}

export interface RoutingFieldsProps {
  readonly routing: readonly RoutingForm[];
  readonly onChange: (routing: readonly RoutingForm[]) => void;
  readonly isTried: boolean;
}

export function RoutingFields({ routing, onChange, isTried }: RoutingFieldsProps) {
  const move = (at: number, by: -1 | 1) => {
    const next = [...routing];
    const [step] = next.splice(at, 1);
    if (step !== undefined) next.splice(at + by, 0, step);
    onChange(next);
  };
  return (
    <fieldset className="catalogue-routing">
      <legend>{m.catalogue_routing()}</legend>
      <p>{m.catalogue_routing_hint()}</p>
      <ol>
        {routing.map((step, at) => (
          <StepFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; there is nothing else that names it.
            key={`${at}.${routing.length}`}
            step={step}
            place={at + 1}
            isTried={isTried}
            isOnly={routing.length === 1}
            isLast={at === routing.length - 1}
            onChange={(change) => onChange(routing.map((one, index) => (index === at ? { ...one, ...change } : one)))}
            onMove={(by) => move(at, by)}
            onRemove={() => onChange(routing.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      {routing.length < mostSteps && (
        <div>
          <ActionButton icon={<Icon name="plus" size={16} />} onPress={() => onChange([...routing, emptyStep])}>
            {m.catalogue_step_add()}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}
