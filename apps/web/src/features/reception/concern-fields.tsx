import { Button, Input } from 'antd';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { StepProps } from './sheet.ts';

const mostConcerns = 10;

export function ConcernFields({ sheet, change, faults }: StepProps) {
  const { concerns } = sheet;
  const write = (id: string, words: string) =>
    change({ concerns: concerns.map((concern) => (concern.id === id ? { id, words } : concern)) });
  return (
    <>
      {concerns.map((concern, index) => (
        <div key={concern.id} className="bl-reception-concern">
          <FormField
            label={m.reception_concern({ number: index + 1 })}
            isRequired={index === 0}
            fault={index === 0 ? faults.concerns : null}
          >
            {(field) => (
              <Input.TextArea
                {...field}
                autoSize={{ minRows: 2, maxRows: 6 }}
                maxLength={500}
                value={concern.words}
                onChange={(event) => write(concern.id, event.target.value.replace(/\n/g, ' '))}
              />
            )}
          </FormField>
          {concerns.length > 1 && (
            <Button
              size="large"
              icon={<Icon name="close" />}
              aria-label={m.reception_remove_concern({ number: index + 1 })}
              onClick={() => change({ concerns: concerns.filter(({ id }) => id !== concern.id) })}
            />
          )}
        </div>
      ))}
      {concerns.length < mostConcerns && (
        <Button size="large" icon={<Icon name="plus" />} onClick={() => change({ concerns: [...concerns, { id: newId(), words: '' }] })}>
          {m.reception_add_concern()}
        </Button>
      )}
    </>
  );
}
