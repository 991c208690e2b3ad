import { Button, Input } from 'antd';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QuestionFields } from './question-fields.tsx';
import { type Concern, newConcern, type StepProps } from './sheet.ts';

const mostConcerns = 10;

export function ConcernFields({ sheet, change, faults }: StepProps) {
  const { concerns } = sheet;
  const write = (id: string, part: Partial<Concern>) =>
    change({ concerns: concerns.map((concern) => (concern.id === id ? { ...concern, ...part } : concern)) });
  return (
    <>
      {concerns.map((concern, index) => (
        <div key={concern.id} className="bl-reception-concern-block">
          <div className="bl-reception-concern">
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
                  onChange={(event) => write(concern.id, { words: event.target.value.replace(/\n/g, ' ') })}
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
          <QuestionFields questions={concern.questions} onChange={(questions) => write(concern.id, { questions })} />
        </div>
      ))}
      {concerns.length < mostConcerns && (
        <Button size="large" icon={<Icon name="plus" />} onClick={() => change({ concerns: [...concerns, newConcern('')] })}>
          {m.reception_add_concern()}
        </Button>
      )}
    </>
  );
}
