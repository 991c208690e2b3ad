// What is seen of tyres, wipers and the floor under the car: enough to say that it was so before.
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { MoreFields } from '../../ui/more-fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import type { StepProps } from './sheet.ts';
import { leakWords, treadWords, wiperWords } from './walk-words.ts';

const deepest = 20_000;

export function ConditionFields({ sheet, change }: StepProps) {
  const { treads } = sheet;
  const wheels = Object.keys(treadWords) as (keyof typeof treadWords)[];
  const set = (wheel: (typeof wheels)[number], depth: number | null) =>
    change({ treads: { ...treads, [wheel]: depth === null ? null : Math.min(deepest, depth) } });
  return (
    <MoreFields title={m.reception_condition()}>
      <FormGrid>
        {wheels.map((wheel) => (
          <FormField key={wheel} label={treadWords[wheel]()}>
            {(field) => (
              <NumberField
                {...field}
                unit="pieces"
                suffix="mm"
                size="large"
                value={treads[wheel]}
                onChange={(depth) => set(wheel, depth)}
              />
            )}
          </FormField>
        ))}
      </FormGrid>
      <ChoiceTiles
        label={m.reception_wipers()}
        options={choicesOf(wiperWords)}
        value={sheet.wipers}
        onChange={(wipers) => change({ wipers })}
      />
      <ChoiceTiles label={m.reception_leaks()} options={choicesOf(leakWords)} value={sheet.leaks} onChange={(leaks) => change({ leaks })} />
    </MoreFields>
  );
}
