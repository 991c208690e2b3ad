import { useEffect } from 'react';
import { useLanguage } from '../../app/language.ts';
import { logOut } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { LightFrame } from './light-frame.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';

/** Nothing else opens until the person has the second factor that their role demands. */
export function ForcedFactorPage({ onDone }: { readonly onDone: () => void }) {
  useLanguage();
  const title = m.session_factor_forced_title();
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`;
  }, [title]);
  return (
    <LightFrame>
      <div className="bl-light-column">
        <div className="bl-light-card">
          <h1>{title}</h1>
          <p className="bl-light-why">{m.session_factor_forced_why()}</p>
          <SecondFactorSetUp onDone={onDone} />
        </div>
        <button type="button" className="bl-light-plain" onClick={() => void logOut().catch(() => undefined)}>
          {m.app_log_out()}
        </button>
      </div>
    </LightFrame>
  );
}
