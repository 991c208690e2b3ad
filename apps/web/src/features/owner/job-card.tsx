// A job as the owner reads it: what was found, with pictures, each line with its price.

import type { ReplyOf } from '@bayline/contract/endpoint';
import { visitLinks } from '@bayline/contract/visit-links';
import { formatHours, formatQuantity, formatYuan } from '@bayline/domain/kernel';
import { addressOf } from '../../app/call.ts';
import { nameOf } from '../../app/name-of.ts';
import { findingSeverities } from '../../app/words/finding-severity.ts';
import { m } from '../../paraglide/messages.js';

export type OwnerView = ReplyOf<typeof visitLinks.ownerPage>;
type Job = OwnerView['jobs'][number];

export function Photos({ token, finding }: { readonly token: string; readonly finding: OwnerView['findings'][number] }) {
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
        {nameOf(job)} <small>{approvalWords[job.approval]()}</small>
      </h3>
      {finding !== undefined && (
        <p className="bl-owner-finding" data-severity={finding.severity}>
          <strong>{findingSeverities[finding.severity][1]()}</strong> {finding.words}
        </p>
      )}
      {finding !== undefined && finding.photos > 0 && <Photos token={token} finding={finding} />}
      <ul className="bl-list">
        {job.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id here and never change places.
          <li key={at}>
            <span>
              {(line.kind === 'fee' && feeNames[line.nameZh]?.()) || nameOf(line)} <small>{quantityOf(line)}</small>
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

export function Total({ fen }: { readonly fen: number }) {
  return (
    <p className="bl-owner-sum">
      {m.work_orders_grand_total()} <strong>{formatYuan(fen)}</strong>
    </p>
  );
}
