// The owner answers an estimate while it holds, job by job. Who declines what touches safety signs for having been told;
// by phone nobody can sign, so such an answer is taken on paper, on screen or by link.
import { type CalendarDay, type Refusal, refuse } from '../kernel/index.ts';

export interface EstimateAnswer {
  readonly channel: 'screen' | 'paper' | 'phone' | 'link' | 'within-overrun';
  /** The jobs that wait for an answer. */
  readonly jobs: readonly { readonly id: string; readonly severity: 'red' | 'yellow' | null }[];
  readonly declinedJobIds: readonly string[];
  /** The order's first answer, which makes the contract. */
  readonly isFirst: boolean;
  readonly isSigned: boolean;
  readonly isWaived: boolean;
  readonly today: CalendarDay;
  /** Last day on which the estimate holds; null = without end. */
  readonly validUntil: CalendarDay | null;
}

type AnswerCode = 'estimate-expired' | 'job-unknown' | 'nothing-agreed' | 'signature-missing' | 'waiver-missing';

/** Signed on paper, it lies in the file; on screen and by link the signature comes with the answer. */
const signedHere: readonly EstimateAnswer['channel'][] = ['screen', 'link'];

export function checkAnswer(answer: EstimateAnswer): Refusal<AnswerCode> | undefined {
  const { channel, jobs, declinedJobIds, validUntil } = answer;
  if (validUntil !== null && answer.today > validUntil) return refuse('estimate-expired', { validUntil });
  if (!declinedJobIds.every((id) => jobs.some((job) => job.id === id))) return refuse('job-unknown');
  const declined = jobs.filter((job) => declinedJobIds.includes(job.id));
  if (answer.isFirst && declined.length === jobs.length) return refuse('nothing-agreed');
  if (signedHere.includes(channel) && !answer.isSigned) return refuse('signature-missing');
  const needsWaiver = declined.some((job) => job.severity === 'red') && channel !== 'paper';
  return needsWaiver && !answer.isWaived ? refuse('waiver-missing') : undefined;
}
