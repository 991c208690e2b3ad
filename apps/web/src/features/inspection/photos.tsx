// Photos of what was found, small ones in a row; each opens large.
import { inspection } from '@bayline/contract/inspection';
import { addressOf, useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { PhotoInput } from '../../app/photo-input.tsx';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import type { Sheet } from './words.ts';

export function Photos({ sheet }: { readonly sheet: Sheet }) {
  const format = useFormat();
  const mayAdd = usePermission('inspection.check');
  const add = useCommand(inspection.addPhoto, { invalidate: [inspection.sheet], doneText: () => m.inspection_photo_added() });
  const send = (photo: string) => void add.run({ params: { workOrderId: sheet.workOrderId }, body: { id: newId(), photo, note: '' } });
  return (
    <section className="bl-panel bl-block" aria-label={m.inspection_photos()}>
      <h2>{m.inspection_photos()}</h2>
      <div className="bl-inspection-photos">
        {sheet.photos.map(({ id, takenByName, takenAt }) => {
          const address = addressOf(inspection.photo, { params: { id } });
          return (
            <a key={id} href={address} target="_blank" rel="noreferrer">
              <img src={address} alt={m.inspection_photo({ name: takenByName, time: format.dateTime(takenAt) })} loading="lazy" />
            </a>
          );
        })}
        {sheet.photos.length === 0 && <p>{m.inspection_photos_empty()}</p>}
      </div>
      {mayAdd && <PhotoInput label={m.inspection_take_photo()} onPhoto={send} />}
    </section>
  );
}
