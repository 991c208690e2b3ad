// What the owner opens by link, on a phone, without a log-in: the car, what was found, what it costs, yes or no, and how
// far the work is. It loads nothing of the shell.
import { visitLinks } from '@bayline/contract/visit-links';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../app/call.ts';
import { applyLanguage, useLanguage } from '../../app/language.ts';
import { ApiProblem } from '../../app/problem.ts';
import { m } from '../../paraglide/messages.js';
import { AnswerForm } from './answer-form.tsx';
import { JobCard, type OwnerView, Photos, Total } from './job-card.tsx';
import { ownerSentence } from './refusals.ts';
import './owner.css';

const refreshMilliseconds = 60_000;

function useOwnerView(token: string) {
  const [view, setView] = useState<OwnerView | null>(null);
  const [fault, setFault] = useState<ApiProblem | null>(null);
  const load = useCallback(
    () =>
      call(visitLinks.ownerPage, { params: { token } }).then(
        (answer) => {
          setView(answer);
          setFault(null);
        },
        (problem: unknown) => {
          if (!(problem instanceof ApiProblem)) throw problem;
          setFault(problem);
        },
      ),
    [token],
  );
  useEffect(() => {
    const ask = () => void load();
    const first = setTimeout(ask);
    const timer = setInterval(() => document.visibilityState === 'visible' && ask(), refreshMilliseconds);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [load]);
  return { view, setView, fault, load };
}

function Languages() {
  const language = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="bl-owner-language" lang={other} onClick={() => applyLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}

function clock(instant: string, timeZone: string, language: string): string {
  const form = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(language, form).format(new Date(instant));
}

/** The steps of the house as an owner counts them: received, agreed, in work, inspected, ready. */
function Progress({ view }: { readonly view: OwnerView }) {
  const language = useLanguage();
  const stages = [
    { name: m.work_orders_owner_stage_received(), from: 3 },
    { name: m.work_orders_owner_stage_estimate(), from: 4 },
    { name: m.work_orders_owner_stage_work(), from: 6 },
    { name: m.work_orders_owner_stage_quality(), from: 8 },
    { name: m.work_orders_owner_stage_ready(), from: 9 },
  ];
  const now = stages.findLastIndex((stage) => view.step >= stage.from);
  return (
    <section aria-label={m.work_orders_owner_progress()}>
      <ol className="bl-list bl-owner-stages">
        {stages.map((stage, at) => (
          <li key={stage.from} data-done={at < now} {...(at === now ? { 'aria-current': 'step' as const } : {})}>
            {stage.name}
          </li>
        ))}
      </ol>
      {view.operationsAll > 0 && <p>{m.work_orders_owner_work({ done: view.operationsDone, all: view.operationsAll })}</p>}
      {view.expectedAt !== null && view.isOpen && (
        <p>
          {m.work_orders_expected()} <strong>{clock(view.expectedAt, view.timeZone, language)}</strong>
        </p>
      )}
      {view.promisedAt !== null && view.isOpen && (
        <p>
          {m.work_orders_promise()} <strong>{clock(view.promisedAt, view.timeZone, language)}</strong>
        </p>
      )}
    </section>
  );
}

function NotShown({ fault, onRetry }: { readonly fault: ApiProblem | null; readonly onRetry: () => Promise<void> }) {
  return (
    <main className="bl-owner">
      <Languages />
      {fault === null ? <p>{m.work_orders_owner_loading()}</p> : <h1>{ownerSentence(fault)}</h1>}
      {fault !== null && fault.code !== 'not-found' && (
        <button type="button" className="bl-owner-button" onClick={() => void onRetry()}>
          {m.ui_retry()}
        </button>
      )}
    </main>
  );
}

function Head({ view }: { readonly view: OwnerView }) {
  const language = useLanguage();
  const storeName = language === 'en' ? view.storeNameEn : view.storeNameZh;
  useEffect(() => {
    document.title = `${view.plate} · ${storeName}`;
  }, [view.plate, storeName]);
  return (
    <header>
      <p>{storeName}</p>
      <h1>
        {view.plate} {view.modelName}
      </h1>
      <p>
        {view.number} {view.storePhone !== '' && <a href={`tel:${view.storePhone}`}>{view.storePhone}</a>}
      </p>
    </header>
  );
}

/** What is answered stays answered: whoever opens the link again is told so. */
function Answered({ view, isNow }: { readonly view: OwnerView; readonly isNow: boolean }) {
  const language = useLanguage();
  const said = useRef<HTMLParagraphElement>(null);
  const isSaid = view.answeredAt !== null && view.openEstimate === null;
  // The form that had the focus is gone.
  useEffect(() => {
    if (isNow && isSaid) said.current?.focus();
  }, [isNow, isSaid]);
  if (view.answeredAt === null || !isSaid) return null;
  return (
    <p ref={said} role="status" tabIndex={-1}>
      {m.work_orders_owner_answered({ time: clock(view.answeredAt, view.timeZone, language) })}
    </p>
  );
}

export function OwnerPage({ token }: { readonly token: string }) {
  useLanguage();
  const { view, setView, fault, load } = useOwnerView(token);
  const [hasAnswered, setAnswered] = useState(false);
  if (view === null) return <NotShown fault={fault} onRetry={load} />;
  const open = view.openEstimate;
  const onAnswered = (answered: OwnerView) => {
    setView(answered);
    setAnswered(true);
  };
  const asked = view.jobs.filter((job) => job.approval === 'proposed');
  const others = view.jobs.filter((job) => job.approval !== 'proposed');
  const isAsking = open !== null && !open.isExpired && asked.length > 0;
  return (
    <main className="bl-owner">
      <Languages />
      <Head view={view} />
      <Progress view={view} />
      <Answered view={view} isNow={hasAnswered} />
      {open !== null && asked.length > 0 && (
        <section aria-label={m.work_orders_owner_asked()}>
          <h2>{m.work_orders_owner_asked()}</h2>
          {open.isExpired ? (
            <p role="alert">{m.work_orders_refused_estimate_expired()}</p>
          ) : (
            <AnswerForm key={open.version} token={token} view={view} jobs={asked} estimate={open} onAnswered={onAnswered} onStale={load} />
          )}
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={m.work_orders_owner_agreed()}>
          <h2>{m.work_orders_owner_agreed()}</h2>
          {others.map((job) => (
            <JobCard key={job.id} view={view} token={token} job={job} />
          ))}
        </section>
      )}
      {view.findings
        .filter((finding) => finding.jobId === null)
        .map((finding) => (
          <article key={finding.id} className="bl-owner-job">
            <p className="bl-owner-finding" data-severity={finding.severity}>
              {finding.words} <small>{m.work_orders_owner_priced_soon()}</small>
            </p>
            {finding.photos > 0 && <Photos token={token} finding={finding} />}
          </article>
        ))}
      {!isAsking && <Total fen={view.totalFen} />}
    </main>
  );
}
