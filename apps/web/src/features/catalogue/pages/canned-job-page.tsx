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
import { priceClassWords } from '../../../app/words/price-class.ts';
import { vehicleClassWords } from '../../../app/words/vehicle-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { CannedJobFields } from '../canned-job-fields.tsx';
import { type CannedJob, fieldsOf, formOf } from '../canned-job-form.ts';
import { CannedJobPrice } from '../canned-job-price.tsx';
import { GroupEntry } from '../group-entry.tsx';
import { InactiveTag } from '../inactive-tag.tsx';
import '../catalogue.css';

function ChangeCannedJob({ job, onClose }: { readonly job: CannedJob; readonly onClose: () => void }) {
  const edit = useEdit(`catalogue-canned-job.${job.id}`, formOf(job), job.version);
  const [isTried, setTried] = useState(false);
  const close = () => {
    edit.clear();
    onClose();
  };
  const change = useCommand(catalogue.changeCannedJob, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_canned_job_saved(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    const fields = fieldsOf(edit.form);
    if (fields !== null) void change.run({ params: { id: job.id }, body: { ...fields, version: edit.version } });
  };
  return (
    <EditForm title={m.catalogue_edit()} edit={edit} sentence={change.sentence} isPending={change.isPending} onSave={save} onCancel={close}>
      <CannedJobFields form={edit.form} set={edit.set} isTried={isTried} />
    </EditForm>
  );
}

function CannedJobFile({ job }: { readonly job: CannedJob }) {
  const format = useFormat();
  const joined = (words: readonly string[], none: string) => (words.length === 0 ? none : words.join(m.catalogue_separator()));
  return (
    <section className="bl-panel catalogue-panel">
      <Facts
        rows={[
          [m.catalogue_canned_code(), job.code],
          [m.catalogue_name_zh(), job.nameZh],
          [m.catalogue_name_en(), job.nameEn],
          [m.catalogue_paid_by(), priceClassWords[job.priceClass]()],
          [m.catalogue_package_price(), job.fixedPriceFen === null ? m.catalogue_by_list() : format.money(job.fixedPriceFen)],
          [m.catalogue_valid_days(), `${job.validFrom} – ${job.validUntil ?? ''}`],
          [
            m.catalogue_fit_classes(),
            joined(
              job.vehicleClasses.map((one) => vehicleClassWords[one]()),
              m.catalogue_every_class(),
            ),
          ],
          [
            m.catalogue_fit_models(),
            joined(
              job.models.map((model) => model.name),
              m.catalogue_every_model(),
            ),
          ],
        ]}
      />
    </section>
  );
}

export function Page() {
  const { id } = usePageParams('/catalogue/canned-jobs/$id');
  const language = useLanguage();
  const mayEdit = usePermission('catalogue.edit');
  const [isEditing, setEditing] = useState(false);
  const view = useView(catalogue.cannedJob, { params: { id } }, { topics: ['catalogue'] });
  const job = view.data;
  const crumbs = [
    <PageLink key="list" to="/catalogue/canned-jobs">
      {m.catalogue_canned_jobs()}
    </PageLink>,
  ];
  if (job === undefined) {
    return (
      <PageFrame title={m.catalogue_canned_jobs()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={nameOf(job, language)}
      width="narrow"
      breadcrumbs={crumbs}
      aside={job.isActive ? null : <InactiveTag />}
      {...(mayEdit && !isEditing ? { actions: <ActionButton onPress={() => setEditing(true)}>{m.catalogue_edit()}</ActionButton> } : {})}
    >
      {isEditing ? <ChangeCannedJob job={job} onClose={() => setEditing(false)} /> : <CannedJobFile job={job} />}
      <GroupEntry kind="canned-job" code={job.code} />
      <CannedJobPrice cannedJobId={id} />
    </PageFrame>
  );
}
