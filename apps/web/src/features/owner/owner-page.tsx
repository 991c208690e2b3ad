// What the owner opens by link, on a phone, without a log-in: the car, what was found, what it costs, yes or no, and how
// far the work is. It loads nothing of the shell.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { visitLinks } from '@bayline/contract/visit-links';
import { formatHours, formatQuantity, formatYuan } from '@bayline/domain/kernel';
import { useCallback, useEffect, useState } from 'react';
import { addressOf, call } from '../../app/call.ts';
import { applyLanguage, useLanguage } from '../../app/language.ts';
import { ApiProblem } from '../../app/problem.ts';
import { m } from '../../paraglide/messages.js';
import { AnswerForm } from './answer-form.tsx';
import { ownerSentence } from './refusals.ts';
import './owner.css';

export type OwnerView = ReplyOf<typeof visitLinks.ownerPage>;
type Job = OwnerView['jobs'][number];

const refreshMilliseconds = 60_000;

function useOwnerView(token: string) {
  const [view, setView] = useState<OwnerView | null>(null);
  const [fault, setFault] = useState<ApiProblem | null>(null);
  const load = useCallback(async () => {
    try {
      setView(await call(visitLinks.ownerPage, { params: { token } }));
      setFault(null);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      setFault(problem);
    }
  }, [token]);
  useEffect(() => {
    void load();
    const timer = setInterval(() => document.visibilityState === 'visible' && void load(), refreshMilliseconds);
    return () => clearInterval(timer);
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
      <ol className="bl-owner-stages">
        {stages.map((stage, at) => (
          <li key={stage.from} data-done={at < now} {...(at === now ? { 'aria-current': 'step' as const } : {})}>
            {stage.name}
          </li>
        ))}
      </ol>
      {view.operationsAll > 0 && <p>{m.work_orders_owner_work({ done: view.operationsDone, all: view.operationsAll })}</p>}
      {view.promisedAt !== null && view.isOpen && (
        <p>
          {m.work_orders_promise()} <strong>{clock(view.promisedAt, view.timeZone, language)}</strong>
        </p>
      )}
    </section>
  );
}

function Photos({ token, finding }: { readonly token: string; readonly finding: OwnerView['findings'][number] }) {
  return (
    <p className="bl-owner-photos">
      {Array.from({ length: finding.photos }, (_, at) => at + 1).map((sequence) => (
        <img
          key={sequence}
          loading="lazy"
          alt={m.work_orders_finding_photo({ number: sequence })}
          src={addressOf(visitLinks.ownerPhoto, { params: { token, findingId: finding.id, sequence } })}
        />
      ))}
    </p>
  );
}

function quantityOf(line: Job['lines'][number]): string {
  if (line.kind === 'fee') return '';
  return line.kind === 'labour' ? m.work_orders_hours({ hours: formatHours(line.quantity) }) : formatQuantity(line.quantity, line.unit);
}

const feeNames: Readonly<Record<string, () => string>> = {
  diagnosis: () => m.work_orders_fee_diagnosis(),
  testing: () => m.work_orders_fee_testing(),
  management: () => m.work_orders_fee_management(),
  consumables: () => m.work_orders_fee_consumables(),
  sublet: () => m.work_orders_fee_sublet(),
  rescue: () => m.work_orders_fee_rescue(),
  other: () => m.work_orders_fee_other(),
};

const approvalWords: Readonly<Record<Job['approval'], () => string>> = {
  proposed: () => m.work_orders_job_proposed(),
  approved: () => m.work_orders_job_approved(),
  declined: () => m.work_orders_job_declined(),
  voided: () => m.work_orders_job_voided(),
};

export function JobCard({ view, token, job }: { readonly view: OwnerView; readonly token: string; readonly job: Job }) {
  const finding = view.findings.find((each) => each.jobId === job.id);
  return (
    <article className="bl-owner-job">
      <h3>
        {job.name} <small>{approvalWords[job.approval]()}</small>
      </h3>
      {finding !== undefined && (
        <p className="bl-owner-finding" data-severity={finding.severity}>
          <strong>{finding.severity === 'red' ? m.work_orders_severity_red() : m.work_orders_severity_yellow()}</strong> {finding.words}
        </p>
      )}
      {finding !== undefined && finding.photos > 0 && <Photos token={token} finding={finding} />}
      <ul>
        {job.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id here and never change places.
          <li key={at}>
            <span>
              {line.kind === 'fee' ? (feeNames[line.name]?.() ?? line.name) : line.name} <small>{quantityOf(line)}</small>
            </span>
            <span className="bl-owner-money">
              {line.fullFen !== line.amountFen && <del>{formatYuan(line.fullFen)}</del>} {formatYuan(line.amountFen)}
            </span>
          </li>
        ))}
      </ul>
      <p className="bl-owner-sum">
        {m.work_orders_line_amount()} <strong>{formatYuan(job.amountFen)}</strong>
      </p>
    </article>
  );
}

export function OwnerPage({ token }: { readonly token: string }) {
  const language = useLanguage();
  const { view, setView, fault, load } = useOwnerView(token);
  if (view === null) {
    return (
      <main className="bl-owner">
        <Languages />
        {fault === null ? <p>{m.work_orders_owner_loading()}</p> : <h1>{ownerSentence(fault)}</h1>}
        {fault !== null && fault.code !== 'not-found' && (
          <button type="button" className="bl-owner-button" onClick={() => void load()}>
            {m.ui_retry()}
          </button>
        )}
      </main>
    );
  }
  const open = view.openEstimate;
  const asked = view.jobs.filter((job) => job.approval === 'proposed');
  const others = view.jobs.filter((job) => job.approval !== 'proposed');
  return (
    <main className="bl-owner">
      <Languages />
      <header>
        <p>{language === 'en' ? view.storeNameEn : view.storeNameZh}</p>
        <h1>
          {view.plate} {view.modelName}
        </h1>
        <p>
          {view.number} {view.storePhone !== '' && <a href={`tel:${view.storePhone}`}>{view.storePhone}</a>}
        </p>
      </header>
      <Progress view={view} />
      {open !== null && asked.length > 0 && (
        <section aria-label={m.work_orders_owner_asked()}>
          <h2>{m.work_orders_owner_asked()}</h2>
          {open.isExpired ? (
            <p role="alert">{m.work_orders_refused_estimate_expired()}</p>
          ) : (
            <AnswerForm
              key={open.version}
              token={token}
              view={view}
              jobs={asked}
              version={open.version}
              onAnswered={setView}
              onStale={load}
            />
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
      <p className="bl-owner-sum">
        {m.work_orders_grand_total()} <strong>{formatYuan(view.totalFen)}</strong>
      </p>
    </main>
  );
}
