// The frame of every page on which something new goes into the catalogue: a draft, a form, and then its own page.
import type { EndpointShape } from '@bayline/contract/endpoint';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { inputFor } from '../../app/call.ts';
import { useDraft } from '../../app/drafts.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { newId } from '../../app/ids.ts';
import { PageLink, useGo } from '../../app/navigation.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import './catalogue.css';

export interface FormPart<Form> {
  readonly form: Form;
  readonly set: (change: Partial<Form>) => void;
  readonly isTried: boolean;
}

export interface NewEntryProps<E extends EndpointShape, Form extends object> {
  readonly title: string;
  readonly list: { readonly to: string; readonly label: string };
  /** Takes what `fieldsOf` gives, and the new id. */
  readonly endpoint: E;
  readonly draftKey: string;
  readonly empty: Form;
  /** What the server is sent; null while something is missing. */
  readonly fieldsOf: (form: Form) => object | null;
  readonly doneText: () => string;
  readonly children: (part: FormPart<Form>) => ReactNode;
}

export function NewEntryPage<E extends EndpointShape, Form extends object>(props: NewEntryProps<E, Form>) {
  const { title, list, endpoint, draftKey, empty, fieldsOf, doneText, children } = props;
  const go = useGo();
  const [form, setForm, draft] = useDraft<Form>(draftKey, empty);
  const [id] = useState(newId);
  const [isTried, setTried] = useState(false);
  const add = useCommand(endpoint, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText,
    onDone: () => {
      draft.clear();
      void go({ to: `${list.to}/$id`, params: { id } }, { replace: true });
    },
  });
  const save = () => {
    setTried(true);
    const fields = fieldsOf(form);
    if (fields !== null) void add.run(inputFor(endpoint, { body: { ...fields, id } }));
  };
  return (
    <PageFrame
      title={title}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to={list.to}>
          {list.label}
        </PageLink>,
      ]}
    >
      <EditForm title={title} sentence={add.sentence} isPending={add.isPending} onSave={save}>
        {children({ form, set: (change) => setForm((former) => ({ ...former, ...change })), isTried })}
      </EditForm>
    </PageFrame>
  );
}
