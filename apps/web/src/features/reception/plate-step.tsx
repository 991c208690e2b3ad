// Where every check-in begins: the plate, and Enter.
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useGo } from '../../app/navigation.tsx';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';

/** `isOwnPage`: nothing else is on the page, so that it explains itself and has the focus. */
export function PlateStep({ isOwnPage }: { readonly isOwnPage: boolean }) {
  const go = useGo();
  const [plate, setPlate] = useState('');
  const [isAsked, setAsked] = useState(false);
  const find = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const asked = plate.replace(/[\s·•.-]/g, '').toUpperCase();
    if (asked !== '') void go({ to: '/reception/check-in', search: { plate: asked } });
  };
  return (
    <form className="bl-panel bl-block bl-reception-step" onSubmit={find}>
      <FormField
        label={m.reception_plate()}
        isRequired={isOwnPage}
        {...(isOwnPage ? { hint: m.reception_plate_hint() } : {})}
        fault={isAsked && plate.trim() === '' ? m.reception_plate_needed() : null}
      >
        {(field) => (
          <Input
            {...field}
            size="large"
            className="bl-reception-plate"
            autoFocus={isOwnPage}
            autoComplete="off"
            maxLength={20}
            value={plate}
            onChange={(event) => setPlate(event.target.value)}
          />
        )}
      </FormField>
      <Button type="primary" size="large" htmlType="submit" block>
        {isOwnPage ? m.reception_find() : m.reception_start()}
      </Button>
    </form>
  );
}
