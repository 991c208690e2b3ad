// The bell: how much has come in that the person has not read. What it is, is loaded when the bell is opened.
import { notices } from '@bayline/contract/notices';
import { lazy, Suspense, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { Icon } from '../ui/icon.tsx';
import { useView } from './api.ts';
import './bell.css';

const BellPanel = lazy(() => import('../features/notices/bell-panel.tsx').then((panel) => ({ default: panel.BellPanel })));

/** Two digits are read at a glance; the server counts no further than a hundred. */
function figureOf(unread: number): string {
  return unread > 99 ? m.app_bell_many() : String(unread);
}

export function Bell() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { data } = useView(notices.unread, {}, { topics: ['notice'] });
  const unread = data?.unread ?? 0;
  return (
    <div className="bl-bell">
      <button
        ref={button}
        type="button"
        className="bl-top-button bl-top-square"
        aria-expanded={isOpen}
        title={m.app_bell()}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="bell" size={20} />
        {unread > 0 && (
          <span className="bl-bell-count" aria-hidden="true">
            {figureOf(unread)}
          </span>
        )}
        <span className="bl-unseen">{unread > 0 ? m.app_bell_unread({ count: figureOf(unread) }) : m.app_bell()}</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <BellPanel opener={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
