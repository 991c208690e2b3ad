// One more concern, in the owner's own words.
import { workOrders } from '@bayline/contract/work-orders';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { FormPanel } from '../../ui/form-panel.tsx';
import type { Order } from './order.ts';

export function ConcernForm({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const [initial] = useState(() => ({ id: newId(), words: '' }));
  const [concern, setConcern, draft] = useDraft(`work-orders.concern.${order.id}`, initial);
  const save = useCommand(workOrders.addConcern, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`],
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const [isTried, setTried] = useState(false);
  const words = concern.words.trim();
  const send = () => {
    setTried(true);
    if (words !== '') void save.run({ params: { id: order.id }, body: { version: order.version, concernId: concern.id, words } });
  };
  return (
    <FormPanel
      title={m.work_orders_add_concern()}
      level="h3"
      confirm={m.work_orders_save_concern()}
      isPending={save.isPending}
      sentence={save.sentence}
      onSend={send}
      onClose={onClose}
    >
      <FormField label={m.work_orders_concern_words()} isRequired fault={isTried && words === '' ? m.ui_text_missing() : null}>
        {(field) => (
          <Input
            {...field}
            maxLength={500}
            value={concern.words}
            onChange={(event) => setConcern({ ...concern, words: event.target.value })}
          />
        )}
      </FormField>
    </FormPanel>
  );
}
