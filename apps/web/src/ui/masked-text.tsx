// Personal data stays masked until somebody asks for it; asking is a permission and an event, so it is one press each.
import { useState } from 'react';
import { m } from '../paraglide/messages.js';
import { Icon } from '../ui/icon.tsx';

export interface MaskedTextProps {
  readonly masked: string;
  /** What it is, for the button's name: 手机号. */
  readonly label: string;
  /** Fetches the clear text; undefined as an answer means it was refused. Left out where the person may not see it. */
  readonly reveal?: () => Promise<string | undefined>;
}

export function MaskedText({ masked, label, reveal }: MaskedTextProps) {
  const [clear, setClear] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const press = async () => {
    if (clear !== null) return setClear(null);
    if (reveal === undefined || isAsking) return;
    setAsking(true);
    const text = await reveal().finally(() => setAsking(false));
    setClear(text ?? null);
  };
  return (
    <span className="bl-masked">
      <span aria-live="polite">{clear ?? masked}</span>
      {reveal !== undefined && (
        <button
          type="button"
          aria-busy={isAsking}
          aria-label={clear === null ? m.ui_show({ what: label }) : m.ui_hide({ what: label })}
          onClick={() => void press()}
        >
          <Icon name={clear === null ? 'eye' : 'eye-off'} size={16} />
        </button>
      )}
    </span>
  );
}
