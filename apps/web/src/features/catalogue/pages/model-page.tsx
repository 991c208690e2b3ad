import { catalogue } from '@bayline/contract/catalogue';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useEdit } from '../../../app/edit.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { fuelWords } from '../../../app/words/fuel.ts';
import { vehicleClassWords } from '../../../app/words/vehicle-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { fieldsOf, type Model, ModelFields, modelLabels } from '../model-form.tsx';
import '../catalogue.css';

function ChangeModel({ model, onClose }: { readonly model: Model; readonly onClose: () => void }) {
  const { id, version, ...onFile } = model;
  const edit = useEdit(`catalogue-model.2.${id}`, onFile, version);
  const [isTried, setTried] = useState(false);
  const close = () => {
    edit.clear();
    onClose();
  };
  const change = useCommand(catalogue.changeModel, {
    invalidate: ['catalogue', 'vehicle'],
    refusal: 'inline',
    doneText: () => m.catalogue_model_saved(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    const fields = fieldsOf(edit.form);
    if (fields !== null) void change.run({ params: { id }, body: { ...fields, version: edit.version } });
  };
  return (
    <EditForm
      title={m.catalogue_edit()}
      edit={edit}
      labels={modelLabels()}
      sentence={change.sentence}
      isPending={change.isPending}
      onSave={save}
      onCancel={close}
    >
      <ModelFields form={edit.form} set={edit.set} isTried={isTried} />
    </EditForm>
  );
}

function ModelFile({ model }: { readonly model: Model }) {
  const labels = modelLabels();
  return (
    <section className="bl-panel catalogue-panel">
      <Facts
        rows={[
          [labels.code, model.code],
          [labels.brand, model.brand],
          [labels.series, model.series],
          [labels.name, model.name],
          [labels.vehicleClass, vehicleClassWords[model.vehicleClass]()],
          [labels.fuel, fuelWords[model.fuel]()],
          [labels.displacementMl, model.displacementMl === null ? null : `${model.displacementMl} ml`],
        ]}
      />
    </section>
  );
}

/** A store has some dozens of models: one is read out of the list. */
export function Page() {
  const { id } = usePageParams('/catalogue/models/$id');
  const mayEdit = usePermission('catalogue.edit');
  const [isEditing, setEditing] = useState(false);
  const view = useView(catalogue.listModels, {}, { topics: ['catalogue'] });
  const model = view.data?.rows.find((row) => row.id === id);
  const crumbs = [
    <PageLink key="list" to="/catalogue/models">
      {m.catalogue_models()}
    </PageLink>,
  ];
  if (model === undefined) {
    const fault = view.error ?? (view.data === undefined ? null : { code: 'not-found', facts: {} });
    return (
      <PageFrame title={m.catalogue_models()} breadcrumbs={crumbs}>
        {fault === null ? <SkeletonRows /> : <LoadFailure error={fault} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={model.name}
      width="narrow"
      breadcrumbs={crumbs}
      {...(mayEdit && !isEditing ? { actions: <ActionButton onPress={() => setEditing(true)}>{m.catalogue_edit()}</ActionButton> } : {})}
    >
      {isEditing ? <ChangeModel model={model} onClose={() => setEditing(false)} /> : <ModelFile model={model} />}
    </PageFrame>
  );
}
