// Classes of customers: the four that a store begins with, further ones, and their terms.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { startingClasses } from '@bayline/domain/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type ClassRow, classById, classValues, insertClass, lockClass, updateClass } from '../class-store.ts';

const constraints = { customer_classes_dealership_id_code_key: 'code-taken', customer_classes_pkey: 'already-exists' };

/** Door: the classes of a new store. */
export async function openClasses(tx: Tx): Promise<void> {
  await tx.batch(startingClasses.map((terms) => [insertClass, [tx.dealershipId, newId(), ...classValues({ ...terms, isActive: true })]]));
}

export function addClass(ctx: RequestContext, body: BodyOf<typeof customers.addClass>): Promise<ReplyOf<typeof customers.addClass>> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      await tx.run(insertClass, [tx.dealershipId, body.id, ...classValues(body)]);
      tx.record({ subjectType: 'catalogue', subjectId: body.id, type: 'customer-class-added', version: 1, data: { code: body.code } });
      return await tx.one(classById, [tx.dealershipId, body.id]);
    }),
  );
}

export function changeClass(
  ctx: RequestContext,
  id: string,
  { version, ...terms }: BodyOf<typeof customers.changeClass>,
): Promise<ReplyOf<typeof customers.changeClass>> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      const before = (await tx.maybe(lockClass, [tx.dealershipId, id])) ?? notFound();
      if (before.version !== version) versionConflict({ version: before.version });
      const fields = (Object.keys(terms) as (keyof typeof terms & keyof ClassRow)[]).filter((key) => terms[key] !== before[key]);
      await tx.run(updateClass, [tx.dealershipId, id, ...classValues(terms)]);
      tx.record({
        subjectType: 'catalogue',
        subjectId: id,
        type: 'customer-class-changed',
        version: 1,
        data: { code: terms.code, fields },
      });
      return await tx.one(classById, [tx.dealershipId, id]);
    }),
  );
}
