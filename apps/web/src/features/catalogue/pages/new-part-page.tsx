import { catalogue } from '@bayline/contract/catalogue';
import { useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PartFields } from '../part-fields.tsx';
import { emptyPart, fieldsOf, type PartForm } from '../part-form.ts';
import '../catalogue.css';

export function Page() {
  const go = useGo();
  const [form, setForm, draft] = useDraft<PartForm>('catalogue-part-new', emptyPart);
  const [id] = useState(newId);
  const [isTried, setTried] = useState(false);
  const add = useCommand(catalogue.addPart, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_part_saved(),
    onDone: () => {
      draft.clear();
      void go({ to: '/catalogue/parts/$id', params: { id } }, { replace: true });
    },
  });
  const save = () => {
    setTried(true);
    const fields = fieldsOf(form);
    if (fields !== null) void add.run({ body: { ...fields, id } });
  };
  return (
    <PageFrame
      title={m.catalogue_part_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/catalogue/parts">
          {m.catalogue_parts()}
        </PageLink>,
      ]}
    >
      <EditForm title={m.catalogue_part_new()} sentence={add.sentence} isPending={add.isPending} onSave={save}>
        <PartFields form={form} set={(change) => setForm((former) => ({ ...former, ...change }))} isTried={isTried} />
      </EditForm>
    </PageFrame>
  );
}
