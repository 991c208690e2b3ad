import { useEffect } from 'react';
import { useLanguage } from '../../app/language.ts';
import { logOut } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { LightFrame } from './light-frame.tsx';
import { PasswordForm } from './password-form.tsx';

/** Nothing else opens until the person has a password of their own. */
export function ForcedPasswordPage() {
  useLanguage();
  const title = m.session_new_password_title();
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`;
  }, [title]);
  return (
    <LightFrame>
      <div className="bl-light-column">
        <PasswordForm title={title} why={m.session_new_password_why()} />
        <button type="button" className="bl-light-plain" onClick={() => void logOut().catch(() => undefined)}>
          {m.app_log_out()}
        </button>
      </div>
    </LightFrame>
  );
}
