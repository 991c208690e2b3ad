import { catalogue } from '@bayline/contract/catalogue';
import { m } from '../../../paraglide/messages.js';
import { emptyModel, fieldsOf, ModelFields } from '../model-form.tsx';
import { NewEntryPage } from '../new-entry-page.tsx';

export function Page() {
  return (
    <NewEntryPage
      title={m.catalogue_model_new()}
      list={{ to: '/catalogue/models', label: m.catalogue_models() }}
      endpoint={catalogue.addModel}
      draftKey="catalogue-model-new.2"
      empty={emptyModel}
      fieldsOf={fieldsOf}
      doneText={() => m.catalogue_model_saved()}
    >
      {(part) => <ModelFields {...part} />}
    </NewEntryPage>
  );
}
