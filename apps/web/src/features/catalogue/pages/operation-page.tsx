import { catalogue } from '@bayline/contract/catalogue';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useEdit } from '../../../app/edit.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { vehicleClassWords } from '../../../app/words/vehicle-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { GroupEntry } from '../group-entry.tsx';
import { InactiveTag } from '../inactive-tag.tsx';
import { OperationFields } from '../operation-fields.tsx';
import { fieldsOf, formOf, type Operation, operationLabels } from '../operation-form.ts';
import '../catalogue.css';

function ChangeOperation({ operation, onClose }: { readonly operation: Operation; readonly onClose: () => void }) {
  const edit = useEdit(`catalogue-operation.2.${operation.id}`, formOf(operation), operation.version);
  const [isTried, setTried] = useState(false);
  const close = () => {
    edit.clear();
    onClose();
  };
  const change = useCommand(catalogue.changeOperation, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_operation_saved(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    const fields = fieldsOf(edit.form);
    if (fields !== null) void change.run({ params: { id: operation.id }, body: { ...fields, version: edit.version } });
  };
  return (
    <EditForm
      title={m.catalogue_edit()}
      edit={edit}
      labels={operationLabels()}
      sentence={change.sentence}
      isPending={change.isPending}
      onSave={save}
      onCancel={close}
    >
      <OperationFields form={edit.form} set={edit.set} isTried={isTried} />
    </EditForm>
  );
}

function OperationFile({ operation }: { readonly operation: Operation }) {
  const format = useFormat();
  return (
    <>
      <section className="bl-panel catalogue-panel">
        <Facts
          rows={[
            [m.catalogue_operation_code(), operation.code],
            [m.catalogue_name_zh(), operation.nameZh],
            [m.catalogue_name_en(), operation.nameEn],
            [m.catalogue_trade(), skillWords[operation.trade]()],
            [m.catalogue_standard_hours(), format.hours(operation.standardHours)],
            [m.catalogue_billed_hours(), format.hours(operation.billedHours)],
            [m.catalogue_credited_hours(), format.hours(operation.creditedHours)],
            [m.catalogue_rate(), operation.rateFen === null ? m.catalogue_rate_none() : format.money(operation.rateFen)],
          ]}
        />
      </section>
      {operation.classHours.length > 0 && (
        <section className="bl-panel catalogue-panel" aria-label={m.catalogue_class_hours()}>
          <h2>{m.catalogue_class_hours()}</h2>
          <table className="catalogue-table">
            <thead>
              <tr>
                <th scope="col">{m.catalogue_vehicle_class()}</th>
                <th scope="col">{m.catalogue_standard_hours()}</th>
                <th scope="col">{m.catalogue_billed_hours()}</th>
                <th scope="col">{m.catalogue_credited_hours()}</th>
              </tr>
            </thead>
            <tbody>
              {operation.classHours.map((row) => (
                <tr key={row.vehicleClass}>
                  <th scope="row">{vehicleClassWords[row.vehicleClass]()}</th>
                  <td>{format.hours(row.standardHours)}</td>
                  <td>{format.hours(row.billedHours)}</td>
                  <td>{format.hours(row.creditedHours)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section className="bl-panel catalogue-panel" aria-label={m.catalogue_routing()}>
        <h2>{m.catalogue_routing()}</h2>
        <ol className="catalogue-routing-steps">
          {operation.routing.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
            <li key={at}>
              <strong>{bayTypeWords[step.bayType]()}</strong>
              <span>{skillWords[step.skill]()}</span>
              <span>{step.equipment}</span>
              <span>{m.catalogue_minutes_short({ minutes: step.plannedMinutes })}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

export function Page() {
  const { id } = usePageParams('/catalogue/operations/$id');
  const language = useLanguage();
  const mayEdit = usePermission('catalogue.edit');
  const [isEditing, setEditing] = useState(false);
  const view = useView(catalogue.operation, { params: { id } }, { topics: ['catalogue'] });
  const operation = view.data;
  const crumbs = [
    <PageLink key="list" to="/catalogue/operations">
      {m.catalogue_operations()}
    </PageLink>,
  ];
  if (operation === undefined) {
    return (
      <PageFrame title={m.catalogue_operations()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={nameOf(operation, language)}
      width="narrow"
      breadcrumbs={crumbs}
      aside={operation.isActive ? null : <InactiveTag />}
      {...(mayEdit && !isEditing ? { actions: <ActionButton onPress={() => setEditing(true)}>{m.catalogue_edit()}</ActionButton> } : {})}
    >
      {isEditing ? <ChangeOperation operation={operation} onClose={() => setEditing(false)} /> : <OperationFile operation={operation} />}
      <GroupEntry kind="operation" code={operation.code} />
    </PageFrame>
  );
}
