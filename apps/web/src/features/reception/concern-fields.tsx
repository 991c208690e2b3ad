import { Button, Input } from 'antd';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { QuestionFields } from './question-fields.tsx';
import { type Concern, newConcern, type StepProps } from './sheet.ts';

const mostConcerns = 10;

export function ConcernFields({ sheet, change, faults }: StepProps) {
  const { concerns } = sheet;
  const isPhone = useIsPhone();
  const [addedId, setAddedId] = useState<string | null>(null);
  const add = () => {
    const added = newConcern('');
    setAddedId(added.id);
    change({ concerns: [...concerns, added] });
  };
  // At the desk one writes at once; on a phone the keys would cover what the sheet says of the car.
  const isNext = ({ id }: Concern, index: number) => id === addedId || (index === 0 && !isPhone);
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
                  autoFocus={isNext(concern, index)}
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
        <Button size="large" icon={<Icon name="plus" />} onClick={add}>
          {m.reception_add_concern()}
        </Button>
      )}
    </>
  );
}
