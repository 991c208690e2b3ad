import type { GroupEntryView } from '@bayline/contract/catalogue';
import { type DayPrice, type EntryBody, ownFields } from '@bayline/domain/catalogue';
import type { Static } from 'typebox';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type EntryKind, groupEntryBeside } from '../group-entry-store.ts';
import { groupKinds, standing } from '../group-kinds.ts';

type View = Static<typeof GroupEntryView>;
type OwnField = View['ownFields'][number];

function said(field: string, body: EntryBody): OwnField['here'] {
  const value = field === 'prices' ? (body['prices'] as readonly DayPrice[])[0]?.priceFen : body[field];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

export async function groupEntryView(ctx: RequestContext, tx: Tx, { kind, code }: { kind: EntryKind; code: string }): Promise<View> {
  const [{ body, ...published }, here] = await Promise.all([
    tx.one(groupEntryBeside, [tx.dealershipId, kind, code]),
    groupKinds[kind].read(ctx, tx, code),
  ]);
  if (body === null) return { origin: 'store', ownFields: [], ...published };
  const [group, own] = [standing(ctx, body), here ?? {}];
  const fields = ownFields(own, group).map((field) => ({
    field: field as OwnField['field'],
    here: said(field, own),
    group: said(field, group),
  }));
  return { origin: fields.length === 0 ? 'group' : 'overridden', ownFields: fields, ...published };
}
