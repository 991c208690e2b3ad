import { type ReactNode, useEffect } from 'react';
import { logOut } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { LightFrame } from './light-frame.tsx';

/** Around what must be done before anything else opens; the one other way is out. */
export function ForcedFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`;
  }, [title]);
  return (
    <LightFrame>
      <div className="bl-light-column">
        {children}
        <button type="button" className="bl-light-plain" onClick={() => void logOut().catch(() => undefined)}>
          {m.app_log_out()}
        </button>
      </div>
    </LightFrame>
  );
}
