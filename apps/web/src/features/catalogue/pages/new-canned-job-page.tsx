import { catalogue } from '@bayline/contract/catalogue';
import { m } from '../../../paraglide/messages.js';
import { CannedJobFields } from '../canned-job-fields.tsx';
import { emptyCannedJob, fieldsOf } from '../canned-job-form.ts';
import { NewEntryPage } from '../new-entry-page.tsx';

export function Page() {
  return (
    <NewEntryPage
      title={m.catalogue_canned_job_new()}
      list={{ to: '/catalogue/canned-jobs', label: m.catalogue_canned_jobs() }}
      endpoint={catalogue.addCannedJob}
      draftKey="catalogue-canned-job-new.2"
      empty={emptyCannedJob}
      fieldsOf={fieldsOf}
      doneText={() => m.catalogue_canned_job_saved()}
    >
      {(part) => <CannedJobFields {...part} />}
    </NewEntryPage>
  );
}
