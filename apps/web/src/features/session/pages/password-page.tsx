import { useGo } from '../../../app/navigation.tsx';
import { notify } from '../../../app/notices.ts';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { OpenSessions } from '../open-sessions.tsx';
import { PasswordForm } from '../password-form.tsx';
import { SecondFactor } from '../second-factor.tsx';

export function Page() {
  const go = useGo();
  const done = () => {
    notify('done', m.session_password_changed());
    void go({ to: '/' });
  };
  return (
    <PageFrame title={m.session_change_title()} width="narrow">
      <div className="bl-account">
        <PasswordForm why={m.session_change_why()} onDone={done} />
        <div className="bl-account">
          <SecondFactor />
          <OpenSessions />
        </div>
      </div>
    </PageFrame>
  );
}
