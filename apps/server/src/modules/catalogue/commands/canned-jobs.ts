// A canned job is written whole: its lines are replaced together, so that what an adviser puts on an order is what
// somebody has looked at.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../canned-job-store.ts';
import { termsOfCannedJob } from '../pinyin.ts';
import { cannedJobView } from '../queries/canned-jobs.ts';

export type NewCannedJob = BodyOf<typeof catalogue.addCannedJob>;
type Fields = Omit<NewCannedJob, 'id'>;

const constraints = {
  canned_jobs_dealership_id_code_key: 'code-taken',
  canned_jobs_pkey: 'already-exists',
  canned_jobs_check: 'days-reversed',
  canned_job_models_dealership_id_model_id_fkey: 'model-unknown',
  canned_job_labour_dealership_id_labour_operation_id_fkey: 'operation-unknown',
  canned_job_parts_dealership_id_part_id_fkey: 'part-unknown',
};

function values(id: string, job: Fields): readonly unknown[] {
  const { code, nameZh, nameEn, priceClass, fixedPriceFen, vehicleClasses, validFrom, validUntil, isActive } = job;
  return [id, code, nameZh, nameEn, priceClass, fixedPriceFen, [...new Set(vehicleClasses)], validFrom, validUntil, isActive];
}

function lineItems(tx: Tx, id: string, job: Fields): BatchItem[] {
  const key = [tx.dealershipId, id];
  const { modelIds, labour, parts } = job;
  return [
    [store.insertCannedModels, [...key, modelIds]],
    [store.insertCannedLabour, [...key, labour.map((l) => l.labourOperationId), labour.map((l) => l.billedHours)]],
    [store.insertCannedParts, [...key, parts.map((p) => p.partId), parts.map((p) => p.quantity)]],
    [store.insertCannedTerms, [...key, termsOfCannedJob(job)]],
  ];
}

function record(tx: Tx, type: 'canned-job-added' | 'canned-job-changed', { id, code, fixedPriceFen }: NewCannedJob): void {
  tx.record({ subjectType: 'catalogue', subjectId: id, type, version: 1, data: { code, fixedPriceFen } });
}

/** Door: a canned job with its lines. */
export async function addCannedJob(_ctx: RequestContext, tx: Tx, job: NewCannedJob): Promise<void> {
  await tx.batch([[store.insertCannedJob, [tx.dealershipId, ...values(job.id, job)]], ...lineItems(tx, job.id, job)]);
  record(tx, 'canned-job-added', job);
}

export function addCannedJobCommand(ctx: RequestContext, job: NewCannedJob): Promise<ReplyOf<typeof catalogue.addCannedJob>> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      await addCannedJob(ctx, tx, job);
      return await cannedJobView(tx, job.id);
    }),
  );
}

/** Writes a canned job anew, with its lines. */
export async function replaceCannedJob(tx: Tx, job: NewCannedJob): Promise<void> {
  const key = [tx.dealershipId, job.id];
  await tx.batch([
    [store.updateCannedJob, [tx.dealershipId, ...values(job.id, job)]],
    [store.deleteCannedModels, key],
    [store.deleteCannedLabour, key],
    [store.deleteCannedParts, key],
    [store.deleteCannedTerms, key],
    ...lineItems(tx, job.id, job),
  ]);
  record(tx, 'canned-job-changed', job);
}

export function changeCannedJob(
  ctx: RequestContext,
  id: string,
  { version, ...job }: BodyOf<typeof catalogue.changeCannedJob>,
): Promise<ReplyOf<typeof catalogue.changeCannedJob>> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      const present = (await tx.maybe(store.lockCannedJob, [tx.dealershipId, id])) ?? notFound();
      if (present.version !== version) versionConflict({ version: present.version });
      await replaceCannedJob(tx, { ...job, id });
      return await cannedJobView(tx, id);
    }),
  );
}
