// A button that opens the phone's camera (at the desk: a file) and hands on the picture made small.
import { useId, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { smallPicture } from '../ui/small-picture.ts';

const longestSide = 1600;

export function PhotoInput({ label, onPhoto }: { readonly label: string; readonly onPhoto: (photo: string) => void }) {
  const id = useId();
  const [isUnreadable, setUnreadable] = useState(false);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const photo = await smallPicture(file, longestSide);
    setUnreadable(photo === null);
    if (photo !== null) onPhoto(photo);
  };
  return (
    <>
      <label htmlFor={id} className="bl-link-button bl-photo-input">
        {label}
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          className="bl-unseen"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {isUnreadable && <p role="alert">{m.app_photo_unreadable()}</p>}
    </>
  );
}
