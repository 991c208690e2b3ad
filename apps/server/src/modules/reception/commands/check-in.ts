import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { bytesOfDataUrl, type StoredFile } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { keepAppointment } from '../../appointments/index.ts';
import { priceListInForce } from '../../catalogue/index.ts';
import { survivingCustomer } from '../../customers/index.ts';
import { recordMileage, vehicleForVisit } from '../../vehicles/index.ts';
import { openVisit, visitConstraints } from '../../work-orders/index.ts';
import { washItem } from '../../workshop/index.ts';
import { insertCheckIn } from '../store.ts';

type Sheet = BodyOf<typeof reception.checkIn>;

/** The sheet as signed; the signature's own row comes first, for the sheet refers to it. */
function sheetItems(ctx: RequestContext, tx: Tx, { sheet, signature }: { sheet: Sheet; signature: StoredFile }): BatchItem[] {
  const ownerWords = sheet.concerns.map((concern) => concern.words).join('\n');
  return [
    ...(sheet.wantsWash ? [washItem(tx, sheet.visitId)] : []),
    fileItem(ctx, tx, signature),
    [
      insertCheckIn,
      [
        tx.dealershipId,
        sheet.visitId,
        ownerWords,
        sheet.belongings,
        sheet.wantsWash,
        sheet.oldParts,
        sheet.signedByName,
        signature.sha256,
        ctx.actor.staffId,
        ctx.now,
      ],
    ],
  ];
}

/** The car is in the house: its visit and first order are open, the appointment is kept, the mileage is on file. */
export async function checkIn(ctx: RequestContext, sheet: Sheet): Promise<ReplyOf<typeof reception.checkIn>> {
  const signature = await ctx.files.putPng(ctx.actor.dealershipId, bytesOfDataUrl(sheet.signature));
  const number = await nextNumber(ctx, 'RO');
  return await onConstraint(visitConstraints, () =>
    inDealership(ctx, async (tx) => {
      const { visitId, appointmentId, mileageKm } = sheet;
      // A page opened before two files were merged still says the one that is gone.
      const [{ id: vehicleId, ownerPartyId, plate }, senderPartyId, priceList, , arrival] = await Promise.all([
        vehicleForVisit(tx, sheet.vehicleId),
        survivingCustomer(tx, sheet.senderPartyId),
        priceListInForce(tx, dayOf(ctx.now, ctx.actor.timeZone)),
        recordMileage(ctx, tx, { vehicleId: sheet.vehicleId, mileageKm, source: 'check-in' }),
        appointmentId === null ? [] : keepAppointment(ctx, tx, { appointmentId, visitId, vehicleId: sheet.vehicleId }),
      ]);
      if (!priceList) refused('price-list-missing');
      const { workOrderId, businessType, customerMode, fuelEighths, concerns } = sheet;
      return openVisit(ctx, tx, {
        visitId,
        workOrderId,
        number,
        vehicleId,
        plate: plate ?? '',
        ownerPartyId,
        senderPartyId,
        appointmentId,
        businessType,
        customerMode,
        mileageKm,
        fuelEighths,
        priceListId: priceList.id,
        concerns,
        also: [...sheetItems(ctx, tx, { sheet, signature }), ...arrival],
      });
    }),
  );
}
