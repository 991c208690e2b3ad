import { catalogue } from '@bayline/contract/catalogue';
import { useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { OperationFields } from '../operation-fields.tsx';
import { emptyOperation, fieldsOf, type OperationForm } from '../operation-form.ts';
import '../catalogue.css';

export function Page() {
  const go = useGo();
  const [form, setForm, draft] = useDraft<OperationForm>('catalogue-operation-new', emptyOperation);
  const [id] = useState(newId);
  const [isTried, setTried] = useState(false);
  const add = useCommand(catalogue.addOperation, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_operation_saved(),
    onDone: () => {
      draft.clear();
      void go({ to: '/catalogue/operations/$id', params: { id } }, { replace: true });
    },
  });
  const save = () => {
    setTried(true);
    const fields = fieldsOf(form);
    if (fields !== null) void add.run({ body: { ...fields, id } });
  };
  return (
    <PageFrame
      title={m.catalogue_operation_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/catalogue/operations">
          {m.catalogue_operations()}
        </PageLink>,
      ]}
    >
      <EditForm title={m.catalogue_operation_new()} sentence={add.sentence} isPending={add.isPending} onSave={save}>
        <OperationFields form={form} set={(change) => setForm((former) => ({ ...former, ...change }))} isTried={isTried} />
      </EditForm>
    </PageFrame>
  );
}
