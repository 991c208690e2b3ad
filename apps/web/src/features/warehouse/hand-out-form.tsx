// To whom the storekeeper hands parts, one line or a whole order of them: nothing leaves without a name.
import { useState } from 'react';
import { EditForm } from '../../app/edit-form.tsx';
import { TakerChoice } from './choices.tsx';

interface HandOutFormProps {
  readonly title: string;
  readonly command: { readonly sentence: string | null; readonly isPending: boolean };
  readonly onHandOut: (handedToId: string) => void;
  readonly onClose: () => void;
}

export function HandOutForm({ title, command, onHandOut, onClose }: HandOutFormProps) {
  const [handedToId, setTaker] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (handedToId !== null) onHandOut(handedToId);
  };
  return (
    <EditForm title={title} saveLabel={title} sentence={command.sentence} isPending={command.isPending} onSave={send} onCancel={onClose}>
      <TakerChoice value={handedToId} onChange={setTaker} isTried={isTried} />
    </EditForm>
  );
}
