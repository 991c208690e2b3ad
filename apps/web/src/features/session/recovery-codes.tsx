// The recovery codes, shown once: to be written down or saved before one goes on.
import { useEffect, useRef } from 'react';
import { download } from '../../app/download.ts';
import { m } from '../../paraglide/messages.js';

export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // They take the place of the form that was sent: whoever reads by ear is led to them.
  useEffect(() => heading.current?.focus(), []);
  const save = () => download(new Blob([`${codes.join('\r\n')}\r\n`], { type: 'text/plain' }), m.session_recovery_file());
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {m.session_recovery_title()}
      </h2>
      <p className="bl-light-why">{m.session_recovery_why()}</p>
      <ol className="bl-recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <button type="button" className="bl-light-plain bl-light-outlined" onClick={save}>
        {m.session_recovery_save()}
      </button>
      <button type="button" className="bl-light-primary" onClick={onKept}>
        {m.session_recovery_kept()}
      </button>
    </>
  );
}
