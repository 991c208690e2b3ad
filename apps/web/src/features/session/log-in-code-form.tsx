// The second step of the log-in: the password was right and the person has a second factor. Nothing is open yet.
import { type FormEvent, useRef, useState } from 'react';
import { sentenceOf } from '../../app/refusals.ts';
import { logIn } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { CodeField, codeToSend, noCode } from './code-field.tsx';
import { Refused } from './light-frame.tsx';
import { useAttempt } from './use-attempt.ts';

export interface Proven {
  readonly username: string;
  readonly password: string;
}

export function LogInCodeForm({ proven, onBack }: { readonly proven: Proven; readonly onBack: () => void }) {
  const attempt = useAttempt();
  const [code, setCode] = useState(noCode);
  const [isTried, setTried] = useState(false);
  const [refusedKind, setRefusedKind] = useState(code.kind);
  const input = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const sent = codeToSend(code);
    setTried(sent === null);
    if (sent !== null) {
      const words = { ...proven, code: sent };
      if (await attempt.run(words, (key) => logIn(words, key))) return;
      setRefusedKind(code.kind);
      setCode({ ...code, typed: '' });
    }
    input.current?.focus();
  };
  return (
    <form className="bl-light-card" onSubmit={(event) => void submit(event)} noValidate>
      <h1>{m.session_code_title()}</h1>
      <p className="bl-light-why">{m.session_code_why()}</p>
      <Refused sentence={attempt.problem === null || refusedKind !== code.kind ? null : sentenceOf(attempt.problem)} />
      <input type="text" hidden readOnly autoComplete="username" value={proven.username} />
      <CodeField value={code} onChange={setCode} isTried={isTried} isFocused inputRef={input} />
      <button type="submit" className="bl-light-primary" aria-busy={attempt.isPending}>
        {attempt.isPending ? m.session_logging_in() : m.session_log_in()}
      </button>
      <p className="bl-field-hint">{m.session_code_lost()}</p>
      <button type="button" className="bl-light-plain" onClick={onBack}>
        {m.session_back()}
      </button>
    </form>
  );
}
