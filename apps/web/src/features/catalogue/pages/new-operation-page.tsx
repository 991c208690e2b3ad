import { catalogue } from '@bayline/contract/catalogue';
import { m } from '../../../paraglide/messages.js';
import { NewEntryPage } from '../new-entry-page.tsx';
import { OperationFields } from '../operation-fields.tsx';
import { emptyOperation, fieldsOf } from '../operation-form.ts';

export function Page() {
  return (
    <NewEntryPage
      title={m.catalogue_operation_new()}
      list={{ to: '/catalogue/operations', label: m.catalogue_operations() }}
      endpoint={catalogue.addOperation}
      draftKey="catalogue-operation-new.2"
      empty={emptyOperation}
      fieldsOf={fieldsOf}
      doneText={() => m.catalogue_operation_saved()}
    >
      {(part) => <OperationFields {...part} />}
    </NewEntryPage>
  );
}
