// Yes or no to each job, a signature, and one button; a safety item that is declined is signed for a second time.

import { visitLinks } from '@bayline/contract/visit-links';
import { formatScaledShort } from '@bayline/domain/kernel';
import { useRef, useState } from 'react';
import { call } from '../../app/call.ts';
import { newIdempotencyKey } from '../../app/ids.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { ApiProblem } from '../../app/problem.ts';
import { m } from '../../paraglide/messages.js';
import { JobCard, type OwnerView, Total } from './job-card.tsx';
import { ownerSentence } from './refusals.ts';
import { SignHere } from './sign-here.tsx';

export interface AnswerFormProps {
  readonly token: string;
  readonly view: OwnerView;
  readonly jobs: OwnerView['jobs'];
  readonly estimate: NonNullable<OwnerView['openEstimate']>;
  readonly onAnswered: (view: OwnerView) => void;
  /** The estimate is not what was seen: it is shown as it now is. */
  readonly onStale: () => Promise<void>;
}

interface YesOrNoProps {
  readonly job: OwnerView['jobs'][number];
  readonly answer: 'yes' | 'no' | undefined;
  readonly onAnswer: (answer: 'yes' | 'no') => void;
}

function YesOrNo({ job, answer: given, onAnswer }: YesOrNoProps) {
  return (
    <fieldset className="bl-owner-choice">
      <legend className="bl-unseen">{m.work_orders_owner_answer_for({ name: nameOf(job) })}</legend>
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer} data-chosen={given === answer}>
          <input type="radio" name={job.id} checked={given === answer} onChange={() => onAnswer(answer)} />
          {answer === 'yes' ? m.work_orders_owner_yes() : m.work_orders_owner_no()}
        </label>
      ))}
    </fieldset>
  );
}

/** What is agreed with the signature besides work, price and time. */
function Terms({ estimate }: Pick<AnswerFormProps, 'estimate'>) {
  const language = useLanguage();
  const { guaranteeDays: days, guaranteeKm: km, overrunBasisPoints } = estimate;
  return (
    <p className="bl-owner-terms">
      {m.work_orders_owner_terms({ days, km: new Intl.NumberFormat(language).format(km) })}{' '}
      {overrunBasisPoints > 0
        ? m.work_orders_owner_overrun({ percent: formatScaledShort(overrunBasisPoints, 2) })
        : m.work_orders_owner_no_overrun()}
    </p>
  );
}

function SignedBy({ name, onChange }: { readonly name: string; readonly onChange: (name: string) => void }) {
  return (
    <label className="bl-owner-name">
      {m.work_orders_signed_by()}
      <input className="bl-input" maxLength={60} autoComplete="name" value={name} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

interface SignWaiverProps {
  readonly name: string;
  readonly onChange: (png: string | null) => void;
}

function SignWaiver({ name, onChange }: SignWaiverProps) {
  return (
    <>
      <p role="alert" className="bl-owner-finding" data-severity="red">
        {m.work_orders_waiver_text()}
      </p>
      <SignHere label={m.work_orders_waiver()} name={name} onChange={onChange} />
    </>
  );
}

export function AnswerForm({ token, view, jobs, estimate, onAnswered, onStale }: AnswerFormProps) {
  const [answers, setAnswers] = useState<Readonly<Record<string, 'yes' | 'no'>>>({});
  const [name, setName] = useState('');
  const [signature, setSignature] = useState<string | null>(null);
  const [waiver, setWaiver] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const key = useRef(newIdempotencyKey());
  const form = useRef<HTMLFormElement>(null);
  const declined = jobs.filter((job) => answers[job.id] === 'no');
  const declinesSafety = declined.some((job) => job.severity === 'red');

  /** Says what is missing and leads to where it is given. */
  const seek = (sentence: string, place: string) => {
    setSaid(sentence);
    form.current?.querySelector<HTMLElement>(place)?.focus();
  };
  const send = async () => {
    const unanswered = jobs.find((job) => answers[job.id] === undefined);
    if (unanswered !== undefined) return seek(m.work_orders_owner_answer_each(), `input[name="${unanswered.id}"]`);
    if (name.trim() === '') return seek(m.work_orders_signed_by_needed(), '.bl-owner-name input');
    if (signature === null) return seek(m.work_orders_signature_needed(), '.bl-owner-sign button');
    if (declinesSafety && waiver === null) return seek(m.work_orders_waiver_needed(), '[role="alert"] + .bl-owner-sign button');
    setPending(true);
    setSaid(null);
    try {
      const body = {
        estimateVersion: estimate.version,
        signedByName: name.trim(),
        signature,
        declinedJobIds: declined.map((job) => job.id),
      };
      const input = { params: { token }, body: { ...body, waiver: declinesSafety ? waiver : null } };
      onAnswered(await call(visitLinks.ownerAnswer, input, { idempotencyKey: key.current }));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (!problem.isOutcomeUnknown) key.current = newIdempotencyKey();
      setSaid(ownerSentence(problem));
      if (problem.code === 'estimate-changed') await onStale();
    } finally {
      setPending(false);
    }
  };

  return (
    <form
      ref={form}
      className="bl-owner-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      {jobs.map((job) => (
        <div key={job.id}>
          <JobCard view={view} token={token} job={job} />
          <YesOrNo job={job} answer={answers[job.id]} onAnswer={(answer) => setAnswers({ ...answers, [job.id]: answer })} />
        </div>
      ))}
      <Terms estimate={estimate} />
      <SignedBy name={name} onChange={setName} />
      <SignHere label={m.work_orders_signature()} name={name} onChange={setSignature} />
      {declinesSafety && <SignWaiver name={name} onChange={setWaiver} />}
      {/* What is signed for: without what is declined. */}
      <Total fen={declined.reduce((left, job) => left - job.amountFen, view.totalFen)} />
      {said !== null && <p role="alert">{said}</p>}
      <button type="submit" className="bl-owner-button" aria-busy={isPending}>
        {m.work_orders_owner_send()}
      </button>
    </form>
  );
}
