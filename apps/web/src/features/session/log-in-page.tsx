// The door. Says in words why it stays shut; in the demo store every role is one press away.
import { contract } from '@bayline/contract';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react';
import { call } from '../../app/call.ts';
import { useLanguage } from '../../app/language.ts';
import { ApiProblem } from '../../app/problem.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { logIn } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { LightFrame, Refused } from './light-frame.tsx';
import { LogInCodeForm, type Proven } from './log-in-code-form.tsx';
import { PasswordInput } from './password-input.tsx';
import { useAttempt } from './use-attempt.ts';
import { VisitLine } from './visit-line.tsx';

type DemoLogIns = ReplyOf<typeof contract.organisation.demoLogIns>;

const SetUpPage = lazy(() => import('./set-up-page.tsx').then((page) => ({ default: page.SetUpPage })));

/** The answer of an optional question before the log-in; null while unknown. */
function useAnswer<T>(ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isGone = false;
    ask().then(
      (value) => !isGone && setAnswer(value),
      (fault: unknown) => {
        // Without this answer one can still log in by hand.
        if (!(fault instanceof ApiProblem)) throw fault;
      },
    );
    return () => {
      isGone = true;
    };
  }, [ask]);
  return answer;
}

const askDemo = () => call(contract.organisation.demoLogIns, {});
const askSetUp = () => call(contract.setUp.state, {});

function DemoRoles({
  demo,
  isPending,
  onChoose,
}: {
  readonly demo: DemoLogIns;
  readonly isPending: boolean;
  readonly onChoose: (username: string) => void;
}) {
  const language = useLanguage();
  return (
    <section className="bl-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{m.session_demo_title()}</h2>
      <ul>
        {demo.rows.map((row) => (
          <li key={row.username}>
            <button type="button" disabled={isPending} onClick={() => onChoose(row.username)}>
              <strong className="bl-demo-role">{language === 'en' ? row.roleNameEn : row.roleNameZh}</strong>
              <span className="bl-demo-word">{row.staffName}</span>
              <code className="bl-demo-word">{row.username}</code>
            </button>
          </li>
        ))}
      </ul>
      <p>
        {m.session_demo_hint()} <code className="bl-demo-password">{demo.password}</code>
      </p>
    </section>
  );
}

function useLogIn() {
  const attempt = useAttempt();
  const [proven, setProven] = useState<Proven | null>(null);
  const enter = (username: string, password: string) =>
    attempt.run({ username, password }, async (key) => {
      try {
        await logIn({ username, password }, key);
      } catch (fault) {
        if (!(fault instanceof ApiProblem) || fault.code !== 'second-factor-needed') throw fault;
        setProven({ username, password });
      }
    });
  return { ...attempt, enter, proven, forget: () => setProven(null) };
}

function LogInForm({
  attempt,
  wasExpired,
  note,
}: {
  readonly attempt: ReturnType<typeof useLogIn>;
  readonly wasExpired: boolean;
  readonly note: string | null;
}) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const name = username.trim().toLowerCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name !== '' && password !== '') void attempt.enter(name, password);
  };
  const sentence = attempt.problem === null ? null : sentenceOf(attempt.problem);
  return (
    <form className="bl-light-card" onSubmit={submit} noValidate>
      <h1>{m.session_title()}</h1>
      {wasExpired && attempt.problem === null && <p className="bl-light-note">{m.session_expired()}</p>}
      {note !== null && attempt.problem === null && <p className="bl-light-note">{note}</p>}
      <Refused sentence={sentence} />
      <FormField label={m.session_username()} fault={isTried && name === '' ? m.session_username_missing() : null}>
        {(field) => (
          <input
            {...field}
            // biome-ignore lint/a11y/noAutofocus: whoever comes here comes to write this; nothing stands before it to be read.
            autoFocus
            className="bl-input"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={m.session_password()} fault={isTried && password === '' ? m.session_password_missing() : null}>
        {(field) => <PasswordInput field={field} value={password} onChange={setPassword} autoComplete="current-password" />}
      </FormField>
      <button type="submit" className="bl-light-primary" aria-busy={attempt.isPending}>
        {attempt.isPending ? m.session_logging_in() : m.session_log_in()}
      </button>
    </form>
  );
}

export function LogInPage({ wasExpired }: { readonly wasExpired: boolean }) {
  useLanguage();
  const attempt = useLogIn();
  const demo = useAnswer(askDemo);
  const setUp = useAnswer(askSetUp);
  const [isOpened, setOpened] = useState(false);
  const title = m.session_title();
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`;
  }, [title]);
  if (setUp?.isNeeded === true && !isOpened) {
    return (
      <Suspense fallback={<div className="bl-blank" />}>
        <SetUpPage onDone={() => setOpened(true)} />
      </Suspense>
    );
  }
  const hasDemo = demo !== null && demo.rows.length > 0;
  return (
    <LightFrame>
      <div className="bl-door" data-demo={hasDemo}>
        <div className="bl-door-words">
          <p className="bl-tagline">{m.session_tagline()}</p>
          <VisitLine />
        </div>
        {attempt.proven === null ? (
          <LogInForm attempt={attempt} wasExpired={wasExpired} note={isOpened ? m.session_set_up_done() : null} />
        ) : (
          <LogInCodeForm proven={attempt.proven} onBack={attempt.forget} />
        )}
        {hasDemo && (
          <DemoRoles demo={demo} isPending={attempt.isPending} onChoose={(username) => void attempt.enter(username, demo.password)} />
        )}
      </div>
    </LightFrame>
  );
}
