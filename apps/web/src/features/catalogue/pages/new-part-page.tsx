import { catalogue } from '@bayline/contract/catalogue';
import { m } from '../../../paraglide/messages.js';
import { NewEntryPage } from '../new-entry-page.tsx';
import { PartFields } from '../part-fields.tsx';
import { emptyPart, fieldsOf } from '../part-form.ts';

export function Page() {
  return (
    <NewEntryPage
      title={m.catalogue_part_new()}
      list={{ to: '/catalogue/parts', label: m.catalogue_parts() }}
      endpoint={catalogue.addPart}
      draftKey="catalogue-part-new.2"
      empty={emptyPart}
      fieldsOf={fieldsOf}
      doneText={() => m.catalogue_part_saved()}
    >
      {(part) => <PartFields {...part} />}
    </NewEntryPage>
  );
}
