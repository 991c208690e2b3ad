// The pre-inspection sheet as it was signed, and its photos.
import type { ParamsOf } from '@bayline/contract';
import type { reception, SheetView } from '@bayline/contract/reception';
import { maskPhone } from '@bayline/domain/customers';
import { missingPhotos } from '@bayline/domain/reception';
import type { Static } from 'typebox';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { readContent, sealOf } from '../sealed-sheet.ts';
import { photoFile } from '../store.ts';

type View = Static<typeof SheetView>;
type Row = Omit<View, 'content' | 'isUnchanged' | 'missingPhotos' | 'contactPhoneMasked'> & {
  readonly content: string | null;
  readonly contactPhone: string | null;
  readonly signatureSha256: string;
};

const oneSheet = statement<Row>(
  'reception.sheet',
  `select k.visit_id as "visitId", v.vehicle_id as "vehicleId", w.id as "workOrderId", w.number as "workOrderNumber", k.checked_in_at as "checkedInAt",
          s.name as "checkedInByName", p.name as "senderName", k.signed_by_name as "signedByName",
          coalesce(nullif(k.contact_name, ''), p.name) as "contactName", coalesce(k.contact_phone, p.mobile) as "contactPhone",
          k.contact_relation as "contactRelation", k.repeats_order_id as "repeatsOrderId", r.number as "repeatsOrderNumber", k.remark,
          k.content, k.content_sha256 as "contentSha256", k.signature_sha256 as "signatureSha256", k.owner_words as "ownerWords",
          coalesce((select json_agg(json_build_object('slot', h.slot, 'takenAt', to_char(h.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'takenByName', t.name) order by h.taken_at, h.slot)
                      from check_in_photos h join staff t on t.dealership_id = h.dealership_id and t.id = h.taken_by
                     where h.dealership_id = k.dealership_id and h.visit_id = k.visit_id), '[]') as photos
     from check_ins k
     join visits v on v.dealership_id = k.dealership_id and v.id = k.visit_id
     join parties p on p.dealership_id = v.dealership_id and p.id = v.sender_party_id
     join staff s on s.dealership_id = k.dealership_id and s.id = k.checked_in_by
     left join work_orders r on r.dealership_id = k.dealership_id and r.id = k.repeats_order_id
     join lateral (select o.id, o.number from work_orders o where o.dealership_id = k.dealership_id and o.visit_id = k.visit_id
                    order by o.opened_at, o.id limit 1) w on true
    where k.dealership_id = $1 and k.visit_id = $2`,
);

export async function sheetView(tx: Tx, visitId: string): Promise<View> {
  const row = (await tx.maybe(oneSheet, [tx.dealershipId, visitId])) ?? notFound();
  const { content: text, contactPhone, signatureSha256, ...sheet } = row;
  const content = text === null ? null : readContent(text);
  const taken = sheet.photos.map((photo) => photo.slot);
  return {
    ...sheet,
    content,
    contactPhoneMasked: contactPhone === null ? null : maskPhone(contactPhone),
    isUnchanged: text !== null && sealOf(text, signatureSha256) === sheet.contentSha256,
    missingPhotos: content === null ? [] : missingPhotos(taken, content.marks.length),
  };
}

export async function photo(ctx: RequestContext, { visitId, slot }: ParamsOf<typeof reception.photo>): Promise<Uint8Array> {
  const file = await inDealership(ctx, (tx) => tx.maybe(photoFile, [tx.dealershipId, visitId, slot]));
  if (!file) notFound();
  return (await ctx.files.read(ctx.actor.dealershipId, file.sha256)) ?? notFound();
}
