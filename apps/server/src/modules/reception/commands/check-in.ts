import type { ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { checkPhone } from '@bayline/domain/customers';
import { dayOf } from '@bayline/domain/kernel';
import { checkGuarantee, missingPhotos } from '@bayline/domain/reception';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { bytesOfDataUrl, type StoredFile } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { accept, notFound, onConstraint, ProblemError, refused } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { bookedApartOf, keepAppointment } from '../../appointments/index.ts';
import { priceListInForce } from '../../catalogue/index.ts';
import { survivingCustomer } from '../../customers/index.ts';
import { recordMileage, vehicleForVisit } from '../../vehicles/index.ts';
import { type BookedJob, openVisit, planAtCheckIn, visitConstraints } from '../../work-orders/index.ts';
import { washItem } from '../../workshop/index.ts';
import { carById, masked } from '../car-on-file.ts';
import { contentOf, type Sheet, sealOf } from '../sealed-sheet.ts';
import { guaranteeOfOrder, insertCheckIn, insertPhotos, openVisitOfCar } from '../store.ts';

const constraints = {
  ...visitConstraints,
  check_in_photos_pkey: 'photo-twice',
  check_in_photos_dealership_id_sha256_fkey: 'photo-unknown',
};

interface Signed {
  readonly sheet: Sheet;
  readonly signature: StoredFile;
  readonly content: string;
  readonly contactPhone: string | null;
}

/** The sheet as signed; the signature's own row comes first, for the sheet refers to it. */
function sheetItems(ctx: RequestContext, tx: Tx, { sheet, signature, content, contactPhone }: Signed): BatchItem[] {
  const { visitId, contact, photos } = sheet;
  const row = [
    tx.dealershipId,
    visitId,
    sheet.concerns.map((concern) => concern.words).join('\n'),
    sheet.belongings,
    sheet.wantsWash,
    sheet.oldParts,
    sheet.signedByName,
    signature.sha256,
    ctx.actor.staffId,
    ctx.now,
    content,
    sealOf(content, signature.sha256),
    contact?.name ?? '',
    contactPhone,
    contact?.relation ?? null,
    sheet.remark,
    sheet.repeatsOrderId,
  ];
  const taken = [tx.dealershipId, visitId, photos.map((p) => p.slot), photos.map((p) => p.sha256), ctx.actor.staffId, ctx.now];
  const wash = sheet.wantsWash ? [washItem(tx, visitId)] : [];
  return [...wash, fileItem(ctx, tx, signature), [insertCheckIn, row], [insertPhotos, taken]];
}

/** A photo is of one of the six sides or of a damage that stands on the sheet. */
function refuseStrayPhotos({ photos, marks }: Sheet): void {
  const wanted = missingPhotos([], marks.length);
  const stray = photos.find((photo) => !wanted.includes(photo.slot));
  if (stray) refused('photo-not-wanted', { slot: stray.slot });
}

/** Whoever only checks cars in puts nothing on an order. */
function refuseWorkWithoutPermission(ctx: RequestContext, { work }: Sheet): void {
  if (work !== undefined && !may(ctx)('work-orders.edit')) throw new ProblemError(403, 'forbidden', { permission: 'work-orders.edit' });
}

const longestName = 80;

/** What was booked beside canned jobs, as one job; null where nothing of it is wanted. */
async function bookedJob(tx: Tx, { appointmentId, work }: Sheet): Promise<BookedJob | null> {
  const jobId = work?.bookedJobId ?? null;
  if (jobId === null || appointmentId === null) return null;
  const { operations, parts } = await bookedApartOf(tx, appointmentId);
  const name = (operations.length > 0 ? operations : parts).map((line) => line.nameZh).join('、');
  return name === '' ? null : { jobId, name: name.slice(0, longestName), operationIds: operations.map(({ id }) => id), parts };
}

/** What must be known before the visit can be opened, asked for behind the lock of the car. */
async function gather(ctx: RequestContext, tx: Tx, sheet: Sheet) {
  const { vehicleId, visitId, appointmentId, repeatsOrderId, mileageKm } = sheet;
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  // A page opened before two files were merged still says the one that is gone.
  const [car, senderPartyId, priceListId, , arrival, onFile, open, guarantee] = await Promise.all([
    vehicleForVisit(tx, vehicleId),
    survivingCustomer(tx, sheet.senderPartyId),
    priceListInForce(tx, today),
    recordMileage(ctx, tx, { vehicleId, mileageKm, source: 'check-in' }),
    appointmentId === null ? [] : keepAppointment(ctx, tx, { appointmentId, visitId, vehicleId }),
    tx.maybe(carById, [tx.dealershipId, vehicleId, today]),
    tx.maybe(openVisitOfCar, [tx.dealershipId, vehicleId]),
    repeatsOrderId === null ? undefined : tx.maybe(guaranteeOfOrder, [tx.dealershipId, vehicleId, repeatsOrderId]),
  ]);
  if (!onFile) notFound();
  if (open) refused('car-already-here');
  if (!priceListId) refused('price-list-missing');
  if (repeatsOrderId !== null) {
    if (!guarantee) refused('guarantee-unknown');
    accept(checkGuarantee(guarantee, { day: today, km: mileageKm }));
  }
  return { car, senderPartyId, priceListId, arrival, onFile };
}

/** The car is in the house: its visit and first order are open, the appointment is kept, the mileage is on file, the sheet is sealed. */
export async function checkIn(ctx: RequestContext, sheet: Sheet): Promise<ReplyOf<typeof reception.checkIn>> {
  refuseStrayPhotos(sheet);
  refuseWorkWithoutPermission(ctx, sheet);
  const contactPhone = sheet.contact === null ? null : accept(checkPhone(sheet.contact.phone)).phone;
  const signature = await ctx.files.putPng(ctx.actor.dealershipId, bytesOfDataUrl(sheet.signature));
  const number = await nextNumber(ctx, 'RO');
  return await onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      const { car, senderPartyId, priceListId, arrival, onFile } = await gather(ctx, tx, sheet);
      const content = contentOf(sheet, masked(onFile));
      const { visitId, workOrderId, appointmentId, businessType, customerMode, mileageKm, fuelEighths, concerns, repeatsOrderId } = sheet;
      const opened = openVisit(ctx, tx, {
        visitId,
        workOrderId,
        number,
        vehicleId: car.id,
        plate: car.plate ?? '',
        ownerPartyId: car.ownerPartyId,
        senderPartyId,
        appointmentId,
        businessType,
        customerMode,
        mileageKm,
        fuelEighths,
        mayRoadTest: sheet.mayRoadTest,
        roadTestKm: sheet.roadTestKm,
        priceListId,
        concerns,
        also: [...sheetItems(ctx, tx, { sheet, signature, content, contactPhone }), ...arrival],
      });
      const concernId = concerns[0]?.id ?? '';
      if (sheet.work) await planAtCheckIn(ctx, tx, { ...opened, ...sheet.work, booked: await bookedJob(tx, sheet), concernId });
      const contentSha256 = sealOf(content, signature.sha256);
      const data = { contentSha256, marks: sheet.marks.length, photos: sheet.photos.length, repeatsOrderId };
      tx.record({ subjectType: 'visit', subjectId: visitId, visitId, type: 'sheet-signed', version: 1, step: 3, data });
      if (customerMode === 'waiting')
        tx.record({ subjectType: 'visit', subjectId: visitId, visitId, type: 'owner-waits', version: 1, step: 5, data: {} });
      return opened;
    }),
  );
}
