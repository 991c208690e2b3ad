import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import type { Skill } from '@bayline/domain/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { technicianById } from '../queries/technicians.ts';
import { deleteSkills, insertSkills } from '../store.ts';

/** Door: what a technician may work on from now on. */
export async function teachSkills(tx: Tx, lesson: { staffId: string; skills: readonly Skill[] }): Promise<void> {
  await tx.batch([
    [deleteSkills, [tx.dealershipId, lesson.staffId]],
    [insertSkills, [tx.dealershipId, lesson.staffId, [...new Set(lesson.skills)]]],
  ]);
  tx.record({ subjectType: 'capacity', subjectId: lesson.staffId, type: 'skills-set', version: 1, data: { skills: lesson.skills } });
}

export function setSkills(
  ctx: RequestContext,
  { params, body }: InputOf<typeof capacity.setSkills>,
): Promise<ReplyOf<typeof capacity.setSkills>> {
  return inDealership(ctx, async (tx) => {
    if (!(await tx.maybe(technicianById, [tx.dealershipId, params.id]))) notFound();
    await teachSkills(tx, { staffId: params.id, skills: body.skills });
    return await tx.one(technicianById, [tx.dealershipId, params.id]);
  });
}
