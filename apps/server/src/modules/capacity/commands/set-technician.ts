import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkSkills, type LearnedSkill } from '@bayline/domain/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { conflictsIn } from '../queries/conflicts.ts';
import { allShifts, deleteSkills, deleteWeek, insertSkills, insertWeek, lockTechnicians, putTechnician } from '../roster-store.ts';

async function writeSkills(tx: Tx, staffId: string, skills: readonly LearnedSkill[]): Promise<void> {
  const columns = [skills.map((of) => of.skill), skills.map((of) => of.certificateNumber), skills.map((of) => of.certificateUntil)];
  await tx.batch([
    [deleteSkills, [tx.dealershipId, staffId]],
    [insertSkills, [tx.dealershipId, staffId, ...columns]],
  ]);
}

/** Door: what a technician may work on from now on. */
export async function teachSkills(tx: Tx, lesson: { staffId: string; skills: readonly LearnedSkill[] }): Promise<void> {
  const { staffId, skills } = lesson;
  accept(checkSkills(skills));
  await writeSkills(tx, staffId, skills);
  const data = { skills: skills.map(({ skill }) => skill) };
  tx.record({ subjectType: 'capacity', subjectId: staffId, type: 'skills-set', version: 1, data });
}

const constraints = { technician_shifts_shift: 'shift-unknown', technician_shifts_pkey: 'weekday-twice' };

export function setTechnician(
  ctx: RequestContext,
  { params, body }: InputOf<typeof capacity.setTechnician>,
): Promise<ReplyOf<typeof capacity.setTechnician>> {
  const { skills, speedPercent, week, version } = body;
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      accept(checkSkills(skills));
      const [[technician], shifts] = await Promise.all([
        tx.all(lockTechnicians, [tx.dealershipId, [params.id]]),
        tx.all(allShifts, [tx.dealershipId]),
      ]);
      if (!technician) notFound();
      if (!(await tx.maybe(putTechnician, [tx.dealershipId, params.id, speedPercent, version]))) versionConflict();
      await writeSkills(tx, params.id, skills);
      await tx.batch([
        [deleteWeek, [tx.dealershipId, params.id]],
        [insertWeek, [tx.dealershipId, params.id, week.map((of) => of.weekday), week.map((of) => of.shiftId)]],
      ]);
      const data = {
        skills: skills.map(({ skill }) => skill),
        certifiedUntil: skills.flatMap(({ skill, certificateUntil }) =>
          certificateUntil === null ? [] : [`${skill} ${certificateUntil}`],
        ),
        speedPercent,
        shifts: week.map((of) => `${of.weekday} ${shifts.find(({ id }) => id === of.shiftId)?.name}`),
      };
      tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'technician-set', version: 1, data });
      return { conflicts: await conflictsIn(ctx, tx, { reasons: ['technician-off-shift'], resources: [technician.name] }) };
    }),
  );
}
