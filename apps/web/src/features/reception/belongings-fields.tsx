// What stays in the car, which papers the store keeps, and how the inside was set, to be put back so.
import { Input } from 'antd';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { MoreFields } from '../../ui/more-fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ManyTiles } from './many-tiles.tsx';
import type { StepProps } from './sheet.ts';
import { interiorWords, itemWords, paperWords } from './walk-words.ts';

export function BelongingsFields({ sheet, change }: StepProps) {
  const parts = Object.keys(interiorWords) as (keyof typeof interiorWords)[];
  return (
    <>
      <ManyTiles
        label={m.reception_valuables()}
        options={[{ value: 'yes', label: m.reception_valuables_reminded() }]}
        values={sheet.isValuablesReminded ? ['yes'] : []}
        onChange={(values) => change({ isValuablesReminded: values.length > 0 })}
      />
      <ManyTiles label={m.reception_items()} options={choicesOf(itemWords)} values={sheet.items} onChange={(items) => change({ items })} />
      <FormField label={m.reception_belongings()} hint={m.reception_belongings_hint()}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={3}
            maxLength={500}
            value={sheet.belongings}
            onChange={(event) => change({ belongings: event.target.value })}
          />
        )}
      </FormField>
      <ManyTiles
        label={m.reception_papers()}
        options={choicesOf(paperWords)}
        values={sheet.papersKept}
        onChange={(papersKept) => change({ papersKept })}
      />
      <FormField label={m.reception_keys()}>
        {(field) => (
          <NumberField
            {...field}
            unit="km"
            suffix={m.reception_keys_unit()}
            size="large"
            value={sheet.keysKept}
            onChange={(keys) => change({ keysKept: Math.min(9, keys ?? 0) })}
          />
        )}
      </FormField>
      <TextField label={m.reception_key_tag()} maxLength={10} value={sheet.keyTag} onChange={(keyTag) => change({ keyTag })} />
      <MoreFields title={m.reception_interior()}>
        <FormGrid>
          {parts.map((name) => (
            <TextField
              key={name}
              label={interiorWords[name]()}
              maxLength={name === 'faults' ? 200 : 60}
              value={sheet.interior[name]}
              onChange={(text) => change({ interior: { ...sheet.interior, [name]: text } })}
            />
          ))}
        </FormGrid>
      </MoreFields>
    </>
  );
}
