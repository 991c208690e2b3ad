// Other people to call for a customer: a driver, a wife, the secretary who pays.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { checkName, checkPhone } from '@bayline/domain/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { customerView } from '../queries/customer.ts';
import { bumpParty, contactPhones, deleteContact, insertContact, lockParty, noContactPreferred } from '../store.ts';

type View = ReplyOf<typeof customers.get>;
const mostContacts = 20;

export function addContact(ctx: RequestContext, id: string, contact: BodyOf<typeof customers.addContact>): Promise<View> {
  const { id: contactId, relation, purpose, isPreferred } = contact;
  return onConstraint({ customer_contacts_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      if (!(await tx.maybe(lockParty, [tx.dealershipId, id]))) notFound();
      const { name } = accept(checkName(contact.name));
      const { phone } = accept(checkPhone(contact.phone));
      const known = await tx.all(contactPhones, [tx.dealershipId, id]);
      if (known.length >= mostContacts) refused('contacts-too-many', { most: mostContacts });
      const former: BatchItem[] = isPreferred ? [[noContactPreferred, [tx.dealershipId, id]]] : [];
      await tx.batch([
        ...former,
        [insertContact, [tx.dealershipId, contactId, id, name, relation, phone, purpose, isPreferred, ctx.now]],
        [bumpParty, [tx.dealershipId, id, ctx.now]],
      ]);
      tx.record({ subjectType: 'customer', subjectId: id, type: 'contact-added', version: 1, data: { contactId } });
      return await customerView(ctx, tx, id);
    }),
  );
}

export function removeContact(ctx: RequestContext, id: string, { contactId }: BodyOf<typeof customers.removeContact>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    if (!(await tx.maybe(lockParty, [tx.dealershipId, id]))) notFound();
    const [removed] = await tx.batch([
      [deleteContact, [tx.dealershipId, id, contactId]],
      [bumpParty, [tx.dealershipId, id, ctx.now]],
    ]);
    if (removed === 0) refused('contact-unknown');
    tx.record({ subjectType: 'customer', subjectId: id, type: 'contact-removed', version: 1, data: { contactId } });
    return await customerView(ctx, tx, id);
  });
}
