// The files of those who deliver: name, address and telephone, as the record of purchased parts wants them.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { changeSupplierRow, insertSupplier, lockSupplier, supplierById } from '../receipt-store.ts';

type View = ReplyOf<typeof warehouse.addSupplier>;
const faults = { suppliers_named_once: 'name-taken', suppliers_pkey: 'already-exists' };

export function addSupplier(ctx: RequestContext, { body }: InputOf<typeof warehouse.addSupplier>): Promise<View> {
  return onConstraint(faults, () =>
    inDealership(ctx, async (tx) => {
      const { id, name, address, phone, isActive } = body;
      await tx.batch([[insertSupplier, [tx.dealershipId, id, name.trim(), address, phone, isActive]]]);
      tx.record({ subjectType: 'supplier', subjectId: id, type: 'supplier-added', version: 1, data: { name } });
      return await tx.one(supplierById, [tx.dealershipId, id]);
    }),
  );
}

export function changeSupplier(ctx: RequestContext, { params: { id }, body }: InputOf<typeof warehouse.changeSupplier>): Promise<View> {
  return onConstraint(faults, () =>
    inDealership(ctx, async (tx) => {
      const { version } = (await tx.maybe(lockSupplier, [tx.dealershipId, id])) ?? notFound();
      if (version !== body.version) versionConflict({ version });
      const { name, address, phone, isActive } = body;
      await tx.batch([[changeSupplierRow, [tx.dealershipId, id, name.trim(), address, phone, isActive]]]);
      tx.record({ subjectType: 'supplier', subjectId: id, type: 'supplier-changed', version: 1, data: { name } });
      return await tx.one(supplierById, [tx.dealershipId, id]);
    }),
  );
}
