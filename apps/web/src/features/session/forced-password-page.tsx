import { useLanguage } from '../../app/language.ts';
import { m } from '../../paraglide/messages.js';
import { ForcedFrame } from './forced-frame.tsx';
import { PasswordForm } from './password-form.tsx';

/** Nothing else opens until the person has a password of their own. */
export function ForcedPasswordPage() {
  useLanguage();
  const title = m.session_new_password_title();
  return (
    <ForcedFrame title={title}>
      <PasswordForm title={title} why={m.session_new_password_why()} />
    </ForcedFrame>
  );
}
