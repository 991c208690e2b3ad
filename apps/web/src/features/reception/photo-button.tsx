// Taking a picture: the camera of the phone or tablet, or a file at the desk; made small, then sent at once.
import { useId, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.tsx';
import { smallPicture } from '../../ui/small-picture.ts';

const longestSide = 1600;

export interface PhotoButtonProps {
  readonly label: string;
  readonly isTaken: boolean;
  readonly isPending: boolean;
  readonly onTake: (photo: string) => void;
}

export function PhotoButton({ label, isTaken, isPending, onTake }: PhotoButtonProps) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const photo = await smallPicture(file, longestSide);
    setFault(photo === null ? m.reception_photo_unreadable() : null);
    if (photo !== null) onTake(photo);
  };
  const state = isPending ? m.reception_photo_sending() : isTaken ? m.reception_photo_taken() : m.reception_photo_take();
  return (
    <div className="bl-reception-photo" data-taken={isTaken}>
      <label htmlFor={id}>
        <Icon name={isTaken ? 'check' : 'camera'} />
        <span>{label}</span>
        <span>{state}</span>
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          className="bl-unseen"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {fault !== null && <p role="alert">{fault}</p>}
    </div>
  );
}
