import { catalogue } from '@bayline/contract/catalogue';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useEdit } from '../../../app/edit.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { partSourceWords } from '../../../app/words/part-source.ts';
import { qualityClassWords } from '../../../app/words/quality-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { InactiveTag } from '../inactive-tag.tsx';
import { PartFields } from '../part-fields.tsx';
import { fieldsOf, formOf, type Part, partLabels } from '../part-form.ts';
import { PartPrice } from '../part-price.tsx';
import { PartRelations } from '../part-relations.tsx';
import { PartSuccession } from '../part-succession.tsx';
import '../catalogue.css';

function ChangePart({ part, onClose }: { readonly part: Part; readonly onClose: () => void }) {
  const edit = useEdit(`catalogue-part.2.${part.id}`, formOf(part), part.version);
  const [isTried, setTried] = useState(false);
  const close = () => {
    edit.clear();
    onClose();
  };
  const change = useCommand(catalogue.changePart, {
    invalidate: ['catalogue', 'stock'],
    refusal: 'inline',
    doneText: () => m.catalogue_part_saved(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    const fields = fieldsOf(edit.form);
    if (fields !== null) void change.run({ params: { id: part.id }, body: { ...fields, version: edit.version } });
  };
  return (
    <EditForm
      title={m.catalogue_edit()}
      edit={edit}
      labels={partLabels()}
      sentence={change.sentence}
      isPending={change.isPending}
      onSave={save}
      onCancel={close}
    >
      <PartFields form={edit.form} set={edit.set} isTried={isTried} />
    </EditForm>
  );
}

function PartFile({ part }: { readonly part: Part }) {
  const labels = partLabels();
  const { qualityClass, source, isActive: _active, ...texts } = formOf(part);
  const keys = Object.keys(texts) as (keyof typeof texts)[];
  return (
    <section className="bl-panel catalogue-panel">
      <Facts
        rows={[
          ...keys.map((key) => [labels[key], texts[key]] as const),
          [labels.qualityClass, qualityClassWords[qualityClass]()],
          [labels.source, partSourceWords[source]()],
        ]}
      />
    </section>
  );
}

export function Page() {
  const { id } = usePageParams('/catalogue/parts/$id');
  const language = useLanguage();
  const mayEdit = usePermission('catalogue.edit');
  const [isEditing, setEditing] = useState(false);
  const view = useView(catalogue.part, { params: { id } }, { topics: ['catalogue'] });
  const part = view.data;
  const crumbs = [
    <PageLink key="list" to="/catalogue/parts">
      {m.catalogue_parts()}
    </PageLink>,
  ];
  if (part === undefined) {
    return (
      <PageFrame title={m.catalogue_parts()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={nameOf(part, language)}
      width="narrow"
      breadcrumbs={crumbs}
      aside={part.isActive ? null : <InactiveTag />}
      {...(mayEdit && !isEditing ? { actions: <ActionButton onPress={() => setEditing(true)}>{m.catalogue_edit()}</ActionButton> } : {})}
    >
      {isEditing ? <ChangePart part={part} onClose={() => setEditing(false)} /> : <PartFile part={part} />}
      <PartSuccession part={part} />
      <PartRelations part={part} />
      <PartPrice partId={id} number={part.number} />
    </PageFrame>
  );
}
