// What tells one car from another, checked and not yet taken by a second file.
import { type CalendarDay, dayOf } from '@bayline/domain/kernel';
import { checkPlate, checkVin, normalisePlate, normaliseVin, type PlateKind } from '@bayline/domain/vehicles';
import type { Tx } from '../../platform/db/tx.ts';
import { accept, refused } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import { vehiclesAlike } from './store.ts';

interface TypedIdentity {
  readonly vin: string | null;
  readonly isVinOverridden: boolean;
  readonly plate: string | null;
  readonly purchasedOn: CalendarDay | null;
  readonly modelYear: number | null;
  readonly producedOn?: CalendarDay | null | undefined;
  readonly registeredOn?: CalendarDay | null | undefined;
  readonly deliveredOn?: CalendarDay | null | undefined;
}

export interface VehicleIdentity {
  readonly vin: string | null;
  readonly plate: string | null;
  readonly plateKind: PlateKind | null;
  /** As typed, else as the VIN of a Chinese-made car says. */
  readonly modelYear: number | null;
}

function isEmpty(text: string | null): text is null {
  return text === null || text.trim() === '';
}

export function today(ctx: RequestContext): CalendarDay {
  return dayOf(ctx.now, ctx.actor.timeZone);
}

/** What the file says so far: a VIN or plate that stays as it was is not called into question again. */
type OnFile = Pick<VehicleIdentity, 'vin' | 'plate' | 'plateKind'>;

/** Refuses a wrong VIN or plate, and a car with neither. */
export function readIdentity(ctx: RequestContext, typed: TypedIdentity & { onFile?: OnFile }): VehicleIdentity {
  if (isEmpty(typed.vin) && isEmpty(typed.plate)) refused('vehicle-unidentified');
  if (typed.purchasedOn !== null && typed.purchasedOn > today(ctx)) refused('purchased-in-future');
  const days = [typed.producedOn, typed.registeredOn, typed.deliveredOn];
  if (days.some((day) => day !== null && day !== undefined && day > today(ctx))) refused('day-in-future');
  const vin = typedVin(ctx, typed);
  return {
    ...typedPlate(typed),
    vin: vin?.vin ?? null,
    modelYear: typed.modelYear ?? (vin?.isChineseMade && vin.checkDigit === 'right' ? vin.modelYear : null),
  };
}

function typedVin(ctx: RequestContext, { vin, isVinOverridden, onFile }: TypedIdentity & { onFile?: OnFile }) {
  if (isEmpty(vin)) return null;
  const overridden = isVinOverridden || normaliseVin(vin) === onFile?.vin;
  return accept(checkVin(vin, { overridden, today: today(ctx) }));
}

function typedPlate({ plate, onFile }: TypedIdentity & { onFile?: OnFile }): Pick<VehicleIdentity, 'plate' | 'plateKind'> {
  if (isEmpty(plate)) return { plate: null, plateKind: null };
  if (onFile !== undefined && normalisePlate(plate) === onFile.plate) return { plate: onFile.plate, plateKind: onFile.plateKind };
  const checked = accept(checkPlate(plate));
  return { plate: checked.plate, plateKind: checked.kind };
}

/** Refuses a VIN or plate that another car has. */
export async function refuseTwins(
  tx: Tx,
  cars: readonly (Pick<VehicleIdentity, 'vin' | 'plate'> & { readonly id: string })[],
): Promise<void> {
  const asked = [cars.map(({ vin }) => vin), cars.map(({ plate }) => plate), cars.map(({ id }) => id)];
  const alike = await tx.all(vehiclesAlike, [tx.dealershipId, ...asked]);
  for (const { vin, plate } of cars) {
    const sameVin = alike.find((other) => vin !== null && other.vin === vin);
    if (sameVin) refused('vin-known', { vehicleId: sameVin.id });
    const samePlate = alike.find((other) => plate !== null && other.plate === plate);
    if (samePlate) refused('plate-known', { vehicleId: samePlate.id });
  }
}
