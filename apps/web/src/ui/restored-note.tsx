// Said over a form whose draft of an earlier visit is there again.
import { m } from '../paraglide/messages.js';
import { ActionButton } from './action-button.tsx';
import './restored-note.css';

/** `text` tells as well what a draft could not keep. */
export function RestoredNote({ text, onDiscard }: { readonly text: string; readonly onDiscard: () => void }) {
  return (
    <p className="bl-restored" role="status">
      {text}
      <ActionButton onPress={onDiscard}>{m.ui_discard_draft()}</ActionButton>
    </p>
  );
}
